import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { putOwnWorkbook } from '../../intake/import/put-own.ts'
import { smallBook } from '../../intake/testing/small-lists.ts'
import { isoDate } from '../../kernel/index.ts'
import { careRecords } from './care-records.ts'
import { childHead } from './child-head.ts'
import { childCounts } from './counts.ts'
import { childNumbers } from './numbers.ts'

const intake = { kind: 'system', name: 'intake' } as const
const asAt = isoDate('2025-09-01')

/** Three children of whom each list gives an end before the beginning, and one in care whose end is sound. */
const bytes = smallBook({
  6: [{ of: 'MU1', started_on: '03/03/2025', closed_on: '03/03/2024' }],
  7: [{ of: 'MU2', started_on: '03/03/2025', ended_on: '03/03/2024' }],
  8: [
    { of: 'MU3', entered_care_on: '03/03/2025', left_care_on: '03/03/2024' },
    { of: 'MU4', entered_care_on: '03/03/2025', left_care_on: '03/06/2025' },
  ],
})

describe('children whose end lies before its beginning', () => {
  let test: TestRecord
  beforeAll(async () => {
    test = await testRecord('live', '2025-09-02T10:00:00Z')
    await putOwnWorkbook((work) => test.as(intake, work), {
      bytes,
      fileName: 'made-up.xlsx',
      asAt,
      askedBy: undefined,
    })
  })
  afterAll(() => test.close())

  it.each([
    ['MU1', 'child in need', 'list 6 gives a day before it began'],
    ['MU2', 'protection plan', 'list 7 gives a day before it began'],
    ['MU3', 'in care', 'list 8 gives a day before it began'],
  ])('keep their status, which may no longer hold: %s, %s', async (number, status, why) => {
    const standing = await test.as(
      intake,
      async (tx) => {
        const id = (await childNumbers(tx, [number])).get(number)
        return (await childHead(tx, id ?? 0))?.standing
      },
      { asAt },
    )
    expect(standing?.status).toBe(status)
    expect(standing?.notTold).toContain(why)
  })

  it('are counted apart from those of whom it is known', async () => {
    const counts = await test.as(intake, childCounts, { asAt })
    expect(counts).toMatchObject({
      children: 4,
      inCare: 0,
      onPlan: 0,
      inNeed: 0,
      notKnown: { inCare: 1, onPlan: 1, inNeed: 1 },
    })
  })

  it('stay on the permanence tracker, which says that care may have ended', async () => {
    const records = await test.as(intake, (tx) => careRecords(tx, 'in care'), { asAt })
    expect(records.map(({ councilId, endNotTold }) => [councilId, endNotTold])).toEqual([['MU3', true]])
  })
})
