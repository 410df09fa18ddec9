import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { publishedRules } from '../../../clocks/index.ts'
import { addDays, addMonths, isoDate, type IsoDate } from '../../../kernel/index.ts'
import {
  careWith,
  detailsWith,
  enquiryWith,
  leavingCareWith,
  needWith,
  protectionWith,
} from '../../testing/facts.ts'
import { stateOf } from '../../testing/state-of.ts'
import type { RunningClock } from '../running-clocks.ts'
import type { ChildState, MissingColumn } from '../state.ts'
import { standingOn } from './clock.ts'
import { clocksOf, clocksToKeep } from './index.ts'

const extractOn = isoDate('2025-11-20')
const from = (first: number, last: number, day = extractOn) =>
  fc.integer({ min: first, max: last }).map((on) => addDays(day, on))
const upTo = (days: number, day = extractOn) => fc.option(from(-days, 0, day), { freq: 4 })

const careUpTo = (day: IsoDate) =>
  fc.record({
    entered_care_on: upTo(900, day),
    legal_status: fc.constantFrom('C2', 'V2', 'C1'),
    placement_type: fc.constantFrom('U6', 'P1', 'U4', null),
    placed_on: upTo(500, day),
    reviewed_on: upTo(300, day),
    visited_on: upTo(120, day),
    health_assessed_on: upTo(500, day),
    dental_checked_on: upTo(500, day),
    permanence_plan: fc.constantFrom(null, 'P1', 'P4'),
  })
const protection = fc.record({ started_on: upTo(400), visited_on: upTo(40), reviewed_on: upTo(300) })
const statuses = ['child in need', 'in care', 'protection plan', 'open assessment'] as const
const need = fc.record({
  started_on: upTo(400),
  last_seen_on: upTo(120),
  case_status: fc.constantFrom(null, ...statuses),
})

const leaver = fc.record({ contacted_on: upTo(90), accommodation: fc.constantFrom('W', 'C') })
/** The conference was held, or is booked. */
const enquiry = fc.record({
  strategy_on: from(-60, -1),
  conference_on: fc.option(from(-60, 60)),
  conference_unnecessary: fc.constantFrom(false, null),
})

/** Most turn 18, or 5, within two months on either side of the extract. */
const born = fc.oneof(
  fc.constant(null),
  from(-60, 60).map((day) => addMonths(day, -216)),
  from(-60, 60).map((day) => addMonths(day, -60)),
)
const child = fc
  .record({ born, age: fc.option(fc.constantFrom(5, 17, 18)), care: fc.option(careUpTo(extractOn)) })
  .chain((known) =>
    fc.record({
      known: fc.constant(known),
      protection: fc.option(protection),
      need: fc.option(need),
      leaver: fc.option(leaver),
      enquiry: fc.option(enquiry),
      missingColumns: fc.subarray<MissingColumn>([
        'careVisits',
        'permanencePlans',
        'protectionVisits',
        'lastSeen',
      ]),
    }),
  )
  .map(({ known, ...told }) =>
    stateOf({
      details: detailsWith({ born_on: known.born, age_given: known.age }),
      care: known.care ? careWith(known.care) : undefined,
      protection: told.protection ? protectionWith(told.protection) : undefined,
      need: told.need ? needWith(told.need) : undefined,
      leavingCare: told.leaver ? leavingCareWith(told.leaver) : undefined,
      // That a plan began before the conference that makes it is told apart by itself.
      enquiries: told.enquiry && !told.protection ? [enquiryWith(told.enquiry)] : [],
      missingColumns: new Set(told.missingColumns),
    }),
  )

const judged = (clocks: readonly RunningClock[]) =>
  clocks
    .flatMap(({ rule, dueOn, metOn }) =>
      dueOn && (metOn === undefined || rule === 'icpc.hold')
        ? [`${rule} due ${dueOn}, ${metOn ?? 'running'}`]
        : [],
    )
    .toSorted()

/** Of which an extract of that day would say that it was held; the one before only booked it. */
const isBooked = ({ enquiries }: ChildState, day: IsoDate): boolean =>
  enquiries.some(({ conference_on: on }) => on !== null && on > extractOn && on <= day)

