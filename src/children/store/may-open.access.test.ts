import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { putChildren, summaryOf } from '../testing/made-up-children.ts'
import { giveReason, whyMayOpen } from './may-open.ts'

const inCare = (team: string) => [
  summaryOf('2020-10-01', { status: 'in care', in_care: true, team_name: team }),
]

/** Whether and why a record opens, asked alone: before any page, and with nothing else in the transaction. */
describe('whether a record may be opened, and why', () => {
  let test: TestRecord
  let director: Asking
  let manager: Asking
  let analyst: Asking
  let adoptionManager: Asking

  beforeAll(async () => {
    test = await testRecord()
    director = await test.person({ roles: ['director'] })
    manager = await test.person({ roles: ['team manager'], team: 'North' })
    await test.person({ roles: ['team manager'], team: 'South' })
    analyst = await test.person({ roles: ['performance analyst'] })
    adoptionManager = await test.person({ roles: ['adoption manager'] })
    await putChildren(test, [
      { id: 1, councilId: 'MU1', team: 'North', facts: inCare('North') },
      { id: 2, councilId: 'MU2', team: 'South', facts: inCare('South') },
      { id: 3, councilId: 'MU3', team: 'North', restricted: true, facts: inCare('North') },
    ])
  })
  beforeEach(() => test.setClock('2020-11-24T10:00:00Z'))
  afterAll(() => test.close())

  const asked = (who: Asking, childId: number) => test.as(who, (tx) => whyMayOpen(tx, childId))
  const readings = async () =>
    (
      await test.admin.query<{ read: string }>(
        `select count(*) as read from record.audit where what = 'read'`,
      )
    ).rows[0]?.read

  it('is allowed to those whom something binds to the child, in the words that the audit keeps', async () => {
    expect(await asked(manager, 1)).toMatchObject({
      kind: 'allowed',
      because: 'own team',
      head: { childId: 1, councilId: 'MU1' },
    })
    expect(await asked(director, 2)).toMatchObject({ kind: 'allowed', because: 'whole service: director' })
  })

  it('tells nothing of a child whom the viewer may not see, and the same of one that is not', async () => {
    const absent = { kind: 'absent' }
    expect(await Promise.all([asked(manager, 2), asked(manager, 999)])).toEqual([absent, absent])
    expect(await Promise.all([asked(analyst, 3), asked(adoptionManager, 3)])).toEqual([absent, absent])
  })

  it('asks for a reason, with the number where the viewer sees it, and without a word where not', async () => {
    expect(await asked(analyst, 1)).toEqual({ kind: 'reason asked', councilId: 'MU1' })
    expect(await asked(adoptionManager, 1)).toEqual({ kind: 'reason asked', councilId: undefined })
  })

  it.each([
    ['of a child whom the viewer sees', () => analyst],
    ['of a child whom the viewer does not see', () => adoptionManager],
  ])('takes the reason given for this child, this viewer and this day alone: %s', async (_, who) => {
    await test.as(who(), (tx) => giveReason(tx, 2, 'A sister was placed'))
    expect(await asked(who(), 2)).toMatchObject({
      kind: 'allowed',
      because: 'reason given: A sister was placed',
      head: { councilId: 'MU2' },
    })
    expect((await asked(who(), 1)).kind).toBe('reason asked')
    test.setClock('2020-11-25T10:00:00Z')
    expect((await asked(who(), 2)).kind).toBe('reason asked')
  })

  it('opens a child whom the viewer does not see for that transaction alone, and no other child with it', async () => {
    await test.as(adoptionManager, (tx) => giveReason(tx, 2, 'Asked by the panel'))
    const seen = sql<{ id: number }>`select id from children.child order by id`
    const during = await test.as(adoptionManager, async (tx) => {
      await whyMayOpen(tx, 2)
      return (await seen.execute(tx.db)).rows
    })
    const after = await test.as(adoptionManager, async (tx) => (await seen.execute(tx.db)).rows)
    expect([during, after]).toEqual([[{ id: 2 }], []])
  })

  it('is no reading: who asks it notes what was read', async () => {
    const before = await readings()
    for (const who of [director, manager, analyst, adoptionManager]) await asked(who, 1)
    expect(await readings()).toBe(before)
  })
})
