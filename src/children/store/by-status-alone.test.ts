import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { putOwnWorkbook } from '../../intake/import/put-own.ts'
import { smallBook } from '../../intake/testing/small-lists.ts'
import { isoDate } from '../../kernel/index.ts'
import { childCounts } from './counts.ts'

const intake = { kind: 'system', name: 'intake' } as const

const case6 = { of: 'MU1', started_on: '03/03/2025', case_status: 'a) Looked after child' }
const care8 = {
  of: 'MU1',
  entered_care_on: '04/08/2025',
  legal_status: 'C2',
  placed_on: '04/08/2025',
  placement_type: 'U6',
  visited_on: '01/09/2025',
}
const other8 = { of: 'MU2', entered_care_on: '04/08/2025', legal_status: 'C2' }

describe('a child in care by the status of list 6, week by week', () => {
  let test: TestRecord
  const put = (asAt: string, lists: Parameters<typeof smallBook>[0]) =>
    putOwnWorkbook((work) => test.as(intake, work), {
      bytes: smallBook(lists),
      fileName: `${asAt}.xlsx`,
      asAt: isoDate(asAt),
      askedBy: undefined,
    })
  beforeAll(async () => {
    test = await testRecord('live', '2025-09-30T10:00:00Z')
    await put('2025-09-01', { 6: [case6] })
    await put('2025-09-08', { 6: [case6], 8: [care8, other8] })
    await put('2025-09-15', { 6: [case6], 8: [other8] })
  })
  afterAll(() => test.close())

  const limits = (asAt: string) =>
    test.as(
      intake,
      async (tx) => {
        const { rows } = await sql<{ rule: string; due: boolean; says: string | null }>`
          select rule, due_on is not null as due, not_known as says from clocks.running_as_at
          join children.child on child.id = child_id
          where council_id = 'MU1' and met_on is null and rule like 'cla.%' order by rule`.execute(tx.db)
        return rows
      },
      { asAt: isoDate(asAt) },
    )
  const notKnown = (asAt: string) =>
    limits(asAt).then((all) => all.filter(({ says }) => says?.includes('list 8 has no row')))

  it('has limits that are not known while no extract carries list 8, and those of the list once one does', async () => {
    expect(await notKnown('2025-09-01')).toHaveLength(5)
    expect((await limits('2025-09-01')).every(({ due }) => !due)).toBe(true)
    expect(await notKnown('2025-09-08')).toEqual([])
    expect((await limits('2025-09-08')).filter(({ due }) => due).length).toBeGreaterThan(2)
  })

  it('has them not known again once list 8 has lost the row, and is counted by what the lists say', async () => {
    expect(await notKnown('2025-09-15')).toHaveLength(5)
    expect((await limits('2025-09-15')).every(({ due }) => !due)).toBe(true)
    const counts = await test.as(intake, childCounts, { asAt: isoDate('2025-09-15') })
    expect(counts).toMatchObject({ children: 2, inCare: 1, inNeed: 1 })
  })
})
