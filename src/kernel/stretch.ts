import type { BankHoliday } from './bank-holidays.ts'
import { bankHolidays } from './bank-holidays.ts'
import type { Limit } from './counting.ts'
import { lastDayFor } from './counting.ts'
import type { IsoDate } from './dates.ts'
import { addDays, daysBetween, weekdayOf } from './dates.ts'
import { addWorkingDays, isWorkingDay } from './working-days.ts'

/** The calendar days that a limit runs through. Less the weekend days and the bank holidays, `days` is the limit. */
export interface Stretch {
  /** First and last in the calendar, both included. */
  readonly from: IsoDate
  readonly to: IsoDate
  readonly days: number
  /** The counted day nearest to the trigger, and the farthest. */
  readonly dayOne: IsoDate
  readonly dayLast: IsoDate
  /** Left out; 0 and none where every calendar day counts. */
  readonly weekendDays: number
  readonly bankHolidays: readonly BankHoliday[]
}

/** A limit counted out, so that somebody can check it with a calendar and a pencil. */
export interface Counted {
  readonly limit: Limit
  readonly trigger: IsoDate
  /** What `lastDayFor` answers. */
  readonly due: IsoDate
  /** Undefined where whole months are counted, or nothing is. */
  readonly stretch: Stretch | undefined
}

/** Counts the limit out. Throws as `lastDayFor` does. */
export function countOut(limit: Limit, trigger: IsoDate): Counted {
  const due = lastDayFor(limit, trigger)
  const singleDays = limit.unit !== 'months' && limit.unit !== 'years' && limit.count > 0
  return { limit, trigger, due, stretch: singleDays ? stretchOf(limit, trigger, due) : undefined }
}

function stretchOf(limit: Limit, trigger: IsoDate, due: IsoDate): Stretch {
  const step = limit.direction === 'after' ? 1 : -1
  const near = limit.counting === 'beginning with' ? trigger : addDays(trigger, step)
  const far = limit.counting === 'clear days' ? addDays(due, -step) : due
  const [from, to] = near <= far ? [near, far] : [far, near]
  const days = daysBetween(from, to) + 1
  const everyDay = { from, to, days, dayOne: near, dayLast: far, weekendDays: 0, bankHolidays: [] }
  if (limit.unit !== 'working days') return everyDay
  return {
    ...everyDay,
    dayOne: isWorkingDay(near) ? near : addWorkingDays(near, step),
    dayLast: isWorkingDay(far) ? far : addWorkingDays(far, -step),
    weekendDays: weekendDaysIn(from, days),
    bankHolidays: bankHolidays.filter((holiday) => from <= holiday.day && holiday.day <= to),
  }
}

function weekendDaysIn(from: IsoDate, days: number): number {
  return Array.from({ length: days }, (_, index) => addDays(from, index)).filter(isWeekend).length
}

export function isWeekend(day: IsoDate): boolean {
  const weekday = weekdayOf(day)
  return weekday === 'Saturday' || weekday === 'Sunday'
}
