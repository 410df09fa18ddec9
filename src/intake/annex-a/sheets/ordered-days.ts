import type { DayOrder } from '../values/days.ts'
import type { ReadCell } from '../values/read-value.ts'

/** How many days of figures alone can be read in which order. */
export interface Counts {
  dayFirst: number
  monthFirst: number
  either: number
}

/** A column of a sheet in which not every day is written with the day first. */
export interface OrderedDays {
  /** Place in the list, from 0. */
  readonly column: number
  readonly order: Exclude<DayOrder, 'day first'>
  readonly read: ReadCell
  readonly counts: Readonly<Counts>
}