describe('the limits kept with an extract', () => {
  it('are on every later day as they would be with the same extract of that day, birthdays in between or not', () => {
    const later = from(0, 60)
    fc.assert(
      fc.property(child, later, (state, day) => {
        const kept = clocksToKeep(state, extractOn, publishedRules)
        const then = kept.flatMap((each) => standingOn(each, day) ?? [])
        const as = ({ rule }: RunningClock) => rule !== 'icpc.hold' || !isBooked(state, day)
        expect(judged(then.filter(as))).toEqual(judged(clocksOf(state, day, publishedRules).filter(as)))
        expect(judged(then.filter((each) => !as(each)))).toEqual([])
      }),
      { numRuns: 3000 },
    )
  })

  it('are so in 2020 too, when a law softened some of them for a time', () => {
    const softened = fc
      .record({ extractOn: from(-40, 180, isoDate('2020-04-24')), later: fc.integer({ min: 0, max: 120 }) })
      .chain((days) =>
        fc.record({
          days: fc.constant(days),
          care: careUpTo(days.extractOn),
          born: from(-20, 140, days.extractOn).map((day) => addMonths(day, -216)),
          missingColumns: fc.subarray<MissingColumn>(['careVisits', 'permanencePlans']),
        }),
      )
    fc.assert(
      fc.property(softened, ({ days, born, ...told }) => {
        const details = detailsWith({ born_on: born })
        const missingColumns = new Set(told.missingColumns)
        const state = stateOf({ details, care: careWith(told.care), missingColumns })
        const day = addDays(days.extractOn, days.later)
        const kept = clocksToKeep(state, days.extractOn, publishedRules)
        const then = kept.flatMap((each) => standingOn(each, day) ?? [])
        expect(judged(then)).toEqual(judged(clocksOf(state, day, publishedRules)))
      }),
      { numRuns: 2000 },
    )
  })

  it('run up to their day, are not known while the law softened them, and are late once it had ended', () => {
    const state = stateOf({
      care: careWith({
        ...{ entered_care_on: isoDate('2018-01-08'), legal_status: 'C2', placement_type: 'U6' },
        ...{ placed_on: isoDate('2018-01-08'), visited_on: isoDate('2020-07-01') },
      }),
    })
    const visitOn = (day: string) =>
      clocksToKeep(state, isoDate('2020-07-20'), publishedRules)
        .flatMap((each) => standingOn(each, isoDate(day)) ?? [])
        .filter(({ rule }) => rule === 'cla.visit.other')
        .map((each) => each.dueOn ?? each.notKnown)
    const noLastDay =
      'It was due by 12 August 2020, but until 25 September 2020 the law asked for it as soon as reasonably practicable: ' +
      'no last day stood.'
    for (const day of ['2020-07-20', '2020-08-12', '2020-09-26'])
      expect([day, visitOn(day)]).toEqual([day, ['2020-08-12']])
    for (const day of ['2020-08-13', '2020-09-25']) expect([day, visitOn(day)]).toEqual([day, [noLastDay]])
  })

  it.each([
    ['2007-12-01', '2025-12-01'],
    ['2008-02-29', '2026-03-01'],
    ['2008-02-28', '2026-02-28'],
  ])('of one born on %s are judged until the day before %s', (bornOn, eighteenth) => {
    const state = stateOf({
      details: detailsWith({ born_on: isoDate(bornOn) }),
      care: careWith({ entered_care_on: isoDate('2024-01-08'), reviewed_on: isoDate('2025-01-06') }),
    })
    const on = (day: string) =>
      clocksToKeep(state, extractOn, publishedRules).flatMap((each) => standingOn(each, isoDate(day)) ?? [])
    const last = addDays(isoDate(eighteenth), -1)
    expect(judged(on(last))).toContain('cla.review.subsequent due 2025-07-06, running')
    expect(judged(on(eighteenth))).toEqual([])
    const [review] = on(eighteenth).filter(({ rule }) => rule === 'cla.review.subsequent')
    expect(review?.dueOn === undefined && review?.notKnown).toContain('the child turned 18 on')
  })
})
