import type { Measure } from '../model/measure.ts'
import { all, always, asAt as today, daysFrom, either, isOneOf, missing, moreThan } from '../model/piece.ts'
import { columnsOf } from '../model/sources.ts'
import { annexA, asAt } from './annex-a.ts'

const { day, text } = columnsOf('need')
const open = missing(day('closed_on'))
const status = text('case_status')
const sinceSeen = daysFrom(day('last_seen_on'), today)

/** Children in need in the widest sense: list 6 has a row for each child with an open case or one closed lately. */
export const cases: readonly Measure[] = [
  annexA({
    id: 'children-by-case-status',
    title: 'Children by case status',
    question: 'What are we doing for the children on our books?',
    definition: 'Rows of list 6 by the case status they give, closed ones of the last six months among them.',
    source: 'cases',
    population: always,
    value: 'breakdown',
    category: status,
    labels: { codes: 'caseStatus', as: 'written' },
    better: 'neither',
    unit: 'children',
    examples: [
      {
        asAt,
        rows: [{ case_status: 'in care' }, { case_status: 'closed' }, { case_status: 'closed' }, {}],
        gives: { value: { 'a) Looked after child': 1, 'e) Closed episode': 2, '(none)': 1 } },
        because: 'a row without a status is shown as such',
      },
    ],
  }),
  annexA({
    id: 'child-in-need-not-seen-28-days',
    title: 'Children in need not seen for 28 days',
    question: 'Which children with a child in need plan have we not seen for four weeks?',
    definition:
      'Open cases with the status of a child in need plan whose child was last seen more than 28 days before the day looked at, or never, out of all such cases. The 28 days are a practice standard: how often such a child is visited is for each council and plan to say.',
    source: 'cases',
    population: all(open, isOneOf(status, 'child in need')),
    value: 'share',
    met: either(missing(day('last_seen_on')), moreThan(sinceSeen, 28)),
    whyNot: 'seen in the last 28 days',
    better: 'lower',
    unit: 'percent',
    namesChildren: true,
    shows: { words: 'days since last seen', amount: sinceSeen },
    examples: [
      {
        asAt,
        rows: [
          { case_status: 'child in need', last_seen_on: '2026-10-02' },
          { case_status: 'child in need', last_seen_on: '2026-10-01' },
          { case_status: 'child in need' },
          { case_status: 'in care' },
          { case_status: 'child in need', closed_on: '2026-10-01' },
        ],
        gives: { numerator: 2, denominator: 3, percent: 66.7 },
        because: '28 days ago is in time, 29 days ago is not, and never seen is not',
      },
      {
        asAt,
        rows: [
          { case_status: 'child in need', last_seen_on: '2026-10-01' },
          { case_status: 'child in need', not_read: 'last_seen_on' },
          { case_status: 'child in need', not_read: 'closed_on' },
        ],
        gives: { numerator: 2, denominator: 2, percent: 100 },
        because:
          'a day that could not be read is neither a visit nor that there was none; a case that is open by its status is open',
      },
    ],
  }),
  annexA({
    id: 'caseload',
    title: 'Caseload',
    question: 'How many children does each worker hold?',
    definition:
      'Cases of list 6 without a closing day, by the worker they are allocated to: how many workers, the most that one holds, and the mean. Cases without a worker are on nobody’s load.',
    source: 'cases',
    population: open,
    value: 'spread',
    category: text('worker_name'),
    each: 'worker',
    better: 'lower',
    unit: 'children',
    examples: [
      {
        asAt,
        rows: [
          { worker_name: 'Worker A', case_status: 'child in need' },
          { worker_name: 'Worker A', case_status: 'in care' },
          { worker_name: 'Worker B', case_status: 'in care' },
          { worker_name: 'Worker B', case_status: 'closed', closed_on: '2026-10-01' },
          { case_status: 'in care' },
        ],
        gives: { value: { workers: 2, max: 2, mean: 1.5 } },
        because: 'a closed case and one without a worker are nobody’s',
      },
      {
        asAt,
        rows: [
          { worker_name: 'Worker A', case_status: 'child in need', not_read: 'closed_on' },
          { worker_name: 'Worker A', case_status: 'closed', not_read: 'closed_on' },
        ],
        gives: { value: { workers: 1, max: 1, mean: 1 } },
        because:
          'a closure before the beginning closes no case that is open by its status, and opens none that is closed by it',
      },
    ],
  }),
]
