import type { IsoDate } from '../../kernel/index.ts'

/** One time of working every child's limits out again, with what came of it: numbers of children, who name nobody. */
export interface Recount {
  readonly id: number
  readonly on: IsoDate
  readonly asAt: IsoDate | null
  /** What had changed, each in a few words. */
  readonly because: readonly string[]
  readonly children: number
  readonly becameLate: number
  readonly noLongerLate: number
}

/** A time limit of a child that moved, before and after; no date where there was or is none. */
export interface Moved {
  readonly childId: number
  readonly councilId: string
  readonly rule: string
  readonly startedOn: IsoDate
  readonly dueBefore: IsoDate | null
  readonly dueAfter: IsoDate | null
  readonly lateBefore: boolean
  readonly lateAfter: boolean
}

/** How many stand on one page of the list. */
export const movedShown = 100

export interface MovedPage {
  readonly rows: readonly Moved[]
  /** All that the viewer may see, on every page together. */
  readonly found: number
  /** Which page it is: the last one where fewer were found than was asked for. */
  readonly page: number
}
