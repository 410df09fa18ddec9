import type { Measure } from '../model/measure.ts'
import { all, asAt as today, atLeast, daysFrom, isOneOf, moreThan, yes } from '../model/piece.ts'
import { annexA, asAt } from './annex-a.ts'
import { day, inCare, text, truth, whole } from './in-care-pieces.ts'

const share = { source: 'care', population: inCare, value: 'share', unit: 'percent' } as const
const sinceVisit = daysFrom(day('visited_on'), today)

/** Children in care: how many, where and how they live. List 8 has one row for each child. */
export const inCareMeasures: readonly Measure[] = [
  annexA({
    id: 'children-in-care',
    title: 'Children in care',
    question: 'How many children are in our care?',
    definition:
      'Rows of list 8 without a day on which care ended. Short breaks that the council lists are among them, and whoever has turned 18 without such a day, whom the list of children and los children count tell apart.',
    source: 'care',
    population: inCare,
    value: 'count',
    better: 'neither',
    unit: 'children',
    examples: [
      {
        asAt,
        rows: [{ entered_care_on: '2026-01-05' }, { left_care_on: '2026-10-01' }],
        gives: { value: 1 },
        because: 'who has left care stays on the list for six months',
      },
      {
        asAt,
        rows: [
          { entered_care_on: '2026-01-05', not_read: 'left_care_on' },
          { entered_care_on: '2026-01-05' },
        ],
        gives: { value: 1 },
        because: 'an end before the beginning says neither that the child is in care nor that care has ended',
      },
    ],
  }),
  annexA({
    ...share,
    id: 'in-care-unaccompanied',
    title: 'Unaccompanied children in care',
    question: 'How many children in our care came to this country alone?',
    definition: 'Children in care whose row says that they seek asylum unaccompanied, out of all in care.',
    met: yes(truth('unaccompanied')),
    whyNot: 'not unaccompanied, or not given',
    better: 'neither',
    examples: [
      {
        asAt,
        rows: [
          { unaccompanied: true },
          { unaccompanied: null },
          { unaccompanied: true, left_care_on: '2026-10-01' },
        ],
        gives: { numerator: 1, denominator: 2, percent: 50 },
        because: 'a blank is not a yes',
      },
    ],
  }),
  annexA({
    id: 'in-care-by-legal-status',
    title: 'Children in care by legal status',
    question: 'By what right are children in our care?',
    definition: 'Children in care by the two-character code of their legal status.',
    source: 'care',
    population: inCare,
    value: 'breakdown',
    category: text('legal_status'),
    labels: { codes: 'legalStatus', as: 'code' },
    better: 'neither',
    unit: 'children',
    examples: [
      {
        asAt,
        rows: [{ legal_status: 'C2' }, { legal_status: 'C2' }, { legal_status: 'V2' }, {}],
        gives: { value: { C2: 2, V2: 1, '(none)': 1 } },
        because: 'a child without a status is shown as such',
      },
    ],
  }),
  annexA({
    ...share,
    id: 'in-care-section-20',
    title: 'Children in care by agreement',
    question: 'How many children are in our care by agreement alone?',
    definition:
      'Children in care with the legal status V2 (section 20 of the Children Act 1989), out of all in care. Short breaks (V3, V4) are not in it.',
    met: isOneOf(text('legal_status'), 'V2'),
    whyNot: 'another legal status, or none given',
    better: 'neither',
    examples: [
      {
        asAt,
        rows: [{ legal_status: 'V2' }, { legal_status: 'C2' }, { legal_status: 'V4' }, {}],
        gives: { numerator: 1, denominator: 4, percent: 25 },
        because: 'V4 is a series of short breaks',
      },
    ],
  }),
  annexA({
    ...share,
    id: 'in-care-three-placements',
    months: { looksBack: 12 },
    title: 'Children with three and more placements',
    question: 'Which children have had three homes or more in a year?',
    definition:
      'Children in care with three or more placements in the last 12 months by their row, out of all in care. The published figure counts placements open in the year to 31 March and leaves out some moves, such as adoption by the carer.',
    met: atLeast(whole('placements_in_12_months'), 3),
    whyNot: 'fewer than three, or not given',
    better: 'lower',
    namesChildren: true,
    shows: { words: 'placements', amount: whole('placements_in_12_months') },
    examples: [
      {
        asAt,
        rows: [{ placements_in_12_months: 3 }, { placements_in_12_months: 2 }, {}],
        gives: { numerator: 1, denominator: 3, percent: 33.3 },
        because: 'a blank is not three',
      },
    ],
  }),
  annexA({
    ...share,
    id: 'in-care-visits-over-6-weeks',
    title: 'Children in care not visited for six weeks',
    question: 'Which children in care have not been visited for six weeks?',
    definition:
      'Children in care whose last visit was more than 42 days before the day looked at, out of all in care. Who was never visited is not in it: the list cannot tell that from a visit not written down. The law has a ladder of visits instead of a flat limit: the clock goes by it.',
    met: moreThan(sinceVisit, 42),
    whyNot: 'visited in the last 42 days, or no visit given',
    better: 'lower',
    namesChildren: true,
    shows: { words: 'days since the visit', amount: sinceVisit },
    clock: {
      rules: [
        'cla.visit.first_week',
        'cla.visit.year1',
        'cla.visit.longterm',
        'cla.visit.other',
        'cla.visit.reg24_ico',
        'cla.visit.reg24_ico.later',
        'cla.visit.co_parent',
        'cla.visit.co_parent.later',
      ],
      differs:
        'The clock asks for a visit in the first week, every six weeks in the first year, and every six weeks or three months after that by the placement; this measure counts a flat 42 days.',
    },
    examples: [
      {
        asAt,
        rows: [{ visited_on: '2026-09-18' }, { visited_on: '2026-09-17' }, {}],
        gives: { numerator: 1, denominator: 3, percent: 33.3 },
        because: '42 days ago is in time, 43 is not, and a blank is no day to count from',
      },
    ],
  }),
  annexA({
    ...share,
    id: 'in-care-out-of-area',
    title: 'Children placed outside the area',
    question: 'How many children in care live outside our area?',
    definition:
      'Children in care whose placement is out of the council’s area, out of all in care. The published figure is about more than 20 miles from home.',
    met: isOneOf(text('placement_location'), 'out'),
    whyNot: 'in the area, or not given',
    better: 'lower',
    examples: [
      {
        asAt,
        rows: [{ placement_location: 'out' }, { placement_location: 'in' }, {}],
        gives: { numerator: 1, denominator: 3, percent: 33.3 },
        because: 'a blank is not outside',
      },
    ],
  }),
  annexA({
    ...share,
    id: 'in-care-missing',
    months: { looksBack: 12 },
    title: 'Children in care who went missing',
    question: 'How many children in care have been missing in the last year?',
    definition:
      'Children in care with one or more episodes missing in the last 12 months, out of all in care. Away without permission (absent) is not in it.',
    met: atLeast(whole('missing_in_12_months'), 1),
    whyNot: 'not missing, or not given',
    better: 'lower',
    shows: { words: 'episodes', amount: whole('missing_in_12_months') },
    examples: [
      {
        asAt,
        rows: [{ missing_in_12_months: 2 }, { missing_in_12_months: 0, absent_in_12_months: 3 }, {}],
        gives: { numerator: 1, denominator: 3, percent: 33.3 },
        because: 'absent is not missing',
      },
    ],
  }),
  annexA({
    ...share,
    id: 'return-interviews-offered',
    months: { looksBack: 12 },
    title: 'Return interviews offered',
    question: 'Do children who went missing get the offer of somebody to talk to?',
    definition:
      'Children in care offered a return interview after the last time they were missing, out of those missing in the last 12 months. The list does not say when it was offered: the law asks for 72 hours.',
    population: all(inCare, atLeast(whole('missing_in_12_months'), 1)),
    met: yes(truth('return_interview_offered')),
    whyNot: 'not offered, or the extract does not say',
    better: 'higher',
    examples: [
      {
        asAt,
        rows: [
          { missing_in_12_months: 1, return_interview_offered: true },
          { missing_in_12_months: 1 },
          { missing_in_12_months: 0, return_interview_offered: true },
        ],
        gives: { numerator: 1, denominator: 2, percent: 50 },
        because: 'who was not missing has nothing to be asked about',
      },
    ],
  }),
]
