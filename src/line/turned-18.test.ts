import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asCounter } from '../access/index.ts'
import type { TestApp } from '../app/testing/test-app.ts'
import { testApp } from '../app/testing/test-app.ts'
import type { TestRecord } from '../app/testing/test-record.ts'
import { testRecord } from '../app/testing/test-record.ts'
import { asText } from '../children/count-text.ts'
import { childHead } from '../children/store/child-head.ts'
import { childCounts } from '../children/store/counts.ts'
import { childNumbers } from '../children/store/numbers.ts'
import { ourMeasures } from '../indicators/rules/index.ts'
import { lastChange } from '../indicators/store/held-lists.ts'
import { measuresJson } from '../indicators/store/measures-json.ts'
import { putOwnWorkbook } from '../intake/index.ts'
import { smallBook, type SmallRow } from '../intake/testing/small-lists.ts'
import { isoDate } from '../kernel/index.ts'
import { childrenInCare } from '../trackers/permanence/store/children.ts'
import { childrenNow } from './monday/store/children-now.ts'

const intake = { kind: 'system', name: 'intake' } as const
const plain = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

const inCare = (of: string, born_on: string) =>
  ({ of, born_on, entered_care_on: '03/03/2025', legal_status: 'C2', team_name: 'N' }) satisfies SmallRow
const onPlan = (of: string, born_on: string) =>
  ({ of, born_on, started_on: '03/03/2025', team_name: 'N' }) satisfies SmallRow

/** Two in care and two on plans, of whom one each turns 18 on 20 November 2026; no list gives any of them an end. */
const bytes = smallBook({
  7: [onPlan('MU3', '20/11/2008'), onPlan('MU4', '20/11/2009')],
  8: [inCare('MU1', '20/11/2008'), inCare('MU2', '20/11/2009')],
})
const [theDayBefore, birthday] = [isoDate('2026-11-19'), isoDate('2026-11-20')]

/** The extract is of the day before: on the birthday itself nothing new has gone in. */
describe('who has turned 18 and has no end of care, or of a plan', () => {
  let test: TestRecord
  let app: TestApp
  beforeAll(async () => {
    test = await testRecord('live', '2026-11-20T10:00:00Z')
    app = await testApp(test)
    await putOwnWorkbook((work) => test.as(intake, work), {
      bytes,
      fileName: 'made-up.xlsx',
      asAt: theDayBefore,
      askedBy: undefined,
    })
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  const at = <T>(asAt: typeof birthday, work: Parameters<typeof test.as<T>>[1]) =>
    test.as(intake, work, { asAt })

  it.each([
    [theDayBefore, 2, 0],
    [birthday, 1, 1],
  ])('is counted in care, or apart, alike on every surface on %s', async (asAt, known, apart) => {
    const counts = await at(asAt, childCounts)
    expect(counts).toMatchObject({ children: 4, inCare: known, onPlan: known })
    expect(counts.notKnown).toMatchObject({ inCare: apart, onPlan: apart })

    expect(counts.turned18).toEqual({ inCare: apart, onPlan: apart })

    const tracked = await at(asAt, childrenInCare)
    expect(tracked.filter(({ facts }) => !facts.endNotTold)).toHaveLength(known)
    expect(tracked.filter(({ facts }) => facts.endNotTold)).toHaveLength(apart)

    const monday = await at(asAt, (tx) => childrenNow(tx, []))
    expect(monday.filter(({ recorded }) => recorded.inCare === true)).toHaveLength(known)
    expect(monday.filter(({ onPlan: on }) => on === true)).toHaveLength(known)
    expect(monday.filter(({ notTold }) => notTold !== undefined)).toHaveLength(2 * apart)
  })

  it.each([theDayBefore, birthday])(
    'counts and measures add up, and both say who is counted, on %s',
    async (asAt) => {
      const counts = await at(asAt, childCounts)
      const measures = await asCounter(test.record, async (tx) =>
        measuresJson(tx, ourMeasures, { asAt, knownAt: await lastChange(tx) }),
      )
      expect(measures).toMatchObject({
        'children-in-care': { value: counts.inCare + counts.turned18.inCare },
        'open-protection-plans': { value: counts.onPlan + counts.turned18.onPlan },
      })
      const told = asText({ asAt, knownAt: asAt }, counts, {
        ...{ asAt, knownAt: asAt, today: birthday, mayLoad: false },
        ...{ newestOn: theDayBefore, firstOn: theDayBefore, never: [], older: [] },
      })
      expect(told.match(/1 of whom turned 18 and have no end: measures count those/g) ?? []).toHaveLength(
        asAt === birthday ? 2 : 0,
      )
      for (const id of ['children-in-care', 'open-protection-plans'])
        expect(ourMeasures.find((measure) => measure.id === id)?.definition).toContain('turned 18')
    },
  )

  it.each([
    ['MU1', 'in care', 8],
    ['MU3', 'protection plan', 7],
  ])('keeps the status, which may no longer hold, and why is said: %s, %s', async (number, status, list) => {
    const standing = (asAt: typeof birthday) =>
      at(asAt, async (tx) => {
        const id = (await childNumbers(tx, [number])).get(number)
        return (await childHead(tx, id ?? 0))?.standing
      })
    expect(await standing(theDayBefore)).toMatchObject({ status, notTold: undefined })
    const now = await standing(birthday)
    expect(now?.status).toBe(status)
    expect(now?.notTold).toContain(`the child turned 18 on 20 November 2026, and list ${list} gives no end`)
  })

  it('is named on the list of children, which says of how many it is not known', async () => {
    const director = await test.person({ roles: ['director'] })
    const cookies = await app.cookies(director)
    const on = async (asAt: string) =>
      plain((await app.app.inject({ url: '/children', cookies: { ...cookies, los_as_at: asAt } })).body)
    const page = await on('2026-11-20')
    expect(page).toContain('In care : of 1 of these children it is not known whether it still holds')
    expect(page).toContain('Protection plan : of 1 of these children it is not known whether it still holds')
    expect(page.match(/or was/g)).toHaveLength(2)
    expect(await on('2026-11-19')).not.toContain('or was')
  })
})
