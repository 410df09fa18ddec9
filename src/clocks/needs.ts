import type { LocalLimit } from './local-limits.ts'

/** What another limit would move, as numbers of children. */
export interface WouldMove {
  /** Children of whom a date would move. */
  readonly children: number
  readonly becameLate: number
  readonly noLongerLate: number
}

/** The time limits of children stand above the rules: what a changed rule does to them is handed down. */
export interface ClocksNeeds {
  /** What this limit would move if it were decided today; nothing is changed. */
  readonly wouldMove: (limit: LocalLimit) => Promise<WouldMove>
  /** A rule was changed: the children's limits are brought into step. Ends when they are, or soon after at the latest. */
  readonly changed: () => Promise<void>
}
