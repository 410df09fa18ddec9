import type { IsoDate } from '../../../kernel/index.ts'
import { addDays, addMonths } from '../../../kernel/index.ts'
import type { CarePeriod } from '../care-period.ts'
import type { ChildState } from '../state.ts'
import { type Counting, dueOn } from './clock.ts'

export type Given = IsoDate | null | undefined

/** Those that were given, each once, the oldest first. */
export function inOrder(days: readonly Given[]): readonly IsoDate[] {
  return [...new Set(days.filter((day) => day !== null && day !== undefined))].toSorted()
}

/** Days from one up to another, both included, the oldest first: a day that lies ahead was planned, not held. */
export function between(days: readonly Given[], from: IsoDate, to: IsoDate): readonly IsoDate[] {
  return inOrder(days).filter((day) => from <= day && day <= to)
}

/** Whether a piece of work had ended by that day. A day of ending that lies ahead has not come. */
export function hasEnded(endedOn: Given, asAt: IsoDate): endedOn is IsoDate {
  return endedOn !== null && endedOn !== undefined && endedOn <= asAt
}

/** Whether it ended before it began: one of the two days is wrong, and nobody here knows which. */
export const isImpossible = (endedOn: Given, began: Given): boolean =>
  endedOn !== null && endedOn !== undefined && began !== null && began !== undefined && endedOn < began

/** What is over stays in sight for a year. */
export function isRecent(day: IsoDate, asAt: IsoDate): boolean {
  return day >= addMonths(asAt, -12)
}

/** The first day on which it is out of sight again. */
export function afterAYear(day: IsoDate): IsoDate {
  const [one, other] = [addDays(addMonths(day, 12), 1), addMonths(addDays(day, 1), 12)]
  return one > other ? one : other
}

/** The period of care that began on a day, with the way into it. */
export function carePeriod(counting: Counting, { entered }: ChildState, enteredOn: IsoDate): CarePeriod {
  return {
    enteredOn,
    earlierLeftOn: entered.leftCare.filter((day) => day <= enteredOn).at(-1),
    wayInFrom: dueOn(counting, 'permanence.way_in', enteredOn) ?? enteredOn,
  }
}
