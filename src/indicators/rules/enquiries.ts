import type { Measure } from '../model/measure.ts'
import { always, asAt as today, atMost, onOrBefore, workingDaysFrom, yes } from '../model/piece.ts'
import { columnsOf } from '../model/sources.ts'
import { annexA, asAt } from './annex-a.ts'

const { day, truth } = columnsOf('enquiry')
/** By the day looked at: one that is booked has not been held. */
const held = onOrBefore(day('conference_on'), today)
const waited = workingDaysFrom(day('strategy_on'), day('conference_on'))

/** Section 47 enquiries and initial child protection conferences: list 5. */
export const enquiries: readonly Measure[] = [
  annexA({
    id: 'section-47-leading-to-conference',
    title: 'Section 47 enquiries that lead to a conference',
    question: 'How many of our section 47 enquiries lead to an initial child protection conference?',
    definition:
      'Enquiries on list 5 with the day of an initial conference, out of all enquiries. One still under way is in the whole.',
    source: 'enquiries',
    months: { happens: columnsOf('enquiry').day('strategy_on') },
    population: always,
    value: 'share',
    met: held,
    whyNot: 'no conference so far',
    better: 'neither',
    unit: 'percent',
    examples: [
      {
        asAt,
        rows: [
          { strategy_on: '2026-08-03', conference_on: '2026-08-20' },
          { strategy_on: '2026-08-04' },
          { strategy_on: '2026-10-29' },
          { strategy_on: '2026-10-28' },
        ],
        gives: { numerator: 1, denominator: 4, percent: 25 },
        because: 'enquiries of this week count as well, though their conference may come',
      },
    ],
  }),
  annexA({
    id: 'conferences-within-15-working-days',
    title: 'Initial conferences within 15 working days',
    question: 'How many initial conferences were held in time?',
    definition:
      'Initial conferences held at most 15 working days after the strategy discussion (day 0) that began the enquiry, out of all held. Enquiries without a conference are no part of it.',
    source: 'enquiries',
    months: { happens: columnsOf('enquiry').day('conference_on') },
    population: held,
    value: 'share',
    met: atMost(waited, 15),
    whyNot: 'held after more than 15 working days',
    better: 'higher',
    unit: 'percent',
    shows: { words: 'working days', amount: waited },
    examples: [
      {
        asAt,
        rows: [
          { strategy_on: '2026-08-14', conference_on: '2026-09-07' },
          { strategy_on: '2026-08-14', conference_on: '2026-09-08' },
          { strategy_on: '2026-08-14' },
        ],
        gives: { numerator: 1, denominator: 2, percent: 50 },
        because: 'with the August bank holiday out, Monday 7 September is day 15 and the Tuesday day 16',
      },
      {
        asAt,
        rows: [
          { strategy_on: '2026-08-14', conference_on: '2026-09-08' },
          { strategy_on: '2026-08-14', conference_on: '2026-08-13' },
        ],
        gives: { numerator: 0, denominator: 1, percent: 0 },
        because: 'of a conference before the strategy discussion it is not known when it was held',
      },
    ],
  }),
  annexA({
    id: 'conferences-leading-to-plan',
    title: 'Initial conferences that lead to a plan',
    question: 'How many initial conferences end with a child protection plan?',
    definition: 'Initial conferences whose row says that a plan came of it, out of all held.',
    source: 'enquiries',
    months: { happens: columnsOf('enquiry').day('conference_on') },
    population: held,
    value: 'share',
    met: yes(truth('led_to_plan')),
    whyNot: 'no plan, or the extract does not say',
    better: 'neither',
    unit: 'percent',
    examples: [
      {
        asAt,
        rows: [
          { strategy_on: '2026-08-03', conference_on: '2026-08-20', led_to_plan: true },
          { strategy_on: '2026-08-04', conference_on: '2026-08-20', led_to_plan: null },
          { strategy_on: '2026-08-05', led_to_plan: true },
        ],
        gives: { numerator: 1, denominator: 2, percent: 50 },
        because: 'a plan without a conference is a mistake in the row, and no conference that led to one',
      },
    ],
  }),
]
