import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { addDays, isoDate, type IsoDate } from '../../kernel/index.ts'
import { enquiryWith, needWith, protectionWith } from '../testing/facts.ts'
import { clocksNamed, stateOf } from '../testing/state-of.ts'

let test: TestRecord
beforeAll(async () => {
  test = await testRecord()
})
afterAll(() => test.close())

/** Around the last days of February, of years with and without a 29th. */
const day = fc
  .tuple(fc.constantFrom('2023-02-27', '2024-02-27', '2025-02-27'), fc.integer({ min: -4, max: 4 }))
  .map(([from, on]) => addDays(isoDate(from), on))
const maybe = fc.option(day)
const enquiry = fc.record({
  asAt: day,
  told: maybe,
  strategy_on: day,
  conference_on: maybe,
  conference_unnecessary: fc.constantFrom(true, false, null),
  closed_on: maybe,
  case_began_on: maybe,
  plan_began_on: maybe,
})

/** Whether the limit of the conference runs: neither held, nor of work that is over. */
function isWaiting(each: typeof enquiry extends fc.Arbitrary<infer One> ? One : never): boolean {
  const { asAt, told, closed_on, case_began_on, plan_began_on, ...own } = each
  const state = stateOf({
    enquiries: [enquiryWith(own)],
    toldOn: { enquiry: told ?? asAt },
    need: needWith({ started_on: case_began_on, closed_on }),
    protection: protectionWith({ started_on: plan_began_on }),
  })
  return clocksNamed(state, 'icpc.hold', asAt).some(
    ({ metOn, ...clock }) =>
      metOn === undefined &&
      (clock.dueOn !== undefined || !/a plan began|the case of list 6 began/.test(clock.notKnown)),
  )
}

it('an enquiry is open by the record’s own function on the days on which the limit of its conference runs', async () => {
  const all = fc.sample(enquiry, { numRuns: 2000, seed: 7 })
  const { rows } = await test.admin.query<{ open: boolean; until: IsoDate | null }>(
    `select coalesce(each.strategy_on <= each.as_at and children.enquiry_told_until(each.strategy_on, each.conference_on,
       least(each.told_on, each.as_at), each.unnecessary, each.closed_on, each.began_on, each.plan_on) > each.as_at, false) as open
     from jsonb_to_recordset($1) each (at int, as_at date, told_on date, strategy_on date, conference_on date, unnecessary boolean,
       closed_on date, began_on date, plan_on date) order by at`,
    [
      JSON.stringify(
        all.map((each, at) => ({
          at,
          as_at: each.asAt,
          told_on: each.told,
          strategy_on: each.strategy_on,
          conference_on: each.conference_on,
          unnecessary: each.conference_unnecessary,
          closed_on: each.closed_on,
          began_on: each.case_began_on,
          plan_on: each.plan_began_on,
        })),
      ),
    ],
  )
  const differing = all.filter((each, at) => isWaiting(each) !== rows[at]?.open)
  expect(differing).toEqual([])
  expect(rows.filter(({ open }) => open).length).toBeGreaterThan(200)
})
