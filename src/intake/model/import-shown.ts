import type { Team } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { Import, SameFile } from '../import/model.ts'
import type { Task } from '../tasks/model.ts'
import type { ColumnsShown } from './changed-values.ts'
import type { ProblemKind } from './problems.ts'
import type { TeamMapping } from './team-mapping.ts'

/** How an extract was taken back. */
export interface TakenBack {
  readonly on: IsoDate
  /** The post of whoever asked for it, or the product's part that did it. */
  readonly by: string
  /** None where the command line took it back. */
  readonly reason: string | null
}

/** All that the page of one import shows. */
export interface ImportShown {
  readonly held: Import
  /** The post of whoever sent it; none for the command line and the example. */
  readonly by: string | undefined
  /** The day on which its file was removed under the retention rule; undefined while it is kept. */
  readonly fileRemovedOn: IsoDate | undefined
  readonly task: Task | undefined
  /** How many tasks wait before this import's. */
  readonly before: number
  readonly says: string | undefined
  readonly kinds: readonly ProblemKind[]
  /** Problems of children whose records the viewer may not open: not among the kinds. */
  readonly withheld: number
  /** Which columns the file changes; none where that was not kept, and for those who read no children's records. */
  readonly columns: ColumnsShown | undefined
  readonly teams: readonly Team[]
  readonly mapping: TeamMapping
  /** Whether what was found is still what applying would do. */
  readonly holds: boolean
  /** Undefined while it is in the record, and where it never was. */
  readonly takenBack: TakenBack | undefined
  /** The days of extracts held that speak of a later day. */
  readonly later: readonly IsoDate[]
  /** Extracts held of the same day that went in before it: their files. */
  readonly inPlaceOf: readonly string[]
  /** The very same file, held for another day. */
  readonly sameFile: readonly SameFile[]
  readonly mayChange: boolean
  readonly mayApprove: boolean
  readonly mayReadChildren: boolean
}
