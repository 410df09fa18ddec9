import type { Brand } from './ids.ts'

/** A day of the civil calendar, `YYYY-MM-DD`, years 0001 to 9999: no time and no zone, so it never slips by one. */
export type IsoDate = Brand<string, 'IsoDate'>

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
export type Weekday = (typeof weekdays)[number]

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

interface Civil {
  readonly year: number
  readonly month: number
  readonly date: number
}

/** A day written in the code or in a test. Throws a RangeError on a day that does not exist. */
export function isoDate(text: string): IsoDate {
  const day = readIsoDate(text)
  if (day === undefined) throw new RangeError(`${JSON.stringify(text)} is not a day in the form YYYY-MM-DD`)
  return day
}

/** A day written by a person or another program: undefined when it is not `YYYY-MM-DD` or does not exist. */
export function readIsoDate(text: string): IsoDate | undefined {
  return isDay(text) ? text : undefined
}

const inForm = /^\d{4}-\d{2}-\d{2}$/

function isDay(text: string): text is IsoDate {
  if (!inForm.test(text)) return false
  const { year, month, date } = civilOf(text)
  return year >= 1 && month >= 1 && month <= 12 && date >= 1 && date <= lengthOfMonth(year, month)
}

/** The day so many calendar days on; before, where `days` is negative. */
export function addDays(day: IsoDate, days: number): IsoDate {
  return dayOfNumber(numberOfDay(day) + days)
}

/** The corresponding date: the same day number so many months on, or the last of that month where it has none. */
export function addMonths(day: IsoDate, count: number): IsoDate {
  const { year, month, date } = civilOf(day)
  const ordinal = year * 12 + (month - 1) + count
  const inYear = Math.floor(ordinal / 12)
  const inMonth = ordinal - inYear * 12 + 1
  return written(inYear, inMonth, Math.min(date, lengthOfMonth(inYear, inMonth)))
}

/** Who was born on 29 February is a year older on 1 March where the year has no such day. */
export function birthday(bornOn: IsoDate, age: number): IsoDate {
  const corresponding = addMonths(bornOn, 12 * age)
  return corresponding.slice(8) === bornOn.slice(8) ? corresponding : addDays(corresponding, 1)
}

/** Days from one to the other: 1 from today to tomorrow, negative when `to` is the earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return numberOfDay(to) - numberOfDay(from)
}

/** Throws a RangeError for what is no day. */
export function weekdayOf(day: IsoDate): Weekday {
  const name = weekdays[weekdayIndex(numberOfDay(day))]
  if (name === undefined) throw new RangeError(`${day} has no weekday`)
  return name
}

/** `21 July 2020` */
export function longDate(day: IsoDate): string {
  const { year, month, date } = civilOf(day)
  return `${date} ${months[month - 1] ?? ''} ${year}`
}

/** The civil day it is, at that instant (or so many milliseconds after 1970 began), in England (or in another zone of the IANA list). */
export function dayIn(instant: Date | number, zone = 'Europe/London'): IsoDate {
  const writer = writers.get(zone) ?? dayWriter(zone)
  writers.set(zone, writer)
  return isoDate(writer.format(instant))
}

/** Swedish writes its dates YYYY-MM-DD. Making a writer takes a hundred times as long as writing with it. */
const dayWriter = (zone: string) => new Intl.DateTimeFormat('sv-SE', { timeZone: zone })
const writers = new Map<string, Intl.DateTimeFormat>()

/** Days since 1 January 1970: the whole-number form that all counting is done in. Kernel only. */
export function numberOfDay(day: IsoDate): number {
  const { year, month, date } = civilOf(day)
  return numberOfCivil(year, month, date)
}

/** The day so many days after 1 January 1970; a RangeError before year 1 or after year 9999. Kernel only. */
export function dayOfNumber(number: number): IsoDate {
  if (!Number.isInteger(number)) throw new RangeError(`Days are counted in whole numbers, not ${number}`)
  const { year, month, date } = civilOfNumber(number)
  return written(year, month, date)
}

/** 0 for Monday to 6 for Sunday; 1 January 1970 was a Thursday. Kernel only. */
export function weekdayIndex(number: number): number {
  return (((number + 3) % 7) + 7) % 7
}

function civilOf(text: string): Civil {
  return { year: figures(text, 0, 4), month: figures(text, 5, 7), date: figures(text, 8, 10) }
}

/** The number written there, figure by figure: far faster than cutting the text up, and every count starts here. */
function figures(text: string, from: number, to: number): number {
  let number = 0
  for (let at = from; at < to; at += 1) number = number * 10 + text.charCodeAt(at) - 48
  return number
}

function written(year: number, month: number, date: number): IsoDate {
  if (!(year >= 1 && year <= 9999))
    throw new RangeError(`Days are known for the years 1 to 9999, not ${year}`)
  return isoDate(`${year < 1000 ? String(year).padStart(4, '0') : year}-${two(month)}-${two(date)}`)
}

const two = (value: number) => (value < 10 ? `0${value}` : String(value))

function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/**
 * Years are taken to begin on 1 March, so that the leap day is the last of its year and every month but the
 * last has a fixed place. 719468 is the days from 1 March of year 0 to 1 January 1970.
 */
function numberOfCivil(year: number, month: number, date: number): number {
  const marchYear = month > 2 ? year : year - 1
  const marchMonth = month > 2 ? month - 3 : month + 9
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400)
  return marchYear * 365 + leapDays + Math.floor((153 * marchMonth + 2) / 5) + date - 1 - 719468
}

/** 146097 days make the 400 years after which the calendar repeats. */
function civilOfNumber(number: number): Civil {
  const days = number + 719468
  const era = Math.floor(days / 146097)
  const dayOfEra = days - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    date: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  }
}
