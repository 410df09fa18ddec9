import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestRecord } from '../app/testing/test-record.ts'
import { testRecord } from '../app/testing/test-record.ts'
import { putOwnWorkbook } from '../intake/index.ts'
import { smallBook } from '../intake/testing/small-lists.ts'
import { isoDate } from '../kernel/index.ts'
import { between, measureOf } from './consistency/model/alike.ts'
import { alikeRules } from './consistency/rules/index.ts'
import { ourMeasures } from './rules/index.ts'
import { measuresJson } from './store/measures-json.ts'
import { measureRows } from './store/rows.ts'
import { counted, expectKeptAsListed } from './testing/counted.ts'

const intake = { kind: 'system', name: 'intake' } as const
/** Before the conference and the review, on their day, and by the next extract. */
const [asAt, itsDay, told] = ['2025-05-28', '2025-06-05', '2025-06-10'].map((day) => isoDate(day))
const north = { team_name: 'North', worker_name: 'W' }
const bytes = smallBook({
  5: [
    { of: 'MU1', strategy_on: '12/05/2025', conference_on: '22/05/2025', led_to_plan: 'a) Yes', ...north },
    { of: 'MU2', strategy_on: '19/05/2025', conference_on: '05/06/2025', ...north },
  ],
  7: [
    { of: 'MU1', started_on: '22/05/2024', reviewed_on: '01/10/2024', visited_on: '20/05/2025', ...north },
    { of: 'MU3', started_on: '22/05/2024', reviewed_on: '05/06/2025', visited_on: '20/05/2025', ...north },
  ],
})

describe('a conference that was booked for a day after the extract', () => {
  let test: TestRecord
  beforeAll(async () => {
    test = await testRecord('live', '2025-06-30T10:00:00Z')
    for (const on of [asAt, told])
      await putOwnWorkbook((work) => test.as(intake, work), {
        ...{ bytes, fileName: 'made-up.xlsx', askedBy: undefined },
        asAt: on ?? isoDate('2025-05-28'),
      })
  })
  afterAll(() => test.close())

  const on = async (day = isoDate('2025-05-28')) => {
    const found = await counted(test, (tx, knownAt) => measuresJson(tx, ourMeasures, { asAt: day, knownAt }))
    const of = (id: string) => {
      const { numerator, denominator, leftOut = [] } = found[id] ?? {}
      return [numerator, denominator, leftOut]
    }
    return [
      of('section-47-leading-to-conference'),
      of('conferences-within-15-working-days'),
      of('conferences-leading-to-plan'),
      of('protection-reviews-overdue'),
    ]
  }
  const leftOut = [{ rows: 1, why: 'a day booked ahead' }]

  it('has not been held before its day, and is not known to have been from then on, until an extract has it', async () => {
    const review = [1, 1, leftOut]
    expect(await on(asAt)).toEqual([[1, 2, []], [1, 1, []], [1, 1, []], review])
    for (const day of [itsDay, isoDate('2025-06-09')])
      expect(await on(day)).toEqual([[1, 1, leftOut], [1, 1, leftOut], [1, 1, leftOut], review])
    expect(await on(told)).toEqual([
      [2, 2, []],
      [2, 2, []],
      [1, 2, []],
      [1, 2, []],
    ])
  })

  it('makes the number that is kept as long as its list, on each of these days', async () => {
    const days = [asAt, itsDay, told].flatMap((day) => day ?? [])
    expect(await expectKeptAsListed(test, days)).toHaveLength(3 * ourMeasures.length)
  })

  it('is told as booked where children are held beside each other', async () => {
    const rule = alikeRules.find(({ id }) => id === 'enquiry-conference')
    if (!rule) throw new Error('There is no such rule')
    const outcomes = async (day = isoDate('2025-05-28')) => {
      const rows = await counted(test, (tx, knownAt) =>
        measureRows(tx, measureOf(rule), { asAt: day, knownAt }),
      )
      return rows.map(({ category }) => category?.split(between).at(-1)).toSorted()
    }
    expect(await outcomes(itsDay)).toEqual(['conference booked', 'conference held'])
    expect(await outcomes(told)).toEqual(['conference held', 'conference held'])
  })
})
