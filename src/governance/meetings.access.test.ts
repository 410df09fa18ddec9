import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking, PersonRole } from '../access/index.ts'
import { setUp } from '../app/testing/test-record.ts'
import { isoDate } from '../kernel/index.ts'
import { addItem, agendaItems, changeItem, settleAgenda } from './agenda/store.ts'
import { correctDecision, decisionOfId, recordDecision } from './store/decisions.ts'
import { meetings } from './store/meetings.ts'
import type { Sitting } from './testing/made-sitting.ts'
import { madeSitting } from './testing/made-sitting.ts'

const tables = ['meeting_paper', 'agenda_item', 'agenda', 'attendance', 'declaration', 'minutes'] as const

describe('who may open and keep a closed meeting', () => {
  let sitting: Sitting

  const meeting = async () => {
    const found = (await sitting.test.as(setUp, meetings)).find(({ id }) => id === sitting.december)
    if (!found) throw new Error('It was made')
    return found
  }
  const rowsOf = async (who: Asking) =>
    (await sitting.test.as(who, (tx) => agendaItems(tx, sitting.december))).length

  beforeAll(async () => {
    sitting = await madeSitting()
    const december = await meeting()
    await sitting.test.as(setUp, async (tx) => {
      await addItem(tx, december, { title: 'Something closed', note: '' })
      await settleAgenda(tx, december)
    })
  })
  afterAll(async () => {
    await sitting.app.close()
    await sitting.test.close()
  })

  it('is read by its chair, its members, and those who keep or check minutes', async () => {
    const { chair, member, democratic, test } = sitting
    const auditor = await test.person({ roles: ['auditor'] })
    const director = await test.person({ roles: ['director'] })
    for (const who of [chair, member, democratic, auditor, director]) expect(await rowsOf(who)).toBe(1)
  })

  it.each([
    'board member',
    'councillor',
    'head of service',
    'team manager',
    'performance analyst',
    'administrator',
  ] as const satisfies readonly PersonRole[])('is not read by a %s who does not sit there', async (role) => {
    expect(await rowsOf(await sitting.test.person({ roles: [role] }))).toBe(0)
  })

  it('is written by chair and clerk, and refused to members by the database', async () => {
    const december = await meeting()
    const write = (who: Asking) =>
      sitting.test.as(who, (tx) => addItem(tx, december, { title: 'Another', note: '' }))
    await expect(write(sitting.chair)).resolves.toBeGreaterThan(0)
    await expect(write(sitting.member)).rejects.toThrow('row-level security')
    const [item] = await sitting.test.as(setUp, (tx) => agendaItems(tx, sitting.december))
    const changed =
      item && (await sitting.test.as(sitting.member, (tx) => changeItem(tx, item, { title: 'Mine' })))
    expect(changed).toEqual({ ok: false, why: 'changed meanwhile' })
  })

  it('has chair and clerk record what their own body decided, and nobody decide for another', async () => {
    const { chair, member, board, other, test } = sitting
    const decide = (who: Asking, bodyId: typeof board) =>
      test.as(who, (tx) =>
        recordDecision(tx, { bodyId, decidedOn: isoDate('2020-11-12'), words: 'Agreed.', outcome: 'agreed' }),
      )
    const id = await decide(chair, board)
    await expect(decide(chair, other)).rejects.toThrow('row-level security')
    await expect(decide(member, board)).rejects.toThrow('row-level security')
    const stored = await test.as(chair, (tx) => decisionOfId(tx, id))
    const correction = {
      bodyId: board,
      decidedOn: stored.decidedOn,
      words: 'Otherwise.',
      outcome: 'noted',
    } as const
    const corrected = await test.as(chair, (tx) =>
      correctDecision(tx, { ...stored, reason: 'Better' }, correction),
    )
    expect(corrected).toEqual({ ok: false, why: 'changed meanwhile' })
  })

  it('no longer shows to whoever leaves the post', async () => {
    const gone = await sitting.test.person({ roles: ['board member'], posts: ['Member'] })
    expect(await rowsOf(gone)).toBeGreaterThan(0)
    const id = gone.personId
    await sitting.test.as(setUp, (tx) =>
      sql`update access.post_holder set until_on = ${isoDate('2020-11-01')} where person_id = ${id}`.execute(
        tx.db,
      ),
    )
    expect(await rowsOf(gone)).toBe(0)
  })

  it('shows nothing of any of its tables to somebody without a role', async () => {
    const nobody = await sitting.test.person({})
    for (const table of tables) {
      const { rows } = await sitting.test.as(nobody, (tx) =>
        sql`select 1 from governance.${sql.raw(table)}`.execute(tx.db),
      )
      expect(rows).toEqual([])
    }
  })
})
