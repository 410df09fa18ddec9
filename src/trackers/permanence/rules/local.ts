import type { Stage } from '../model/stages.ts'

/**
 * What no law sets. Each is this product's first proposal, to be changed by a council that decides otherwise.
 */
export const localLimits = {
  /** The second review is due three months after the first, which is due within 20 working days: four months in all. */
  secondReviewWithin: { months: 4 },
  /** As inspectors count children who are settled without formal confirmation. */
  settledAfter: { months: 12 },
} as const

/** For how many days a child may stand at a stage before somebody asks why. A stage that is not here has no limit. */
export const daysAtStage: Readonly<Partial<Record<Stage, number>>> = {
  'plan agreed': 90,
  'finding a family': 180,
  matched: 90,
}
