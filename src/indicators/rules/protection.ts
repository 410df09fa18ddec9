import type { Measure } from '../model/measure.ts'
import {
  all,
  asAt as today,
  atLeast,
  before,
  choose,
  daysFrom,
  either,
  known,
  missing,
  monthsAfter,
  monthsBefore,
  moreThan,
  onOrBefore,
  yes,
} from '../model/piece.ts'
import { columnsOf } from '../model/sources.ts'
import { annexA, asAt } from './annex-a.ts'

const { day, truth, whole } = columnsOf('protection')
const open = missing(day('ended_on'))
const [started, visited, reviewed] = [day('started_on'), day('visited_on'), day('reviewed_on')]
const sinceVisit = daysFrom(visited, today)
const reviewDue = choose(missing(reviewed), monthsAfter(started, 3), monthsAfter(reviewed, 6))

/** Child protection plans: list 7 has one row for each child, the latest plan. */
export const protection: readonly Measure[] = [
  annexA({
    id: 'open-protection-plans',
    title: 'Children with a protection plan',
    question: 'How many children have a child protection plan?',
    definition:
      'Plans on list 7 that have not ended, those among them of whoever has turned 18, whom the list of children and los children count tell apart.',
    source: 'protection plans',
    population: open,
    value: 'count',
    better: 'neither',
    unit: 'children',
    examples: [
      {
        asAt,
        rows: [{ started_on: '2026-01-05' }, { started_on: '2026-01-05', ended_on: '2026-10-01' }],
        gives: { value: 1 },
        because: 'a plan that has ended is on the list for six months more',
      },
    ],
  }),
  annexA({
    id: 'protection-plans-two-years',
    title: 'Protection plans of two years and more',
    question: 'Which children have had their plan for two years?',
    definition:
      'Open plans that began 24 calendar months before the day looked at, or earlier, out of all open plans. The published figure counts more than 729 days, and plans that ended in the year.',
    source: 'protection plans',
    population: open,
    value: 'share',
    met: onOrBefore(started, monthsBefore(today, 24)),
    whyNot: 'began less than two years ago, or the extract does not say when',
    better: 'lower',
    unit: 'percent',
    namesChildren: true,
    shows: { words: 'days', amount: daysFrom(started, today) },
    beside: 'protection-plans-over-729-days',
    examples: [
      {
        asAt,
        rows: [
          { started_on: '2024-10-30' },
          { started_on: '2024-10-31' },
          { started_on: null },
          { started_on: '2020-01-01', ended_on: '2026-10-01' },
        ],
        gives: { numerator: 1, denominator: 3, percent: 33.3 },
        because: 'two years to the day is two years; a plan without a beginning is not shown to be that old',
      },
      {
        asAt: '2026-02-28',
        rows: [{ started_on: '2024-02-28' }, { started_on: '2024-02-29' }],
        gives: { numerator: 1, denominator: 2, percent: 50 },
        because: '24 months before 28 February 2026 is 28 February 2024, and the 29th came after it',
      },
    ],
  }),
  annexA({
    id: 'protection-plans-repeat',
    title: 'Second and further protection plans',
    question: 'How many children with a plan have had one before?',
    definition:
      'Open plans whose row gives one or more earlier plans, out of all open plans. It looks back over the whole childhood; the published figure is about plans that began in the year.',
    source: 'protection plans',
    population: open,
    value: 'share',
    met: atLeast(whole('earlier_plans'), 1),
    whyNot: 'the first plan, or not given',
    better: 'lower',
    unit: 'percent',
    shows: { words: 'earlier plans', amount: whole('earlier_plans') },
    examples: [
      {
        asAt,
        rows: [{ earlier_plans: 0 }, { earlier_plans: 2 }, {}, { earlier_plans: 1, ended_on: '2026-10-01' }],
        gives: { numerator: 1, denominator: 3, percent: 33.3 },
        because: 'a blank is not an earlier plan',
      },
    ],
  }),
  annexA({
    id: 'protection-visits-over-28-days',
    title: 'Protection plans without a visit for 28 days',
    question: 'Which children with a plan have had no visit for four weeks?',
    definition:
      'Open plans with no visit in the last 28 days, out of all open plans; a visit 28 days ago is in time. The days between visits are a local standard: the clock goes by the council’s own.',
    source: 'protection plans',
    population: open,
    value: 'share',
    met: either(missing(visited), moreThan(sinceVisit, 28)),
    whyNot: 'visited in the last 28 days',
    better: 'lower',
    unit: 'percent',
    namesChildren: true,
    shows: { words: 'days since the visit', amount: sinceVisit },
    clock: {
      rules: ['cp.visit'],
      differs:
        'The clock goes by the visits that the council’s own standard asks for, and waits for the first one; this measure counts 28 days.',
    },
    examples: [
      {
        asAt,
        rows: [{ visited_on: '2026-10-02' }, { visited_on: '2026-10-01' }, {}],
        gives: { numerator: 2, denominator: 3, percent: 66.7 },
        because: '28 days ago is in time, 29 is not, and never is not',
      },
    ],
  }),
  annexA({
    id: 'protection-seen-alone',
    title: 'Children with a plan seen alone',
    question: 'How many children with a plan were seen alone at the last visit?',
    definition:
      'Open plans whose last visit saw the child alone, out of open plans that have a visit. Babies are in the whole.',
    source: 'protection plans',
    population: all(open, known(visited)),
    value: 'share',
    met: yes(truth('seen_alone')),
    whyNot: 'not alone, or the extract does not say',
    better: 'higher',
    unit: 'percent',
    examples: [
      {
        asAt,
        rows: [
          { visited_on: '2026-10-02', seen_alone: true },
          { visited_on: '2026-10-02', seen_alone: null },
          { seen_alone: true },
        ],
        gives: { numerator: 1, denominator: 2, percent: 50 },
        because: 'without a day there was no visit to be seen at',
      },
    ],
  }),
  annexA({
    id: 'protection-reviews-overdue',
    title: 'Protection plan reviews overdue',
    question: 'Which plans have a review conference overdue?',
    definition:
      'Open plans whose next review was due before the day looked at: three calendar months after the plan began while there was none, and six calendar months after the latest one. Out of all open plans; without any day to count from a plan is not shown to be overdue.',
    source: 'protection plans',
    population: open,
    value: 'share',
    met: before(reviewDue, today),
    whyNot: 'not due yet',
    better: 'lower',
    unit: 'percent',
    namesChildren: true,
    clock: {
      rules: ['cp.review.first', 'cp.review.subsequent'],
      differs:
        'The clock counts the first three months from the initial conference where the record holds it; this measure from the start of the plan.',
    },
    examples: [
      {
        asAt,
        rows: [
          { started_on: '2026-07-30' },
          { started_on: '2026-07-29' },
          { started_on: '2026-01-05', reviewed_on: '2026-04-30' },
          { started_on: '2026-01-05', reviewed_on: '2026-04-29' },
        ],
        gives: { numerator: 2, denominator: 4, percent: 50 },
        because: 'due on the day itself is not overdue',
      },
      {
        asAt: '2026-05-31',
        rows: [{ started_on: '2025-06-02', reviewed_on: '2025-11-30' }, { reviewed_on: '2025-08-31' }],
        gives: { numerator: 2, denominator: 2, percent: 100 },
        because: 'six months after 31 August is 28 February, the last day of a shorter month',
      },
    ],
  }),
]
