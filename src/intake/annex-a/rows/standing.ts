import type { IsoDate } from '../../../kernel/index.ts'
import type { ListNumber } from '../lists/index.ts'

/** Where a child stands on one list: for the table of who is on which. */
export interface Standing {
  readonly sheet: string
  readonly row: number
  /** As far as the list says. Without a column for the end, or with an end that cannot be, it says nothing. */
  readonly goesOn: 'yes' | 'no' | 'not begun' | 'not told'
  readonly endedOn: string | undefined
  /** When what the list has began, or is to begin. */
  readonly startedOn: string | undefined
  /** As this list gives it. */
  readonly bornOn: IsoDate | undefined
  readonly ageGiven: number | undefined
  /** The status of a case, the legal status of care, or the eligibility of who leaves it. */
  readonly code: string | undefined
  /** Why care ended, where the list has a column for the day on which it did. */
  readonly reason: string | undefined
}

export type Standings = Partial<Record<ListNumber, Standing>>

/** One child, and the lists of the file that have rows. */
export interface OnLists {
  readonly owner: string
  readonly on: Standings
  readonly carried: ReadonlySet<ListNumber>
  readonly asAt: IsoDate
}

export const isOn = (standing: Standing | undefined): standing is Standing => standing?.goesOn === 'yes'
export const isOver = (standing: Standing | undefined): boolean =>
  standing === undefined || standing.goesOn === 'no' || standing.goesOn === 'not begun'

/** The day to come on which what the list has begins. */
export const beginsOn = (standing: Standing | undefined): string | undefined =>
  standing?.goesOn === 'not begun' ? standing.startedOn : undefined
