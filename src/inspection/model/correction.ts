import type { Change } from '../../access/index.ts'
import type { Difference } from './draft-differences.ts'

/** One correction of an inspection on record: who made it, when and why, and what it changed. */
export interface Correction {
  readonly change: Change
  /** `stored` is what stood before, `yours` what the correction made of it. */
  readonly differences: readonly Difference[]
}
