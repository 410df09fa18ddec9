import type { PickFacts } from './facts.ts'

export interface PickExample {
  /** Over a child of whom nothing is recorded, as at 20 November 2026. */
  readonly facts: Partial<PickFacts>
  readonly holds: boolean | undefined
  readonly because: string
}

/** A reason for which an inspector would ask for a child's record. */
export interface PickRule {
  /** Stands in addresses: `/monday?pick=plan-unseen`. */
  readonly id: string
  readonly title: string
  /** Why an inspector looks there. */
  readonly why: string
  readonly source: string
  /** Undefined where no extract tells. */
  readonly holds: (facts: PickFacts) => boolean | undefined
  /** How we know, of one child for whom it holds. */
  readonly because: (facts: PickFacts) => string
  /** What would supply what is not known. */
  readonly supply: string
  readonly examples: readonly PickExample[]
}
