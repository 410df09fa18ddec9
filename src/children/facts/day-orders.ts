import type { FactBody, FactName } from './fact-tables.ts'

/** Two days of one row, the second of which cannot lie before the first. */
interface DayOrder<Name extends FactName> {
  readonly first: keyof FactBody<Name> & string
  readonly then: keyof FactBody<Name> & string
  /** Where this is known of the row, the two may stand either way. */
  readonly unless?: keyof FactBody<Name> & string
}

/**
 * On the way to adoption. A match may lie before the placement order, and before the decision where the family fostered
 * first; being placed is told, of those who fostered first, of the day on which that became a placement for adoption.
 */
const adoption: readonly DayOrder<'adoption'>[] = [
  { first: 'entered_care_on', then: 'early_placed_on' },
  { first: 'entered_care_on', then: 'placed_on' },
  { first: 'decided_on', then: 'placement_order_on' },
  { first: 'decided_on', then: 'matched_on', unless: 'early_placed_on' },
  { first: 'matched_on', then: 'placed_on' },
  { first: 'decided_on', then: 'placed_on' },
  { first: 'placed_on', then: 'ordered_on' },
  { first: 'decided_on', then: 'reversed_on' },
]

/** A carer who adopts is matched by the decision about the child, which may lie before the approval. */
const adopter: readonly DayOrder<'adopter'>[] = [
  { first: 'enquired_on', then: 'stage_1_started_on' },
  { first: 'stage_1_ended_on', then: 'stage_2_started_on' },
  { first: 'enquired_on', then: 'applied_on' },
  { first: 'applied_on', then: 'approved_on' },
  { first: 'matched_on', then: 'placed_on' },
  { first: 'placed_on', then: 'ordered_on' },
  { first: 'enquired_on', then: 'left_on' },
]

export interface DaysInOrder {
  readonly first: string
  readonly then: string
  readonly unless?: string
}

const orders: Partial<Record<FactName, readonly DaysInOrder[]>> = { adoption, adopter }

/** Which days of a kind of fact cannot lie before which others. */
export const dayOrdersOf = (fact: FactName): readonly DaysInOrder[] => orders[fact] ?? []
