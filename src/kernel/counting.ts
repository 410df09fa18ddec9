import type { IsoDate } from './dates.ts'
import { addDays, addMonths } from './dates.ts'
import { addWorkingDays, isWorkingDay } from './working-days.ts'

/**
 * How the law and the guidance count:
 * - `day after`: the trigger day is day 0, the first qualifying day after it is day 1; met on or before the last.
 * - `corresponding date`: the same day number so many months on, or the last of that month where it has none.
 * - `beginning with`: the trigger day itself is day 1.
 * - `clear days`: neither the day of the notice nor the day of the event counts; whole days lie between them.
 * - `calendar window`: once in each calendar month or year; after a day in one, by the last day of the next.
 * - `event gate`: nothing is counted; the thing must be there before the event.
 */
export type Limit =
  | {
      counting: 'day after'
      count: number
      unit: 'working days' | 'calendar days' | 'weeks'
      direction: Direction
    }
  | { counting: 'corresponding date'; count: number; unit: 'months'; direction: Direction }
  | { counting: 'beginning with'; count: number; unit: Unit; direction: 'after' }
  | { counting: 'clear days'; count: number; unit: 'working days' | 'calendar days'; direction: Direction }
  | { counting: 'calendar window'; count: 1; unit: 'months' | 'years'; direction: 'after' }
  | { counting: 'event gate'; count: 0; unit: 'calendar days'; direction: Direction }

export type Counting = Limit['counting']
/** Years are only ever calendar windows: a limit of years is counted in months. */
export type Unit = 'working days' | 'calendar days' | 'weeks' | 'months'

/** `after` the trigger, or `before` an event whose day is known, such as a meeting. */
export type Direction = 'after' | 'before'

/**
 * The last day on which the limit is met, counted from the trigger day (or back from the day of the event).
 * With clear days after a notice it is the first day on which the event may be held.
 * Throws a RangeError for a count that is no whole number, or for working days outside the calendar.
 */
export function lastDayFor(limit: Limit, trigger: IsoDate): IsoDate {
  refuseWrongCount(limit)
  const sign = limit.direction === 'after' ? 1 : -1
  switch (limit.counting) {
    case 'day after':
      return move(trigger, limit.unit, sign * limit.count)
    case 'corresponding date':
      return addMonths(trigger, sign * limit.count)
    case 'beginning with':
      return lastOfPeriod(trigger, limit.unit, limit.count)
    case 'clear days':
      // One step more than the clear days. In working days the notice, too, is given on a working day, so that
      // the offices are open to anyone who wants to inspect the papers.
      return move(trigger, limit.unit, sign * (limit.count + 1))
    case 'calendar window':
      return lastOfNext(limit.unit, trigger)
    case 'event gate':
      return trigger
  }
}

function refuseWrongCount({ counting, count }: Limit): void {
  const least = counting === 'event gate' || counting === 'day after' ? 0 : 1
  if (!Number.isInteger(count) || count < least) {
    throw new RangeError(
      `A limit of ${count} cannot be counted as ${counting}: it takes a whole number from ${least}`,
    )
  }
}

function move(day: IsoDate, unit: 'working days' | 'calendar days' | 'weeks', n: number): IsoDate {
  if (unit === 'working days') return addWorkingDays(day, n)
  return addDays(day, unit === 'weeks' ? 7 * n : n)
}

/** The last day of the calendar month, or year, after the one in which the day lies. */
function lastOfNext(unit: 'months' | 'years', day: IsoDate): IsoDate {
  const first = addDays(day, 1 - Number(day.slice(8)))
  const months = unit === 'months' ? 2 : 25 - Number(day.slice(5, 7))
  return addDays(addMonths(first, months), -1)
}

function lastOfPeriod(day: IsoDate, unit: Unit, count: number): IsoDate {
  if (unit === 'months') return lastOfMonths(day, count)
  if (unit === 'working days') return addWorkingDays(day, isWorkingDay(day) ? count - 1 : count)
  return addDays(day, (unit === 'weeks' ? 7 * count : count) - 1)
}

/** Ends the day before the corresponding date; where the month has none, on its last day. */
function lastOfMonths(day: IsoDate, count: number): IsoDate {
  const corresponding = addMonths(day, count)
  return corresponding.slice(8) === day.slice(8) ? addDays(corresponding, -1) : corresponding
}
