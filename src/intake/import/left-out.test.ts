import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { careRecords } from '../../children/index.ts'
import { childHead } from '../../children/store/child-head.ts'
import { statusesNotTold } from '../../children/store/children-list.ts'
import { childCounts } from '../../children/store/counts.ts'
import { isoDate } from '../../kernel/index.ts'
import { smallBook } from '../testing/small-lists.ts'
import type { AsIntake } from './carry-out.ts'
import { putOwnWorkbook } from './put-own.ts'
import { reverseImport } from './reverse.ts'

const intake = { kind: 'system', name: 'intake' } as const
const day = isoDate
type Lists = Parameters<typeof smallBook>[0]
type Without = Parameters<typeof smallBook>[1]

/** A child on a plan since March whose plan ended in May, and one in care since January. */
const lists: Lists = {
  6: [{ of: 'MU3', started_on: '03/03/2025', case_status: 'c) Child in need plan', worker_name: 'Worker A' }],
  7: [
    {
      of: 'MU1',
      started_on: '03/03/2025',
      visited_on: '10/03/2025',
      reviewed_on: '02/06/2025',
      ended_on: '02/06/2025',
      worker_name: 'Worker A',
    },
  ],
  8: [
    {
      of: 'MU2',
      entered_care_on: '06/01/2025',
      placed_on: '06/01/2025',
      left_care_on: '30/05/2025',
      legal_status: 'V2',
      placement_type: 'U6',
    },
  ],
}

describe('an extract that has no column for the end of a plan or of care', () => {
  let test: TestRecord
  beforeAll(async () => {
    test = await testRecord('live', '2025-09-02T10:00:00Z')
  })
  afterAll(() => test.close())

  const put = async (asAt: string, without: Without) => {
    const asIntake: AsIntake = (work) => test.as(intake, work)
    const bytes = smallBook(lists, without)
    const came = await putOwnWorkbook(asIntake, {
      bytes,
      fileName: `made-up-${asAt}.xlsx`,
      asAt: day(asAt),
      askedBy: undefined,
    })
    return came.id
  }
  const runs = (asAt: string) =>
    test.as(
      intake,
      async (tx) =>
        (
          await sql<{ said: string }>`
            select distinct council_id || ' ' || coalesce('due', not_known) as said
            from clocks.running_as_at join children.child on child.id = child_id
            where met_on is null and due_on is not null and council_id in ('MU1', 'MU2')
            union select distinct council_id || ' ' || not_known
            from clocks.running_as_at join children.child on child.id = child_id
            where not_known like '%has ended%' order by 1`.execute(tx.db)
        ).rows.map(({ said }) => said),
      { asAt: day(asAt) },
    )
  const notKnown = [
    'MU1 Whether the plan has ended is not known: list 7 has no column for its end. Load a list that has it.',
    'MU2 Whether the period of care has ended is not known: list 8 has no column for its end. Load a list that has it.',
  ]

  it('leaves it open whether anything is late, until one comes that has the column, and again when that is taken back', async () => {
    await put('2025-06-16', { 7: ['ended_on'], 8: ['left_care_on'] })
    expect(await runs('2025-06-16')).toEqual(notKnown)
    const later = await put('2025-06-23', {})
    expect([await runs('2025-06-20'), await runs('2025-06-23')]).toEqual([notKnown, []])
    await test.as(intake, (tx) => reverseImport(tx, later))
    expect(await runs('2025-06-23')).toEqual(notKnown)
  })

  it('says of the child that the status may no longer hold', async () => {
    const head = async (asAt: string) => {
      const found = await test.as(
        intake,
        async (tx) => {
          const { rows } = await sql<{ id: number }>`
            select id from children.child where council_id = 'MU1'`.execute(tx.db)
          return childHead(tx, rows[0]?.id ?? 0)
        },
        { asAt: day(asAt) },
      )
      return found?.standing && [found.standing.status, found.standing.notTold]
    }
    await put('2025-06-24', {})
    expect(await head('2025-06-23')).toEqual(['protection plan', notKnown[0]?.slice('MU1 '.length)])
    expect(await head('2025-06-24')).toEqual(['no open work', undefined])
  })

  it('counts nobody as in care, on a plan or in need of whom that is not known, and says of how many', async () => {
    const counted = async (asAt: string) => {
      const { inCare, onPlan, notKnown } = await test.as(intake, childCounts, { asAt: day(asAt) })
      return { inCare, onPlan, notKnown: [notKnown.inCare, notKnown.onPlan, notKnown.inNeed] }
    }
    expect(await counted('2025-06-16')).toEqual({ inCare: 0, onPlan: 0, notKnown: [1, 1, 0] })
    expect(await counted('2025-06-24')).toEqual({ inCare: 0, onPlan: 0, notKnown: [0, 0, 0] })
    const care = async (asAt: string) =>
      (await test.as(intake, (tx) => careRecords(tx, 'in care'), { asAt: day(asAt) })).map(
        ({ councilId, endNotTold }) => `${councilId} ${endNotTold}`,
      )
    expect([await care('2025-06-16'), await care('2025-06-24')]).toEqual([['MU2 true'], []])
  })

  it('names the statuses of which that is not known, for the list of children', async () => {
    const named = async (asAt: string) => [
      ...(await test.as(intake, statusesNotTold, { asAt: day(asAt) })).keys(),
    ]
    expect(await named('2025-06-16')).toEqual(['in care', 'protection plan'])
    expect(await named('2025-06-24')).toEqual([])
  })

  it('changes nothing of a later day when it is put in afterwards', async () => {
    await put('2025-06-30', {})
    await put('2025-06-25', { 7: ['ended_on'], 8: ['left_care_on'] })
    expect([await runs('2025-06-25'), await runs('2025-06-30')]).toEqual([notKnown, []])
  })
})

describe('a short list that has no column of visits', () => {
  let test: TestRecord
  beforeAll(async () => {
    test = await testRecord('live', '2025-09-02T10:00:00Z')
  })
  afterAll(() => test.close())

  const visit = (asAt: string) =>
    test.as(
      intake,
      async (tx) =>
        (
          await sql<{ due_on: string | null; not_known: string | null }>`
            select due_on, not_known from clocks.running_as_at where rule = 'cin.visit'`.execute(tx.db)
        ).rows.map(({ due_on, not_known }) => due_on ?? not_known),
      { asAt: day(asAt) },
    )

  it('lets the limit run to its day, and leaves open from then on whether it was met: blank is no answer there', async () => {
    const asAt = day('2025-03-10')
    const bytes = smallBook({ 6: lists[6] ?? [] }, { 6: ['last_seen_on'] })
    await putOwnWorkbook((work) => test.as(intake, work), {
      bytes,
      fileName: 'made-up.xlsx',
      asAt,
      askedBy: undefined,
    })
    expect(await visit('2025-03-31')).toEqual(['2025-03-31'])
    expect(await visit('2025-04-01')).toEqual([
      expect.stringMatching(/^Whether a visit was held since 3 March 2025 is not known/),
    ])
  })
})
