import type { ViewerTx } from '../access/index.ts'
import type { Duty, TimelineEntry } from '../duties/index.ts'
import type { FactName } from './facts/index.ts'

/** A list of the extract. */
export interface SuppliedBy {
  readonly number: number
  /** How far back it looks; undefined for a list of what stands now. */
  readonly windowMonths: number | undefined
}

/** What stands above children and is handed down by the app: trackers' entries and duties, and the lists of extracts. */
export interface ChildLineNeeds {
  /** What trackers and meetings have to say on one child's line. */
  readonly entriesFor: (tx: ViewerTx, childId: number) => Promise<readonly TimelineEntry[]>
  /** What somebody must do about one child. */
  readonly dutiesFor: (tx: ViewerTx, childId: number) => Promise<readonly Duty[]>
  /** The extract's list that supplies a kind of fact. */
  readonly listOf: (fact: FactName) => SuppliedBy | undefined
}
