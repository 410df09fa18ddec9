import type { ViewerTx } from '../access/index.ts'
import type { LocalLimit } from './local-limits.ts'

/** What another limit would move, as numbers of children. */
export interface WouldMove {
  /** Children of whom a date would move. */
  readonly children: number
  readonly becameLate: number
  readonly noLongerLate: number
}

/** Whose date it is, as the viewer may know it. */
export interface Whose {
  /** After “Opened from a date of”. */
  readonly words: string
  readonly href: string
}

/** The time limits of children stand above the rules: what a changed rule does to them is handed down. */
export interface ClocksNeeds {
  /** What this limit would move if it were decided today; nothing is changed. */
  readonly wouldMove: (limit: LocalLimit) => Promise<WouldMove>
  /** A rule was changed: the children's limits are brought into step. Ends when they are, or soon after at the latest. */
  readonly changed: () => Promise<void>
  /** Whom a link to a date was about, by the number in it; undefined for whomever the viewer may not see. Audited. */
  readonly whose: (tx: ViewerTx, number: number) => Promise<Whose | undefined>
}
