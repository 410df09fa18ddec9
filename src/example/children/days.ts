import type { IsoDate } from '../../kernel/index.ts'
import {
  addDays,
  addMonths,
  addWorkingDays,
  bankHolidaySource,
  isoDate,
  isWorkingDay,
  weekdayOf,
} from '../../kernel/index.ts'
import type { Dice } from './dice.ts'

/** Lives are told to this day and no further, whatever is asked of them: what happened must not depend on who asks. */
export const horizon = isoDate(`${bankHolidaySource.lastYear}-12-31`)
/** The first families came in this month: the oldest care leavers of 2015 were then children. */
export const firstMonth = isoDate('1996-01-01')

const counted = (day: IsoDate) => day >= `${bankHolidaySource.firstYear}-01-01` && day <= horizon

/** That day, or the next one on which offices are open. Bank holidays are known for the years the kernel lists. */
export function officeDay(day: IsoDate): IsoDate {
  if (counted(day)) return isWorkingDay(day) ? day : officeDay(addDays(day, 1))
  const weekday = weekdayOf(day)
  return weekday === 'Saturday' ? addDays(day, 2) : weekday === 'Sunday' ? addDays(day, 1) : day
}

/** So many working days later; where bank holidays are not known, so many weekdays as fit on average. */
export function workingDaysLater(day: IsoDate, count: number): IsoDate {
  const roughly = addDays(day, Math.ceil(count * 1.5) + 10)
  return counted(day) && counted(roughly)
    ? addWorkingDays(day, count)
    : officeDay(addDays(day, Math.round(count * 1.4)))
}

/** An office day between so many days later and so many. */
export const daysLater = (dice: Dice, day: IsoDate, least: number, most: number): IsoDate =>
  officeDay(addDays(day, dice.whole(least, most)))

export const yearsLater = (day: IsoDate, years: number): IsoDate => addMonths(day, 12 * years)

/** August and the turn of the year, when people are on leave and visits slip. */
export function isHolidayTime(day: IsoDate): boolean {
  const monthAndDay = day.slice(5)
  return monthAndDay.startsWith('08') || monthAndDay >= '12-20' || monthAndDay <= '01-03'
}

/** Whole years from one day to the other; negative when `to` is the earlier. */
export function wholeYears(from: IsoDate, to: IsoDate): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return to.slice(5) < from.slice(5) ? years - 1 : years
}

export const earlier = (one: IsoDate, other: IsoDate): IsoDate => (one < other ? one : other)
export const latest = (one: IsoDate, ...more: readonly IsoDate[]): IsoDate =>
  more.reduce((last, day) => (day > last ? day : last), one)
