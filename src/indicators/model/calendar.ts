import { addDays, bankHolidaySource, daysBetween, isoDate, isWorkingDay } from '../../kernel/index.ts'

/**
 * The kernel's calendar as PostgreSQL reads it: for each day, from its first on, how many working days there were up
 * to it and with it. Every query about working days is given it, so that there is no second calendar to keep.
 */
const { firstYear, lastYear } = bankHolidaySource
const first = isoDate(`${firstYear}-01-01`)
const size = daysBetween(first, isoDate(`${lastYear}-12-31`)) + 1

const days: number[] = []
for (let at = 0, through = 0; at < size; at += 1) {
  if (isWorkingDay(addDays(first, at))) through += 1
  days.push(through)
}

export const calendar = {
  /** An array as PostgreSQL writes it: sent as text, since that is read ten times as fast as single parameters. */
  days: `{${days.join(',')}}`,
  dayBefore: addDays(first, -1),
  size,
} as const
