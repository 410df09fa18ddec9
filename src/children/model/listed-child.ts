import type { IsoDate } from '../../kernel/index.ts'
import type { Died } from '../derive/died.ts'
import type { ChildStatus } from '../derive/summary.ts'
import type { Birth } from './age.ts'
import type { DueToBegin } from './due-to-begin.ts'

/** One child on a list, as things stood on the day looked at. */
export type ListedChild = Birth & {
  readonly childId: number
  readonly councilId: string
  readonly name: string | null
  readonly restricted: boolean
  readonly status: ChildStatus
  readonly teamName: string | null
  readonly workerName: string | null
  readonly lastSeenOn: IsoDate | null
  /** What the child's own row leaves open: whether the status still holds. */
  readonly inDoubt: string | undefined
  /** What an extract gives for a day to come, and no extract of that day or later has yet. */
  readonly dueToBegin: readonly DueToBegin[]
  /** Where a list says that the child has died. */
  readonly died: Died | undefined
}

/** How many children each choice of a filter would leave, under the other filters. */
export interface ChildCounts {
  readonly found: number
  readonly all: number
  readonly byStatus: ReadonlyMap<ChildStatus, number>
  readonly byTeam: ReadonlyMap<string, number>
  readonly anyStatus: number
  /** Those among them of whom the child's own row leaves open whether the status still holds. */
  readonly inDoubt: ReadonlyMap<ChildStatus, number>
  readonly anyTeam: number
}
