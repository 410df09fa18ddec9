import type { IsoDate } from '../../kernel/index.ts'
import type { LibraryReading } from './measure.ts'

/** What stands around a plan, and is not its own: how measures read on the day, and when the board meets. */
export interface Around {
  /** By the library's id: every measure that the plan names. */
  readonly library: ReadonlyMap<string, LibraryReading>
  /** Every day on which the Improvement Board met or is to meet, in order. */
  readonly boardDays: readonly IsoDate[]
  /** The record that it was read from; what is worked out of it is kept for as long as that is the same. */
  readonly state?: string
}

/** Before any extract and any board: what measures say is then not known. */
export const nothingAround: Around = { library: new Map(), boardDays: [] }
