import type { Permission, RecordNeeds, ViewerTx } from '../../access/index.ts'
import type { Duty, Exception } from '../../duties/index.ts'

/** A tracker, as the list hears it: what it says of children, and what a viewer must be permitted to be told. */
export interface Tracker {
  readonly needs: Permission
  /** Of every child, or of one alone. */
  readonly exceptions: (tx: ViewerTx, childId?: number) => Promise<readonly Exception[]>
}

/** What the list stands on besides the record of children: handed in by app/. */
export interface MondayNeeds {
  readonly record: RecordNeeds
  readonly trackers: readonly Tracker[]
  /** What somebody must do about these children. */
  readonly duties: (tx: ViewerTx, children: readonly number[]) => Promise<readonly Duty[]>
  /** Challenges about these children by those who review the work, the latest first. */
  readonly challenges: (tx: ViewerTx, children: readonly number[]) => Promise<readonly Challenged[]>
}

/** A challenge about a child: what it is about and how it stands, and where it is read. */
export interface Challenged {
  readonly childId: number
  readonly words: string
  readonly open: boolean
  readonly href: string
}
