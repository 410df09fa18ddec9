import type { Measure } from '../model/measure.ts'
import { all, asAt as today, atLeast, daysFrom, known, missing, not, yes } from '../model/piece.ts'
import { bornOn } from '../model/sources.ts'
import { asAt } from './annex-a.ts'
import { day, inCare, monthsAgoOrMore, text, truth, whole, withinMonths } from './in-care-pieces.ts'
import { lookedAfter, pack, practice } from './pack.ts'

const share = { value: 'share', unit: 'percent' } as const

/** Children in care. */
export const packCare: readonly Measure[] = [
  pack({
    id: 'in-care-by-placement-type',
    title: 'Children in care by placement',
    question: 'Where do the children in our care live?',
    definition: 'Children in care by the type of their placement.',
    basis: practice,
    source: 'care',
    population: inCare,
    value: 'breakdown',
    category: text('placement_type'),
    labels: { codes: 'placementType', as: 'label' },
    better: 'neither',
    unit: 'children',
    examples: [
      {
        asAt,
        rows: [{ placement_type: 'K2' }, {}],
        gives: { value: { '(none)': 1, "Children's Homes": 1 } },
        because: 'no placement is shown as such',
      },
    ],
  }),
  pack({
    ...share,
    id: 'in-care-same-placement-two-years',
    title: 'Children in care who stay where they are',
    question: 'How many children who have long been in care have lived in one home for two years?',
    definition:
      'Children under 16 who have been in care for two and a half years and whose placement began two calendar years ago or earlier, out of all such children. Adoption placements with the same carer, which the published figure lets count as one, begin a placement here.',
    basis: lookedAfter,
    source: 'care',
    population: all(
      inCare,
      monthsAgoOrMore(day('entered_care_on'), 30),
      known(bornOn),
      not(monthsAgoOrMore(bornOn, 12 * 16)),
    ),
    met: monthsAgoOrMore(day('placed_on'), 24),
    whyNot: 'moved in the last two years, or not given',
    better: 'higher',
    examples: [
      {
        asAt,
        rows: [
          { entered_care_on: '2024-04-30', placed_on: '2024-10-30', born_on: '2015-01-01' },
          { entered_care_on: '2024-04-30', placed_on: '2024-10-31', born_on: '2015-01-01' },
          { entered_care_on: '2020-01-01', placed_on: '2020-01-01', born_on: '2010-10-30' },
        ],
        gives: { numerator: 1, denominator: 2, percent: 50 },
        because: 'who is 16 today is not under 16',
      },
    ],
  }),
  pack({
    id: 'in-care-never-visited',
    title: 'Children in care without any visit on the list',
    question: 'Of which children in care does the list know no visit at all?',
    definition:
      'Children in care without a day of a visit: no visit, or none written down. They are in no count of days since a visit.',
    basis: practice,
    source: 'care',
    population: all(inCare, missing(day('visited_on'))),
    value: 'count',
    better: 'lower',
    unit: 'children',
    namesChildren: true,
    beside: 'in-care-visits-over-6-weeks',
    examples: [
      {
        asAt,
        rows: [{}, { visited_on: '2020-01-01' }, { left_care_on: '2026-10-01' }],
        gives: { value: 1 },
        because: 'one visit long ago is a visit',
      },
      {
        asAt,
        rows: [{}, { not_read: 'visited_on' }, { not_read: 'reviewed_on' }],
        gives: { value: 2 },
        because: 'a day that could not be read does not say that there was no visit',
      },
    ],
  }),
  pack({
    id: 'care-begun-in-six-months',
    title: 'Children who came into care',
    question: 'How many children came into our care in the last six months?',
    definition: 'Rows of list 8 that began in the last six months, whether or not the child has left since.',
    basis: practice,
    source: 'care',
    months: { happens: day('entered_care_on') },
    population: withinMonths(day('entered_care_on'), 6),
    value: 'count',
    better: 'neither',
    unit: 'children',
    examples: [
      {
        asAt,
        rows: [
          { entered_care_on: '2026-04-30' },
          { entered_care_on: '2026-04-29' },
          { entered_care_on: '2026-06-01', left_care_on: '2026-07-01' },
        ],
        gives: { value: 2 },
        because: 'who left again came all the same',
      },
    ],
  }),
  pack({
    id: 'left-care-by-reason',
    title: 'How children left care',
    question: 'Where did the children go who left our care?',
    definition:
      'Rows of list 8 with a day on which care ended, which it holds for six months, by the reason given.',
    basis: practice,
    source: 'care',
    population: known(day('left_care_on')),
    day: day('left_care_on'),
    value: 'breakdown',
    category: text('left_care_reason'),
    labels: { codes: 'leftCareReason', as: 'label' },
    better: 'neither',
    unit: 'children',
    examples: [
      {
        asAt,
        rows: [{ left_care_on: '2026-10-01', left_care_reason: 'E2' }, { left_care_on: '2026-10-01' }, {}],
        gives: { value: { '(none)': 1, Died: 1 } },
        because: 'who is in care has not left',
      },
    ],
  }),
  pack({
    ...share,
    id: 'return-interviews-accepted',
    title: 'Return interviews taken up',
    question: 'How many children who were offered somebody to talk to took the offer?',
    definition:
      'Children in care who accepted a return interview after the last time they were missing, out of those offered one.',
    basis: practice,
    source: 'care',
    months: { looksBack: 12 },
    population: all(
      inCare,
      atLeast(whole('missing_in_12_months'), 1),
      yes(truth('return_interview_offered')),
    ),
    met: yes(truth('return_interview_accepted')),
    whyNot: 'not accepted, or not given',
    better: 'higher',
    examples: [
      {
        asAt,
        rows: [
          { missing_in_12_months: 1, return_interview_offered: true, return_interview_accepted: true },
          { missing_in_12_months: 1, return_interview_offered: true },
          { missing_in_12_months: 1 },
        ],
        gives: { numerator: 1, denominator: 2, percent: 50 },
        because: 'without an offer there was nothing to accept',
      },
    ],
  }),
  pack({
    id: 'days-in-placement',
    title: 'How long children have lived where they live',
    question: 'How long has a child in care usually lived in the present home?',
    definition:
      'The middle one of the days since the placement began, of all children in care whose row gives that day.',
    basis: practice,
    source: 'care',
    population: all(inCare, known(day('placed_on'))),
    value: 'median',
    amount: daysFrom(day('placed_on'), today),
    better: 'higher',
    unit: 'days',
    examples: [
      {
        asAt,
        rows: [{ placed_on: '2026-10-20' }, { placed_on: '2026-10-10' }, {}],
        gives: { value: 15 },
        because: 'halfway between 10 and 20 days',
      },
    ],
  }),
]
