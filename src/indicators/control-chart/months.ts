import { addMonths, isoDate, longDate, type IsoDate } from '../../kernel/index.ts'

/** The first day of the month that the day lies in: how a month is written here. */
export const monthOf = (day: IsoDate): IsoDate => isoDate(`${day.slice(0, 7)}-01`)

/** `October 2020` */
export const monthInWords = (month: IsoDate): string => longDate(monthOf(month)).replace(/^1 /, '')

/** Every month from the first to the last, both counted; none when the last is the earlier. */
export function monthsThrough(first: IsoDate, last: IsoDate): readonly IsoDate[] {
  const months: IsoDate[] = []
  for (let month = monthOf(first); month <= monthOf(last); month = addMonths(month, 1)) months.push(month)
  return months
}
