import type { Reading } from '../../access/index.ts'
import type { Duty, Exception } from '../../duties/index.ts'
import type { ChildHead } from './child-head.ts'
import type { ShownClock } from './clock-groups.ts'
import type { OnMonday } from './next-action.ts'
import type { LineEntry } from './line/entry.ts'
import type { Sibling } from './sibling.ts'
import type { ToldUpTo } from './told-up-to.ts'

/** Everything that the page of one child shows. */
export interface ChildLine {
  readonly childId: number
  readonly head: ChildHead
  /** Brothers and sisters whom the viewer may see, by the council's list; empty where there is none. */
  readonly siblings: readonly Sibling[]
  readonly entries: readonly LineEntry[]
  readonly clocks: readonly ShownClock[]
  readonly duties: readonly Duty[]
  /** What the viewer's Monday list says of the child. */
  readonly onMonday: OnMonday
  /** Pages of trackers about the child that the viewer may open. */
  readonly pages: readonly { readonly href: string; readonly text: string }[]
  /** That a list left the child off, with no end recorded, or that lists contradict each other; most often nothing. */
  readonly listsWrong: readonly Exception[]
  /** Of which day the extracts are by which the page goes. */
  readonly told: ToldUpTo
  /** The child's record in the case system, where the council said how to reach it. */
  readonly caseAddress: string | undefined
  /** Who read the record lately; only for those who may read the audit. */
  readonly readings: readonly Reading[] | undefined
  readonly may: {
    readonly readAddress: boolean
    readonly readFamily: boolean
    readonly restrict: boolean
    readonly challenge: boolean
  }
}

/** Whether anything was held of the child on the day looked at. */
export const isToldOf = ({ head: { standing, died, birth } }: Pick<ChildLine, 'head'>): boolean =>
  standing !== undefined || died !== undefined || Object.values(birth).some((each) => each !== null)
