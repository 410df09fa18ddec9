import { addDays, dayIn, daysBetween, isoDate, readIsoDate, type IsoDate } from '../../../kernel/index.ts'
import { known, unread, type ReadText } from './value.ts'

const expected = 'a date as dd/mm/yyyy, such as 31/03/2025'

const inFigures = /^(\d{1,2}) ?[/\\. -] ?(\d{1,2}) ?[/\\. -] ?(\d{4}|\d{2})$/
const yearFirst = /^(\d{4})[/\\. -](\d{1,2})[/\\. -](\d{1,2})$/
const monthInWords = /^(\d{1,2})(?:st|nd|rd|th)?(?: of )?[/. -]?([a-z]{3,9})[/., -]{0,2}(\d{4}|\d{2})$/i
/** `October 30, 2026`: the month is in words, so that its coming first leaves no doubt. */
const monthInWordsFirst = /^([a-z]{3,9})[/. -]{0,2}(\d{1,2})(?:st|nd|rd|th)?[/., -]{1,2}(\d{4})$/i
const yearThenWords = /^(\d{4})[/. -]([a-z]{3,9})[/. -](\d{1,2})$/i
const eightFigures = /^((?:19|20)\d{2})(\d{2})(\d{2})$/
const serial = /^\d{5}(?:\.\d+)?$/
const timeOfDay =
  /(?:(?:[T ,:]+| at )\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[ap]\.?m\.?)?(?: ?(?:Z|UTC|GMT|BST|[a-z]+\/[a-z_]+|[+-]\d{2}:?\d{2}))?)$/i
/** `12.00.00.000000000 AM`: Oracle's. Days have full stops too, so that it is a time only behind the figures of one. */
const timeWithStops =
  /(?<=\d)[T ,]+\d{1,2}\.\d{2}(?:\.\d{2}(?:\.\d+)?(?: ?[ap]m)?| ?[ap]m)(?: ?(?:[a-z]+\/[a-z_]+|[+-]\d{2}:?\d{2}))?$/i
/** `Tue Mar 31 00:00:00 BST 2025`: Java's, with the year last. */
const yearBehindTime = /^[a-z]{3} ([a-z]{3}) (\d{1,2}) \d{2}:\d{2}:\d{2} [a-z]{3,4} (\d{4})$/i
/**
 * `2026-08-22T23:00:00Z` is midnight of the 23rd in England: how systems that keep all times in UTC send days of summer. The
 * last minute is how others write the end of the day.
 */
const utcEvening = /[T ]23:(?!59)\d{2}(?::\d{2}(?:[.,]\d+)?)? ?(?:Z|UTC|\+00:?00)$/i
/** Before it there was no summer time; and no day of a child's record lies there. */
const summerTimeSince = isoDate('1916-05-21')
const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? /i
const weekdayBehind =
  /,? ?(?:\((?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\)|\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)$/i

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthNames =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/i

const serialZero = isoDate('1899-12-30')

/**
 * A day as councils write it: day before month, or year first; figures or the month's name; with a time, which is dropped;
 * or Excel's count of days. A day that does not exist, or with the month first in figures, is not read. `asAt` tells the
 * century of a year in two figures: at most one year after it.
 */
export const readDay =
  (asAt: IsoDate, order: DayOrder = 'day first'): ReadText =>
  (text) => {
    if (order === 'only what is certain' && orderTold(text) === 'either') return unread(oneWay)
    const day = dayOf(text, asAt, order)
    return day === undefined ? unread(expected) : known(day)
  }

/** How days in figures alone are read. Of what is certain, either may come first: the other is above 12. */
export type DayOrder = 'day first' | 'month first' | 'only what is certain'

const oneWay =
  'a date that can be read in one way only, such as 31/03/2025: others of this column have the month first'

/**
 * The day that a text means, its time of day and name of the weekday left aside; undefined where it means none. Two
 * figures for the year reach one year past `asAt`.
 */
export function dayOf(written: string, asAt: IsoDate, order: DayOrder = 'day first'): IsoDate | undefined {
  const day = dayWritten(written, asAt, order)
  return day !== undefined && day >= summerTimeSince && utcEvening.test(written)
    ? dayIn(lastHourOf(day))
    : day
}

const hour = 3_600_000
/** 11 in the evening of a day in UTC, in milliseconds. */
const lastHourOf = (day: IsoDate): number => (daysBetween(isoDate('1970-01-01'), day) * 24 + 23) * hour

function dayWritten(written: string, asAt: IsoDate, order: DayOrder): IsoDate | undefined {
  const text = withoutTime(written)
  const [, first, second, year] = inFigures.exec(text) ?? []
  if (first && second && year) {
    const monthFirst = order === 'month first' || (order !== 'day first' && Number(second) > 12)
    return civil(fullYear(year, asAt), monthFirst ? first : second, monthFirst ? second : first)
  }
  const [, firstYear, secondMonth, thirdDay] = yearFirst.exec(text) ?? eightFigures.exec(text) ?? []
  if (firstYear && secondMonth && thirdDay) return civil(firstYear, secondMonth, thirdDay)
  return withMonthInWords(text, asAt) ?? (serial.test(text) ? dayOfSerial(Number(text)) : undefined)
}

const withoutTime = (written: string): string =>
  written
    .replace(yearBehindTime, '$2 $1 $3')
    .replace(timeOfDay, '')
    .replace(timeWithStops, '')
    .replace(weekday, '')
    .replace(weekdayBehind, '')

const startsWithFigures = /^\s*(?:[a-z]{3,9},? )?\d{1,2} ?[/\\. -]/i

/** What a day in figures alone tells of the order of its file; undefined for any other, and where both are the same. */
export function orderTold(written: string): 'dayFirst' | 'monthFirst' | 'either' | undefined {
  if (!startsWithFigures.test(written)) return undefined
  const [, one, two] = inFigures.exec(withoutTime(written.trim())) ?? []
  const [first, second] = [Number(one), Number(two)]
  if (!(first >= 1 && second >= 1 && first <= 31 && second <= 31) || first === second) return undefined
  if (first <= 12 && second <= 12) return 'either'
  if (first <= 12) return 'monthFirst'
  return second <= 12 ? 'dayFirst' : undefined
}

function withMonthInWords(text: string, asAt: IsoDate): IsoDate | undefined {
  const [, day, month, year] = monthInWords.exec(text) ?? []
  if (day && month && year) return civil(fullYear(year, asAt), monthOf(month), day)
  const [, firstMonth, thenDay, thenYear] = monthInWordsFirst.exec(text) ?? []
  if (firstMonth && thenDay && thenYear) return civil(thenYear, monthOf(firstMonth), thenDay)
  const [, firstYear, thenMonth, lastDay] = yearThenWords.exec(text) ?? []
  return firstYear && thenMonth && lastDay ? civil(firstYear, monthOf(thenMonth), lastDay) : undefined
}

const monthOf = (name: string) =>
  monthNames.test(name) ? String(months.indexOf(name.slice(0, 3).toLowerCase()) + 1) : '0'

const civil = (year: string, month: string, day: string) =>
  readIsoDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)

function fullYear(year: string, asAt: IsoDate): string {
  if (year.length === 4) return year
  return Number(year) <= (Number(asAt.slice(0, 4)) + 1) % 100 ? `20${year}` : `19${year}`
}

/** Serials between 1927 and 2119: others are numbers of something else. */
const dayOfSerial = (number: number): IsoDate | undefined =>
  number >= 10_000 && number <= 80_000 ? addDays(serialZero, Math.floor(number + 1e-6)) : undefined
