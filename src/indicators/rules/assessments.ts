import type { Measure } from '../model/measure.ts'
import {
  all,
  always,
  asAt as today,
  atMost,
  known,
  missing,
  moreThan,
  workingDaysFrom,
  yes,
} from '../model/piece.ts'
import { columnsOf } from '../model/sources.ts'
import { annexA, asAt } from './annex-a.ts'

const { day, truth } = columnsOf('assessment')
const authorised = known(day('authorised_on'))
const open = missing(day('authorised_on'))
const taken = workingDaysFrom(day('started_on'), day('authorised_on'))
const soFar = workingDaysFrom(day('started_on'), today)
const limit = 45

/** Assessments: list 4 has those that were open in the last six months. */
export const assessments: readonly Measure[] = [
  annexA({
    id: 'assessments-within-45-working-days',
    title: 'Assessments authorised within 45 working days',
    question: 'How many of our assessments were finished in time?',
    definition:
      'Authorised assessments with at most 45 working days from the start of the assessment (day 0) to authorisation, out of all authorised ones. The statutory clock starts with the referral, which list 4 does not give: see the measure beside this one.',
    source: 'assessments',
    months: { happens: columnsOf('assessment').day('authorised_on') },
    population: authorised,
    value: 'share',
    met: atMost(taken, limit),
    whyNot: 'took more than 45 working days',
    better: 'higher',
    unit: 'percent',
    shows: { words: 'working days', amount: taken },
    beside: 'assessments-within-45-working-days-of-referral',
    examples: [
      {
        asAt,
        rows: [
          { started_on: '2026-07-01', authorised_on: '2026-09-04' },
          { started_on: '2026-07-01', authorised_on: '2026-09-03' },
          { started_on: '2026-07-01', authorised_on: null },
        ],
        gives: { numerator: 1, denominator: 2, percent: 50 },
        because:
          'the August bank holiday does not count: Thursday 3 September is day 45 and the Friday day 46',
      },
      {
        asAt,
        rows: [
          { started_on: '2026-07-01', authorised_on: '2026-09-04' },
          { started_on: '2026-07-01', authorised_on: '2026-06-30' },
        ],
        gives: { numerator: 0, denominator: 1, percent: 0 },
        because: 'of one that was authorised before it began it is not known when it was',
      },
    ],
  }),
  annexA({
    id: 'assessment-median-working-days',
    title: 'How long an assessment takes',
    question: 'How many working days does an assessment usually take?',
    definition:
      'The middle one of the working days from start to authorisation of all authorised assessments; halfway between the two in the middle where their number is even.',
    source: 'assessments',
    months: { happens: columnsOf('assessment').day('authorised_on') },
    population: authorised,
    value: 'median',
    amount: taken,
    better: 'neither',
    unit: 'working days',
    examples: [
      {
        asAt,
        rows: [
          { started_on: '2026-10-05', authorised_on: '2026-10-06' },
          { started_on: '2026-10-03', authorised_on: '2026-10-06' },
          { started_on: '2026-10-05', authorised_on: '2026-10-30' },
          { started_on: '2026-10-05', authorised_on: '2026-10-09' },
        ],
        gives: { value: 3 },
        because: '1, 2 (from a Saturday, Monday is day 1), 4 and 19: halfway between 2 and 4',
      },
    ],
  }),
  annexA({
    id: 'open-assessments',
    title: 'Open assessments',
    question: 'How many assessments are we working on?',
    definition: 'Assessments on list 4 with no day of authorisation.',
    source: 'assessments',
    population: open,
    value: 'count',
    better: 'neither',
    unit: 'rows',
    shows: { words: 'working days so far', amount: soFar },
    examples: [
      {
        asAt,
        rows: [{ started_on: '2026-07-01' }, { started_on: '2026-07-02', authorised_on: '2026-08-01' }],
        gives: { value: 1 },
        because: 'authorised is closed',
      },
    ],
  }),
  annexA({
    id: 'open-assessments-over-45-working-days',
    title: 'Open assessments older than 45 working days',
    question: 'Which assessments have run past 45 working days?',
    definition:
      'Open assessments that began more than 45 working days before the day looked at (day 0 being the start).',
    source: 'assessments',
    population: all(open, moreThan(soFar, limit)),
    value: 'count',
    better: 'lower',
    unit: 'rows',
    namesChildren: true,
    shows: { words: 'working days so far', amount: soFar },
    clock: {
      rules: ['assessment.cf'],
      differs:
        'The clock counts from the referral where the record holds one; this measure counts from the start of the assessment.',
    },
    examples: [
      {
        asAt: '2026-09-04',
        rows: [{ started_on: '2026-07-01' }, { started_on: '2026-07-02' }],
        gives: { value: 1 },
        because: 'on 4 September the first is at day 46 and the second at day 45, which is in time',
      },
    ],
  }),
  annexA({
    id: 'assessments-child-seen',
    title: 'Assessments in which the child was seen',
    question: 'In how many of our assessments did we see the child?',
    definition:
      'Assessments, open or authorised, whose row says the child was seen, out of all on the list. A blank is not seen.',
    source: 'assessments',
    months: { looksBack: 6 },
    population: always,
    value: 'share',
    met: yes(truth('child_seen')),
    whyNot: 'not seen, or the extract does not say',
    better: 'higher',
    unit: 'percent',
    examples: [
      {
        asAt,
        rows: [
          { started_on: '2026-07-01', child_seen: true },
          { started_on: '2026-07-02', child_seen: null },
          { started_on: '2026-07-03', child_seen: false },
        ],
        gives: { numerator: 1, denominator: 3, percent: 33.3 },
        because: 'what is not written down is not shown to have happened',
      },
    ],
  }),
  annexA({
    id: 'assessments-support-needed',
    title: 'Assessments that find support is needed',
    question: 'How many finished assessments find that the child needs our support?',
    definition:
      'Authorised assessments that found the child in need of social care support, out of all authorised ones.',
    source: 'assessments',
    months: { happens: columnsOf('assessment').day('authorised_on') },
    population: authorised,
    value: 'share',
    met: yes(truth('support_needed')),
    whyNot: 'no support needed, or the extract does not say',
    better: 'neither',
    unit: 'percent',
    examples: [
      {
        asAt,
        rows: [
          { started_on: '2026-07-01', authorised_on: '2026-08-03', support_needed: true },
          { started_on: '2026-07-02', authorised_on: '2026-08-03', support_needed: false },
          { started_on: '2026-07-03', support_needed: true },
        ],
        gives: { numerator: 1, denominator: 2, percent: 50 },
        because: 'an open assessment has found nothing yet',
      },
    ],
  }),
]
