import type { IsoDate } from '../../../kernel/index.ts'
import { bankHolidays, bankHolidaySource, isWorkingDay, weekdayOf } from '../../../kernel/index.ts'

/** Why nobody works on a day: 'a Sunday', 'Easter Monday'. Undefined for a working day, and beyond the calendar. */
export function nonWorking(day: IsoDate): string | undefined {
  const year = Number(day.slice(0, 4))
  if (year < bankHolidaySource.firstYear || year > bankHolidaySource.lastYear || isWorkingDay(day))
    return undefined
  const holiday = bankHolidays.find((each) => each.day === day)
  return holiday === undefined ? `a ${weekdayOf(day)}` : `a bank holiday (${holiday.name})`
}
