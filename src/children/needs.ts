import type { ViewerTx } from '../access/index.ts'
import type { Duty, Recorded, TimelineEntry } from '../duties/index.ts'
import type { FactName } from './facts/index.ts'
import type { OnMonday } from './model/next-action.ts'

/** A list of the extract. */
export interface SuppliedBy {
  readonly number: number
  /** How far back it looks; undefined for a list of what stands now. */
  readonly windowMonths: number | undefined
}

/** A page, and what the link to it says. */
export interface Way {
  readonly href: string
  readonly text: string
}

/** What stands above children and is handed down by the app: trackers' entries and duties, and the lists of extracts. */
export interface ChildLineNeeds {
  /** What trackers and meetings have to say on one child's line. */
  readonly entriesFor: (tx: ViewerTx, childId: number) => Promise<readonly TimelineEntry[]>
  /** The same in full: everything that people typed about one child, in every version, for the person it is about. */
  readonly recordedFor: (tx: ViewerTx, childId: number) => Promise<readonly Recorded[]>
  /** Pages of trackers about one child that the viewer may open, also where nothing was recorded there yet. */
  readonly pagesFor: (tx: ViewerTx, childId: number) => Promise<readonly Way[]>
  /** What somebody must do about one child. */
  readonly dutiesFor: (tx: ViewerTx, childId: number) => Promise<readonly Duty[]>
  /** What the viewer's Monday list says of one child. */
  readonly onMonday: (tx: ViewerTx, childId: number) => Promise<OnMonday>
  /** The extract's list that supplies a kind of fact. */
  readonly listOf: (fact: FactName) => SuppliedBy | undefined
}
