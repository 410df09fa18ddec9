import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { isoDate } from '../../kernel/index.ts'
import { intake, person } from '../testing/identity-site.ts'
import { madeExtract, madeFile } from '../testing/made-extract.ts'
import { applyExtract } from './carry-out.ts'
import { heldExtracts } from './spans.ts'
import { PassingTime } from './time-passed.ts'

describe('whose limits time alone moves, asked while an extract is read', () => {
  const [before, asAt, after] = ['2020-11-06', '2020-11-13', '2020-11-20'].map((on) => isoDate(on))
  let test: TestRecord
  let head: Asking & { readonly kind: 'person' }
  let childId: number

  beforeAll(async () => {
    test = await testRecord('live', '2020-11-24T10:00:00Z')
    head = await test.person({ roles: ['head of service'], posts: ['Head of Service (made up)'] })
    for (const day of [before, after]) {
      if (!day) throw new Error('Three days are named')
      const made = madeExtract(day, [9], { details: [person('MU1')], leavingCare: [{ of: 'MU1' }] })
      await test.as(intake, (tx) => applyExtract(tx, madeFile(day), made))
    }
    const { rows } = await test.admin.query<{ id: number }>('select id from children.child')
    childId = rows[0]?.id ?? 0
  })
  afterAll(() => test.close())

  /** Who is told again in the end, and at first, where this happens between. */
  const told = (meanwhile: () => Promise<unknown>) =>
    test.as(intake, async (tx) => {
      if (!asAt) throw new Error('Three days are named')
      const passing = new PassingTime(tx, await heldExtracts(tx), asAt)
      await passing.ask()
      const atFirst = await passing.inTheEnd()
      await meanwhile()
      return [atFirst.toldAgain, (await passing.inTheEnd()).toldAgain]
    })
  const asHead = (work: ReturnType<typeof sql>) => test.as(head, (tx) => work.execute(tx.db))
  const putOff = () =>
    asHead(sql`
      insert into clocks.note (child_id, rule, started_on, kind, on_day, by_person_id, words, until_on)
      values (${childId}, 'cla.visit', '2020-11-05', 'reason for lateness', '2020-11-24', ${head.personId}, 'Ill', null)`)

  it('names also those of whom somebody said something meanwhile', async () => {
    expect(await told(() => Promise.resolve())).toEqual([[], []])
    expect(await told(putOff)).toEqual([[], [childId]])
  })

  it('names those too of whom it is no longer so: what follows for them was not worked out with it', async () => {
    const takeOff = async () => {
      await test.admin.query('set session_replication_role = replica; delete from clocks.note')
      await asHead(sql`select record.change_id()`)
    }
    expect(await told(takeOff)).toEqual([[childId], [childId]])
  })
})
