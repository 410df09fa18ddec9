import type { IsoDate } from '../../kernel/index.ts'
import { daysBetween } from '../../kernel/index.ts'

/** An extract is made for its own day or the next ones: later than this it was brought in to fill the past. */
const freshDays = 31

/** How many days an extract came after its own day, where that is too many for one of today. */
export function daysBehind(asAt: IsoDate, receivedOn: IsoDate): number | undefined {
  const days = daysBetween(asAt, receivedOn)
  return days > freshDays ? days : undefined
}

/** Whether it fills the past: received long after its own day, the first of all too, or behind one that was held. */
export const isBackLoaded = (asAt: IsoDate, receivedOn: IsoDate, laterHeld: boolean): boolean =>
  laterHeld || daysBehind(asAt, receivedOn) !== undefined
