import type { IsoDate } from '../../kernel/index.ts'
import { addDays, bankHolidays, longDate, weekdayOf } from '../../kernel/index.ts'

const holidayNames: ReadonlyMap<IsoDate, string> = new Map(bankHolidays.map(({ day, name }) => [day, name]))

/**
 * Why nobody is at work on a day: 'Christmas Day', 'a Sunday'; undefined on a working day. Of a year whose bank holidays
 * nobody knows yet it tells the weekends alone.
 */
export function dayOff(day: IsoDate): string | undefined {
  const weekday = weekdayOf(day)
  return (
    holidayNames.get(day) ?? (weekday === 'Saturday' || weekday === 'Sunday' ? `a ${weekday}` : undefined)
  )
}

/** The last day on which somebody is at work before a day off: by then it must in fact be done. */
export function workingDayBefore(day: IsoDate): IsoDate {
  let before = addDays(day, -1)
  while (dayOff(before) !== undefined) before = addDays(before, -1)
  return before
}

/** 'Thursday 24 December 2020' */
export const fullDay = (day: IsoDate): string => `${weekdayOf(day)} ${longDate(day)}`
