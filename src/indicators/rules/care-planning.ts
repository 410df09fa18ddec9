import type { Measure } from '../model/measure.ts'
import {
  all,
  asAt as today,
  atMost,
  choose,
  either,
  known,
  missing,
  moreThan,
  not,
  workingDaysFrom,
} from '../model/piece.ts'
import { ageGiven, bornOn } from '../model/sources.ts'
import { annexA, asAt } from './annex-a.ts'
import { day, inCare, monthsAgoOrMore, moreThanMonthsAgo, text, withinMonths } from './in-care-pieces.ts'

const [entered, reviewed] = [day('entered_care_on'), day('reviewed_on')]
const [health, dental] = [day('health_assessed_on'), day('dental_checked_on')]
const longEnough = all(inCare, monthsAgoOrMore(entered, 12))
const fourMonths = all(inCare, moreThanMonthsAgo(entered, 4))
/** By the day of birth; by the age the extract gives only where there is none. */
const underFive = choose(known(bornOn), not(monthsAgoOrMore(bornOn, 60)), atMost(ageGiven, 4))
const share = { source: 'care', value: 'share', unit: 'percent' } as const

/** Plans, reviews and health of children in care. */
export const carePlanning: readonly Measure[] = [
  annexA({
    ...share,
    id: 'in-care-reviews-overdue',
    title: 'Reviews of children in care overdue',
    question: 'Which children in care have their review overdue?',
    definition:
      'Children in care without any review and more than 20 working days in care, or whose latest review was more than six calendar months before the day looked at; out of all in care. The law has the second review after three months: the clock goes by it.',
    population: inCare,
    met: either(
      all(missing(reviewed), moreThan(workingDaysFrom(entered, today), 20)),
      moreThanMonthsAgo(reviewed, 6),
    ),
    whyNot: 'reviewed in time',
    better: 'lower',
    namesChildren: true,
    clock: {
      rules: ['cla.review.first', 'cla.review.second', 'cla.review.subsequent'],
      differs:
        'The clock asks for the second review within three months of the first; this measure lets six months go by.',
    },
    examples: [
      {
        asAt,
        rows: [
          { entered_care_on: '2026-10-02' },
          { entered_care_on: '2026-10-01' },
          { entered_care_on: '2020-01-01', reviewed_on: '2026-04-30' },
          { entered_care_on: '2020-01-01', reviewed_on: '2026-04-29' },
          {},
        ],
        gives: { numerator: 2, denominator: 5, percent: 40 },
        because:
          'on Friday 30 October a child of Thursday 1 October is at working day 21; without any day nothing is overdue',
      },
    ],
  }),
  annexA({
    ...share,
    id: 'in-care-no-permanence-plan-4-months',
    title: 'No permanence plan after four months in care',
    question: 'Which children have been in care for four months and have no permanence plan?',
    definition:
      'Children in care for more than four calendar months whose row names no permanence plan, out of all in care that long. The statutory moment is the second review: the clock goes by it.',
    population: fourMonths,
    met: missing(text('permanence_plan')),
    whyNot: 'has a plan',
    better: 'lower',
    namesChildren: true,
    clock: {
      rules: ['cla.permanence.plan'],
      differs:
        'The clock asks for the plan by the second review, which may be held before or after four months.',
    },
    examples: [
      {
        asAt,
        rows: [
          { entered_care_on: '2026-06-29' },
          { entered_care_on: '2026-06-30' },
          { entered_care_on: '2026-01-05', permanence_plan: 'adoption' },
          {},
        ],
        gives: { numerator: 1, denominator: 2, percent: 50 },
        because: 'four months to the day is not more than four months',
      },
    ],
  }),
  annexA({
    id: 'in-care-by-permanence-plan',
    title: 'Children in care by permanence plan',
    question: 'What is the plan for a lasting home for the children in our care?',
    definition: 'Children in care by the permanence plan of their row; those without one are shown as such.',
    source: 'care',
    population: inCare,
    value: 'breakdown',
    category: text('permanence_plan'),
    labels: { codes: 'permanencePlan', as: 'written' },
    better: 'neither',
    unit: 'children',
    examples: [
      {
        asAt,
        rows: [{ permanence_plan: 'adoption' }, { permanence_plan: 'long-term fostering' }, {}],
        gives: { value: { '(none)': 1, 'b) Adoption': 1, 'f) Long-term fostering': 1 } },
        because: 'no plan is an answer too',
      },
    ],
  }),
  annexA({
    ...share,
    id: 'in-care-health-assessment-in-time',
    title: 'Health assessments in time',
    question: 'Have children in care had their health looked at when they should?',
    definition:
      'Children in care for 12 calendar months or more whose latest health assessment was within 12 calendar months, or within six for a child under five on the day looked at; out of all in care that long.',
    population: longEnough,
    met: choose(underFive, withinMonths(health, 6), withinMonths(health, 12)),
    whyNot: 'too long ago, or none given',
    better: 'higher',
    clock: {
      rules: ['cla.health.review.u5', 'cla.health.review.5plus'],
      differs:
        'The clock begins with the first assessment and is told for every child; this measure looks only at children in care for a year.',
    },
    examples: [
      {
        asAt,
        rows: [
          { entered_care_on: '2025-10-30', health_assessed_on: '2025-10-30', born_on: '2015-01-01' },
          { entered_care_on: '2025-10-30', health_assessed_on: '2026-04-29', born_on: '2021-10-31' },
          { entered_care_on: '2025-10-30', health_assessed_on: '2026-04-29', born_on: '2021-10-30' },
          { entered_care_on: '2025-10-31', health_assessed_on: '2026-10-01', born_on: '2015-01-01' },
          { entered_care_on: '2024-01-01', born_on: '2015-01-01' },
        ],
        gives: { numerator: 2, denominator: 4, percent: 50 },
        because: 'who is five today is no longer under five; in care for a day less than a year is not in it',
      },
    ],
  }),
  annexA({
    ...share,
    id: 'in-care-dental-check-in-time',
    title: 'Dental checks in time',
    question: 'Have children in care seen a dentist in the last year?',
    definition:
      'Children in care for 12 calendar months or more whose latest dental check was within 12 calendar months, out of all in care that long.',
    population: longEnough,
    met: withinMonths(dental, 12),
    whyNot: 'too long ago, or none given',
    better: 'higher',
    clock: {
      rules: ['cla.dental'],
      differs:
        'The clock is told for every child in care; this measure looks only at children in care for a year.',
    },
    examples: [
      {
        asAt,
        rows: [
          { entered_care_on: '2025-10-30', dental_checked_on: '2025-10-30' },
          { entered_care_on: '2025-10-30', dental_checked_on: '2025-10-29' },
          { entered_care_on: '2026-10-01', dental_checked_on: '2026-10-29' },
        ],
        gives: { numerator: 1, denominator: 2, percent: 50 },
        because: 'a year to the day is within a year',
      },
    ],
  }),
]
