import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asCounter } from '../access/index.ts'
import type { TestApp } from '../app/testing/test-app.ts'
import { testApp } from '../app/testing/test-app.ts'
import type { TestRecord } from '../app/testing/test-record.ts'
import { testRecord } from '../app/testing/test-record.ts'
import { putOwnWorkbook } from '../intake/index.ts'
import { smallBook, type SmallRow } from '../intake/testing/small-lists.ts'
import { isoDate } from '../kernel/index.ts'
import { measuresAsText } from './model/in-words.ts'
import { leftOutInWords } from './model/left-out.ts'
import { ourMeasures } from './rules/index.ts'
import { lastChange } from './store/held-lists.ts'
import { measuresJson } from './store/measures-json.ts'
import { measureRows } from './store/rows.ts'

const asAt = isoDate('2025-09-01')
const inCare = (of: string, more: Readonly<Record<string, string>> = {}) =>
  ({ of, entered_care_on: '03/03/2025', team_name: 'North', ...more }) satisfies SmallRow
const onPlan = (of: string, more: Readonly<Record<string, string>> = {}) =>
  ({ of, started_on: '03/03/2025', team_name: 'North', ...more }) satisfies SmallRow

const adopted = (of: string, more: Readonly<Record<string, string>>) =>
  ({ of, entered_care_on: '31/01/2025', decided_on: '03/03/2025', ...more }) satisfies SmallRow

const bytes = smallBook({
  2: [
    { of: 'MU1', started_on: '03/03/2025', completed_on: '02/03/2025' },
    { of: 'MU2', started_on: '03/03/2025' },
  ],
  4: [
    { of: 'MU1', started_on: '03/03/2025', authorised_on: '20/02/2025', team_name: 'North' },
    { of: 'MU2', started_on: '03/03/2025', authorised_on: '12/03/2025', team_name: 'North' },
    { of: 'MU3', started_on: '04/08/2025', team_name: 'North' },
  ],
  5: [
    { of: 'MU1', strategy_on: '03/03/2025', conference_on: '20/02/2025', team_name: 'North' },
    { of: 'MU2', strategy_on: '03/03/2025', conference_on: '05/06/2025', team_name: 'North' },
  ],
  6: [
    { of: 'MU1', started_on: '03/03/2025', worker_name: 'W', closed_on: '03/03/2024' },
    { of: 'MU2', started_on: '03/03/2025', worker_name: 'W' },
  ],
  7: [
    onPlan('MU1', { visited_on: '01/07/2025' }),
    onPlan('MU2', { ended_on: '03/03/2024', visited_on: '01/07/2025' }),
    onPlan('MU3', { born_on: '01/09/2007', visited_on: 'soon' }),
  ],
  8: [
    inCare('MU4', { visited_on: '01/07/2025' }),
    inCare('MU5', { left_care_on: '03/03/2024', visited_on: '01/07/2025', team_name: 'South' }),
    inCare('MU6', { born_on: '01/09/2007', team_name: 'South' }),
    inCare('MU7', { born_on: '02/09/2007', visited_on: 'soon' }),
    inCare('MU8', { born_on: '01/09/2000', left_care_on: '03/06/2025' }),
  ],
  10: [
    adopted('MU9', { placement_order_on: '01/04/2025', matched_on: '11/04/2025', placed_on: '02/05/2025' }),
    adopted('MU10', { placement_order_on: '01/04/2025', matched_on: '20/02/2025', placed_on: '02/05/2025' }),
    adopted('MU11', { placed_on: '31/12/2024' }),
    adopted('MU12', { matched_on: '02/06/2025', placed_on: '02/05/2025' }),
  ],
})

