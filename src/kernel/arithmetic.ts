import type { BankHoliday } from './bank-holidays.ts'
import { bankHolidays } from './bank-holidays.ts'
import type { Limit } from './counting.ts'
import type { IsoDate } from './dates.ts'
import { longDate, weekdayOf } from './dates.ts'
import type { Counted } from './stretch.ts'
import { countOut, isWeekend } from './stretch.ts'

/** A due date with the sum that leads to it, as data and as an officer would say it, a step to a sentence. */
export interface Arithmetic extends Counted {
  readonly sentences: readonly string[]
}

/** The arithmetic behind `lastDayFor`. Throws as `lastDayFor` does. */
export function arithmeticOf(limit: Limit, trigger: IsoDate): Arithmetic {
  const counted = countOut(limit, trigger)
  return { ...counted, sentences: [...steps(counted), ...leftOut(counted), ...result(counted)] }
}

/** `70 working days`, `1 week` */
export function limitInWords({ count, unit }: Limit): string {
  return some(count, unit.slice(0, -1))
}

function steps(counted: Counted): string[] {
  switch (counted.limit.counting) {
    case 'day after':
      return [`${full(counted.trigger)} itself is day 0.`, ...dayOne(counted)]
    case 'beginning with':
      return [`The count begins with ${full(counted.trigger)} itself.`, ...dayOne(counted)]
    case 'clear days':
      return clearDays(counted)
    case 'corresponding date':
      return correspondingDate(counted)
    case 'calendar window':
      return calendarWindow(counted)
    case 'event gate':
      return ['Nothing is counted: it must be there before the event.']
  }
}

function dayOne({ limit, stretch }: Counted): string[] {
  if (stretch === undefined && limit.unit !== 'months') return []
  if (stretch === undefined)
    return [`It ends on the day before the same day number, ${limitInWords(limit)} later.`]
  const weeks = limit.unit === 'weeks' ? [`${limitInWords(limit)} count as ${numberOfDays(limit)} days.`] : []
  return [
    ...weeks,
    `${limit.direction === 'before' ? 'Counting back, day' : 'Day'} 1 is ${full(stretch.dayOne)}.`,
  ]
}

function clearDays({ limit, trigger, stretch }: Counted): string[] {
  if (stretch === undefined) return []
  const days = [stretch.dayOne, stretch.dayLast].toSorted().map(full)
  const event = limit.direction === 'before' ? 'the event' : 'the notice'
  return [
    `Neither the day of the notice nor the day of the event counts; ${event} is on ${full(trigger)}.`,
    `The ${limitInWords(limit)} between them run from ${days.join(' to ')}.`,
  ]
}

function correspondingDate({ limit, trigger, due }: Counted): string[] {
  const rule = `It runs to the same day number, ${limitInWords(limit)} ${limit.direction} ${full(trigger)}.`
  const day = Number(trigger.slice(8))
  if (day === Number(due.slice(8))) return [rule]
  const [, ...monthAndYear] = longDate(due).split(' ')
  return [rule, `${monthAndYear.join(' ')} has no day ${day}, so its last day stands instead.`]
}

function calendarWindow({ limit, trigger, due }: Counted): string[] {
  const window = (day: IsoDate) =>
    longDate(day)
      .split(' ')
      .slice(limit.unit === 'years' ? 2 : 1)
      .join(' ')
  return [
    `It is due once in each calendar ${limit.unit.slice(0, -1)}, on whatever day of it.`,
    `${full(trigger)} is in ${window(trigger)}; the next is ${window(due)}.`,
  ]
}

/** The check: the days left out and the days counted make up the whole stretch. */
function leftOut({ limit, stretch }: Counted): string[] {
  if (stretch === undefined || limit.unit !== 'working days') return []
  const { from, to, days, weekendDays, bankHolidays: holidays } = stretch
  const weekends = weekendDays > 0 ? [some(weekendDays, 'weekend day')] : []
  const left = [...weekends, ...holidays.map(named)]
  if (left.length === 0) return ['No weekend or bank holiday falls among them.']
  const less = [...weekends, ...(holidays.length > 0 ? [some(holidays.length, 'bank holiday')] : [])]
  return [
    `Left out: ${left.join('; ')}.`,
    `From ${longDate(from)} to ${longDate(to)} is ${some(days, 'day')}; less ${less.join(' and ')} leaves ${limit.count}.`,
  ]
}

function result(counted: Counted): string[] {
  const due = full(counted.due)
  switch (counted.limit.counting) {
    case 'event gate':
      return [`The event is on ${due}.`]
    case 'clear days':
      if (counted.limit.direction === 'after') return [`The event may be held from ${due}.`]
      return [`The notice must be published by ${due}.`, ...notMoved(counted)]
    default:
      return [`${lastDay(counted)} is ${due}.`, ...notMoved(counted)]
  }
}

function lastDay({ limit, stretch }: Counted): string {
  return stretch === undefined ? 'The last day' : `Day ${numberOfDays(limit)}, the last,`
}

/** The surprise worth a sentence: a last day on which nobody is at work. */
function notMoved({ limit, due }: Counted): string[] {
  if (limit.unit === 'working days') return []
  const holiday = bankHolidays.find(({ day }) => day === due)
  if (holiday === undefined && !isWeekend(due)) return []
  return [
    `That is ${holiday === undefined ? 'at a weekend' : holiday.name}: this way of counting does not move it.`,
  ]
}

/** `Tuesday 21 July 2020` */
const full = (day: IsoDate) => `${weekdayOf(day)} ${longDate(day)}`

const numberOfDays = ({ count, unit }: Limit) => (unit === 'weeks' ? 7 * count : count)

/** `1 day`, `3 days` */
const some = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`

const named = ({ day, name, note }: BankHoliday) =>
  `${name}, ${longDate(day)}${note === undefined ? '' : ` (${note})`}`
