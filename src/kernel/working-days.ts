import { bankHolidays, bankHolidaySource } from './bank-holidays.ts'
import type { IsoDate } from './dates.ts'
import { dayOfNumber, isoDate, longDate, numberOfDay, weekdayIndex } from './dates.ts'

/**
 * A working day is any day but Saturday, Sunday, Christmas Day, Good Friday or a bank holiday in England. Nobody
 * knows the bank holidays of a year that is not listed, so every question about one is refused, never guessed.
 */
export class OutsideCalendar extends RangeError {
  override readonly name = 'OutsideCalendar'
}

const { firstYear, lastYear, url } = bankHolidaySource
const first = numberOfDay(isoDate(`${firstYear}-01-01`))
const last = numberOfDay(isoDate(`${lastYear}-12-31`))
const holidays: ReadonlySet<number> = new Set(bankHolidays.map((holiday) => numberOfDay(holiday.day)))

/** Every working day in order; and for each calendar day, how many working days came before it, and with it. */
const workingDays: number[] = []
const before: number[] = []
const through: number[] = []
for (let day = first; day <= last; day += 1) {
  before.push(workingDays.length)
  if (weekdayIndex(day) < 5 && !holidays.has(day)) workingDays.push(day)
  through.push(workingDays.length)
}

/** Throws OutsideCalendar for a day before 2012 or after 2028, as do the two below. */
export function isWorkingDay(day: IsoDate): boolean {
  return countThrough(day) > countBefore(day)
}

/**
 * The nth working day after `day` (n > 0) or before it (n < 0); `day` itself, working or not, when n is 0.
 * Friday + 1 and Saturday + 1 are both the Monday: a start on a day off changes nothing.
 */
export function addWorkingDays(day: IsoDate, n: number): IsoDate {
  if (!Number.isInteger(n)) throw new RangeError(`Working days are counted in whole numbers, not ${n}`)
  const place = n > 0 ? countThrough(day) + n - 1 : countBefore(day) + n
  if (n === 0) return day
  const found = workingDays[place]
  if (found === undefined)
    throw outside(`${Math.abs(n)} working days ${n > 0 ? 'after' : 'before'} ${longDate(day)}`)
  return dayOfNumber(found)
}

/**
 * How many working days lie after `from`, up to and including `to`: the n for which addWorkingDays(from, n) first
 * reaches `to`. Negative, counting from before `from` down to and including `to`, when `to` is the earlier day.
 */
export function workingDaysBetween(from: IsoDate, to: IsoDate): number {
  return from <= to ? countThrough(to) - countThrough(from) : countBefore(to) - countBefore(from)
}

const countBefore = (day: IsoDate) => countAt(before, day)
const countThrough = (day: IsoDate) => countAt(through, day)

function countAt(counts: readonly number[], day: IsoDate): number {
  const found = counts[numberOfDay(day) - first]
  if (found === undefined) throw outside(longDate(day))
  return found
}

function outside(what: string): OutsideCalendar {
  return new OutsideCalendar(
    `Working days are known for ${firstYear} to ${lastYear} only, and ${what} is outside those years: ` +
      `check the date, or add the missing years' bank holidays from ${url} to the list.`,
  )
}