describe('rows of which it is not known', () => {
  let test: TestRecord
  let app: TestApp
  beforeAll(async () => {
    test = await testRecord('live', '2025-09-01T10:00:00Z')
    app = await testApp(test)
    await putOwnWorkbook((work) => test.as({ kind: 'system', name: 'intake' }, work), {
      bytes,
      fileName: 'made-up.xlsx',
      asAt,
      askedBy: undefined,
    })
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  const found = (teams?: readonly string[]) =>
    asCounter(test.record, async (tx) =>
      measuresJson(tx, ourMeasures, { asAt, knownAt: await lastChange(tx) }, teams),
    )

  it('are left out of the measure, which says how many there are, and why', async () => {
    const measures = await found()
    const leftOut = [{ rows: 1, why: 'an end before its beginning' }]
    expect(measures['children-in-care']).toEqual({ value: 3, leftOut })
    expect(measures['open-protection-plans']).toEqual({ value: 2, leftOut })
    expect(measures.caseload).toEqual({
      value: { workers: 1, max: 1, mean: 1 },
      leftOut,
    })
    expect(measures['in-care-visits-over-6-weeks']).toMatchObject({
      numerator: 1,
      denominator: 2,
      leftOut: [{ rows: 1, why: 'a day that could not be read' }, ...leftOut],
    })
  })

  it('are left out of measures of lists 2, 4 and 5 too, of those that are done and of those that are open', async () => {
    const leftOut = [{ rows: 1, why: 'an end before its beginning' }]
    expect(await found()).toMatchObject({
      'early-help-open': { value: 1, leftOut },
      'assessments-within-45-working-days': { numerator: 1, denominator: 1, leftOut },
      'assessment-median-working-days': { value: 7, leftOut },
      'open-assessments': { value: 1, leftOut },
      'section-47-leading-to-conference': { numerator: 1, denominator: 1, leftOut },
      'conferences-within-15-working-days': { numerator: 0, denominator: 1, leftOut },
    })
  })

  it('are left out of how long adoption takes, where days of list 10 are in an impossible order', async () => {
    const leftOut = (rows: number) => [{ rows, why: 'days in an impossible order' }]
    expect(await found()).toMatchObject({
      'adoption-days-care-to-placement': { value: 91, leftOut: leftOut(2) },
      'adoption-days-order-to-match': { value: 10, leftOut: leftOut(1) },
    })
  })

  it('are spoken of by measures of the very day that is not known', async () => {
    expect(await found()).toMatchObject({
      'left-care-by-reason': { leftOut: [{ rows: 1, why: 'an end before its beginning' }] },
      'protection-seen-alone': {
        numerator: 0,
        denominator: 1,
        leftOut: [
          { rows: 1, why: 'a day that could not be read' },
          { rows: 1, why: 'an end before its beginning' },
        ],
      },
    })
  })

  it('are not spoken of by measures that ask nothing of the end', async () => {
    expect(await found()).toMatchObject({ 'care-begun-in-six-months': { value: 5 } })
    expect((await found())['care-begun-in-six-months']).not.toHaveProperty('leftOut')
  })

  it('are told of a team’s own rows alone', async () => {
    expect((await found(['South']))['children-in-care']).toEqual({
      value: 1,
      leftOut: [{ rows: 1, why: 'an end before its beginning' }],
    })
    expect((await found(['North']))['children-in-care']).toEqual({ value: 2 })
  })

  it('are in no list, and the page and the command say that they are left out', async () => {
    const [measure] = ourMeasures.filter(({ id }) => id === 'children-in-care')
    if (!measure) throw new Error('There is no such measure')
    const rows = await asCounter(test.record, async (tx) =>
      measureRows(tx, measure, { asAt, knownAt: await lastChange(tx) }),
    )
    expect(rows.map(({ councilId }) => councilId).toSorted()).toEqual(['MU4', 'MU6', 'MU7'])
    const { body } = await app.get(await test.person({ roles: ['director'] }), '/measures/children-in-care')
    expect(body).toContain('1 row left out, as it is not known: 1 with an end before its beginning.')
    expect(measuresAsText([measure], await found())).toMatch(
      /3 {2}Children in care .*; left out, as not known: 1 with an end before its beginning$/m,
    )
  })
})

describe('what is left out, in words', () => {
  it('is nothing where there is none', () => {
    expect(leftOutInWords([])).toBeUndefined()
    expect(leftOutInWords([{ why: 'a day that could not be read', rows: 2 }])).toBe(
      '2 rows left out, as it is not known: 2 with a day that could not be read',
    )
  })
})
