import type { Measure } from '../model/measure.ts'
import {
  all,
  asAt as today,
  atLeast,
  daysFrom,
  either,
  isOneOf,
  missing,
  moreThan,
  workingDaysFrom,
} from '../model/piece.ts'
import { columnsOf } from '../model/sources.ts'
import { asAt } from './annex-a.ts'
import { monthsAgoOrMore, withinMonths } from './in-care-pieces.ts'
import { census, pack, practice } from './pack.ts'

const [need, plan] = [columnsOf('need'), columnsOf('protection')]
const open = missing(plan.day('ended_on'))
const lasted = daysFrom(plan.day('started_on'), today)
const sinceVisit = workingDaysFrom(plan.day('visited_on'), today)

/** Children in need and with protection plans. */
export const packPlans: readonly Measure[] = [
  pack({
    id: 'child-in-need-over-12-months',
    title: 'Child in need plans of a year and more',
    question: 'Which children have had a child in need plan for a year?',
    definition:
      'Open cases with the status of a child in need plan that began 12 calendar months ago or earlier, out of all such cases. List 6 gives the start of the case, which may be before the plan.',
    basis: practice,
    source: 'cases',
    population: all(missing(need.day('closed_on')), isOneOf(need.text('case_status'), 'child in need')),
    value: 'share',
    met: monthsAgoOrMore(need.day('started_on'), 12),
    whyNot: 'less than a year, or not given',
    better: 'lower',
    unit: 'percent',
    shows: { words: 'days', amount: daysFrom(need.day('started_on'), today) },
    examples: [
      {
        asAt,
        rows: [
          { case_status: 'child in need', started_on: '2025-10-30' },
          { case_status: 'child in need', started_on: '2025-10-31' },
          { case_status: 'in care', started_on: '2020-01-01' },
        ],
        gives: { numerator: 1, denominator: 2, percent: 50 },
        because: 'a year to the day is a year',
      },
    ],
  }),
  pack({
    id: 'protection-plans-by-category',
    title: 'Protection plans by category of abuse',
    question: 'From what do children need protection?',
    definition: 'Open plans by the latest category of abuse that list 7 gives.',
    basis: practice,
    source: 'protection plans',
    population: open,
    value: 'breakdown',
    category: plan.text('latest_category'),
    labels: { codes: 'abuse', as: 'label' },
    better: 'neither',
    unit: 'children',
    examples: [
      {
        asAt,
        rows: [{ latest_category: 'neglect' }, {}],
        gives: { value: { '(none)': 1, Neglect: 1 } },
        because: 'no category is shown as such',
      },
    ],
  }),
  pack({
    id: 'protection-plans-over-729-days',
    title: 'Protection plans of more than 729 days',
    question: 'How many plans count as lasting two years in the published figures?',
    definition:
      'Open plans that began more than 729 days before the day looked at, out of all open plans: that is two years, whatever leap days lie between.',
    basis: census,
    source: 'protection plans',
    population: open,
    value: 'share',
    met: moreThan(lasted, 729),
    whyNot: '729 days or fewer, or not given',
    better: 'lower',
    unit: 'percent',
    shows: { words: 'days', amount: lasted },
    beside: 'protection-plans-two-years',
    examples: [
      {
        asAt,
        rows: [{ started_on: '2024-10-30' }, { started_on: '2024-10-31' }],
        gives: { numerator: 1, denominator: 2, percent: 50 },
        because: '730 and 729 days',
      },
    ],
  }),
  pack({
    id: 'protection-plans-repeat-begun-in-six-months',
    title: 'Repeat plans among those begun lately',
    question: 'Of the plans we began lately, how many are for a child who had one before?',
    definition:
      'Plans that began in the last six months, ended or not, whose row gives an earlier plan, out of all plans begun then. The published figure is about a whole year, which list 7 does not hold.',
    basis: census,
    source: 'protection plans',
    months: { happens: columnsOf('protection').day('started_on') },
    population: withinMonths(plan.day('started_on'), 6),
    value: 'share',
    met: atLeast(plan.whole('earlier_plans'), 1),
    whyNot: 'the first plan, or not given',
    better: 'lower',
    unit: 'percent',
    beside: 'protection-plans-repeat',
    examples: [
      {
        asAt,
        rows: [
          { started_on: '2026-04-30', earlier_plans: 1 },
          { started_on: '2026-04-29', earlier_plans: 1 },
          { started_on: '2026-06-01', earlier_plans: 0 },
        ],
        gives: { numerator: 1, denominator: 2, percent: 50 },
        because: 'six months to the day is in it',
      },
    ],
  }),
  pack({
    id: 'protection-visits-over-10-working-days',
    title: 'Protection plans without a visit for 10 working days',
    question: 'Which children with a plan have had no visit for ten working days?',
    definition:
      'Open plans with no visit in the last 10 working days, out of all open plans: a standard that many councils set for themselves. The clock goes by the council’s own.',
    basis: practice,
    source: 'protection plans',
    population: open,
    value: 'share',
    met: either(missing(plan.day('visited_on')), moreThan(sinceVisit, 10)),
    whyNot: 'visited in the last 10 working days',
    better: 'lower',
    unit: 'percent',
    shows: { words: 'working days since the visit', amount: sinceVisit },
    beside: 'protection-visits-over-28-days',
    clock: {
      rules: ['cp.visit'],
      differs:
        'The clock goes by the council’s own standard, whatever its length, and waits for the first visit.',
    },
    examples: [
      {
        asAt,
        rows: [{ visited_on: '2026-10-16' }, { visited_on: '2026-10-15' }, {}],
        gives: { numerator: 2, denominator: 3, percent: 66.7 },
        because: '16 October is ten working days ago',
      },
    ],
  }),
]
