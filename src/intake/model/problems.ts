import type { Effect } from '../annex-a/model.ts'

/** One kind of problem of a file, and how often it is there. */
export interface ProblemKind {
  readonly code: string
  readonly effect: Effect
  readonly count: number
}

export interface KeptProblem {
  /** The child whose row it is, where the row names one whom the record knows. */
  readonly childId: number | null
  readonly code: string
  readonly sheet: string
  readonly list: number | null
  readonly row: number | null
  readonly heading: string | null
  readonly found: string
  readonly expected: string
  readonly effect: Effect
}
