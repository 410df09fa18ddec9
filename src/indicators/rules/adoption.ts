import type { Measure } from '../model/measure.ts'
import { all, asAt as today, daysFrom, known, onOrBefore, orNought, type Piece } from '../model/piece.ts'
import { columnsOf } from '../model/sources.ts'
import { annexA, asAt } from './annex-a.ts'

const { day } = columnsOf('adoption')
/** By the day looked at: what is to come has not been. */
const come = (on: Piece<'day'>) => onOrBefore(on, today)

/** Adoption: list 10. Its two times are those of the government's adoption scorecards. */
export const adoption: readonly Measure[] = [
  annexA({
    id: 'adoption-days-care-to-placement',
    title: 'Days from entering care to the adoptive family',
    question: 'How long do children wait from entering care until they move in with their adopters?',
    definition:
      'The mean of the days from entering care to being placed for adoption, of the children placed on list 10.',
    source: 'adoption',
    months: { looksBack: 12 },
    population: all(known(day('entered_care_on')), come(day('placed_on'))),
    value: 'mean',
    amount: daysFrom(day('entered_care_on'), day('placed_on')),
    better: 'lower',
    unit: 'days',
    examples: [
      {
        asAt,
        rows: [
          { decided_on: '2025-06-02', entered_care_on: '2025-01-01', placed_on: '2026-01-01' },
          { decided_on: '2025-06-02', entered_care_on: '2025-01-01', placed_on: '2026-01-02' },
          { decided_on: '2026-01-05', entered_care_on: '2025-01-01' },
        ],
        gives: { value: 365.5 },
        because: '365 and 366 days; a child who waits is not in it',
      },
      {
        asAt,
        rows: [
          { decided_on: '2025-06-02', entered_care_on: '2025-01-01', placed_on: '2026-01-01' },
          { decided_on: '2026-01-05', entered_care_on: '2026-01-01', placed_on: '2026-12-01' },
        ],
        gives: { value: 365 },
        because: 'a child who is to move in after the day looked at has not moved in',
      },
      {
        asAt,
        rows: [
          { decided_on: '2026-01-05', entered_care_on: '2025-01-01', placed_on: '2026-01-20' },
          { decided_on: '2026-01-05', entered_care_on: '2026-02-20', placed_on: '2026-01-20' },
          {
            decided_on: '2026-01-05',
            entered_care_on: '2025-01-01',
            matched_on: '2026-04-01',
            placed_on: '2026-02-01',
          },
        ],
        gives: { value: 384 },
        because: 'nobody is placed before entering care, or before the match: of these it is not known',
      },
      { asAt, rows: [], gives: { value: null }, because: 'of nobody there is no mean' },
    ],
  }),
  annexA({
    id: 'adoption-days-order-to-match',
    title: 'Days from the placement order to the match',
    question: 'How long do children with a placement order wait for their family to be found?',
    definition:
      'The mean of the days from the placement order to the match, of the children matched on list 10 who have an order. A match before the order, as of a child whose family fostered first, counts as nought days.',
    source: 'adoption',
    months: { looksBack: 12 },
    population: all(come(day('placement_order_on')), come(day('matched_on'))),
    value: 'mean',
    amount: orNought(daysFrom(day('placement_order_on'), day('matched_on'))),
    better: 'lower',
    unit: 'days',
    examples: [
      {
        asAt,
        rows: [
          { decided_on: '2026-01-05', placement_order_on: '2026-02-01', matched_on: '2026-06-01' },
          { decided_on: '2026-01-05', placement_order_on: '2026-02-01' },
          { decided_on: '2026-01-05', matched_on: '2026-02-01' },
        ],
        gives: { value: 120 },
        because: 'without an order, by consent, there is nothing to count from',
      },
      {
        asAt,
        rows: [
          { decided_on: '2026-01-05', placement_order_on: '2026-02-01', matched_on: '2026-06-01' },
          { decided_on: '2026-01-05', placement_order_on: '2026-02-01', matched_on: '2026-01-20' },
          { decided_on: '2026-01-05', placement_order_on: '2026-02-01', matched_on: '2026-01-04' },
        ],
        gives: { value: 60 },
        because: 'a match before the order is nought days; one before the decision is left out',
      },
    ],
  }),
]
