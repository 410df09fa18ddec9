import {
  addDays,
  addMonths,
  daysBetween,
  inSeries,
  longDate,
  readIsoDate,
  type IsoDate,
} from '../../../kernel/index.ts'
import type { FileProblem } from '../model.ts'
import { dayIn } from '../values/value.ts'
import type { DaysTold } from './days-told.ts'

export const dayInDoubtCode = 'as-at date in doubt'

/** Problems that an as-at date before the file's own makes of rows in which nothing is wrong. */
export const madeByTheDay: readonly string[] = [
  'day after the as-at date',
  'an end that has not come',
  'day far ahead',
]

/** A slip of the pen puts a row here and there after the day; a wrong as-at date a twentieth of some list, at the least. */
const share = 0.05
const fewestAfter = 10
/** Where so many events are told, one is of the last weeks: a council has contacts and visits every day. */
const fewestDays = 300
const quietDays = 28
/** The newest days may be slips of the pen themselves: one in two hundred, and two at the least, say nothing. */
const slips = (count: number) => Math.max(2, Math.floor(count / 200))
/** A file is made in the fortnight after the newest that it tells. */
const madeWithin = 14

const figure = (count: number): string => count.toLocaleString('en-GB')

/** Whether the days that the file tells lie so far after or before the as-at date that it may be mistyped. */
export function dayInDoubt(asAt: IsoDate, told: DaysTold): FileProblem | undefined {
  const total = [...told.days.values()].reduce((sum, count) => sum + count, 0)
  const newest = newestIn(told.days, slips(total))
  if (newest === undefined) return undefined
  const found = tooEarly(asAt, told, newest) ?? (total < fewestDays ? undefined : tooLate(asAt, newest))
  if (found === undefined) return undefined
  const meant = likelyDay(asAt, newest)
  const asks = meant === undefined ? '' : `, or is ${longDate(meant)} meant?`
  return {
    code: dayInDoubtCode,
    where: { sheet: '' },
    found,
    expected: `the day on which the file was made: is ${longDate(asAt)} right${asks || '?'}`,
    effect: 'warning',
  }
}

function newestIn(days: ReadonlyMap<string, number>, passedOver: number): IsoDate | undefined {
  let left = passedOver
  for (const day of [...days.keys()].toSorted().toReversed()) {
    left -= days.get(day) ?? 0
    if (left < 0) return dayIn(day)
  }
  return undefined
}

function tooEarly(asAt: IsoDate, { begun }: DaysTold, newest: IsoDate): string | undefined {
  const lists = [...begun.values()].filter(({ rows, after }) => after > 0 && after >= rows * share)
  const sum = (of: 'rows' | 'after') => lists.reduce((all, each) => all + each[of], 0)
  if (sum('after') < fewestAfter || newest <= asAt) return undefined
  const names = inSeries(lists.map(({ list }) => String(list)))
  return `${figure(sum('after'))} of ${figure(sum('rows'))} rows of list${lists.length > 1 ? 's' : ''} ${names} begin after ${longDate(asAt)}; the days in the file go up to about ${longDate(newest)}`
}

function tooLate(asAt: IsoDate, newest: IsoDate): string | undefined {
  if (daysBetween(newest, asAt) <= quietDays) return undefined
  return `the newest days in any list are of about ${longDate(newest)}, ${span(newest, asAt)} before ${longDate(asAt)}`
}

function span(from: IsoDate, to: IsoDate): string {
  let months = 0
  while (addMonths(from, months + 1) <= to) months += 1
  return months < 2 ? `${daysBetween(from, to)} days` : `${months} months`
}

/** A day that is the as-at date with one slip of the pen, and on which the file may have been made. */
function likelyDay(asAt: IsoDate, newest: IsoDate): IsoDate | undefined {
  const [year = '', month = '', date = ''] = asAt.split('-')
  const exchanged = readIsoDate(`${year}-${date}-${month}`)
  const slipped = [
    exchanged,
    addMonths(asAt, 12),
    addMonths(asAt, -12),
    addMonths(asAt, 1),
    addMonths(asAt, -1),
  ]
  return slipped.find(
    (day) => day !== undefined && day !== asAt && day >= newest && day <= addDays(newest, madeWithin),
  )
}
