import { readIsoDate, type IsoDate } from '../../kernel/index.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const weekday = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?'
const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const day = `${weekday}(\\d{1,2})(?:st|nd|rd|th)?(?: of)?(?:[ ,]*\\b(${month})\\b\\.?)?(?:[ ,]*\\b((?:19|20)\\d\\d)\\b)?`
const between = '\\s*(?:,|;|to|until|and|through|&|[-–—‒−]|, and|(?:and )?then)\\s*(?:(?:on|from|the) )*'

/** Days that belong together: `7 and 8 October 2025`, `28 November to 9 December 2022`, `4 March 2019 – 15 March 2019`. */
const together = new RegExp(`\\b${day}(?:${between}${day})*(?![\\d])`, 'gi')

interface WrittenDay {
  date: number
  month: number | undefined
  year: number | undefined
}

export interface WrittenDays {
  from: IsoDate
  to: IsoDate
  /** True where no year was printed and the one offered was taken. */
  yearAssumed: boolean
}

/**
 * The first days a text names, written out in English. A day without its month or year takes them from the next one
 * that has them, as English does. `assumedYear` serves where no year is printed at all.
 */
export function firstDays(text: string, assumedYear?: number): WrittenDays | undefined {
  for (const [found] of text.replace(/\s+/g, ' ').matchAll(together)) {
    const days = daysIn(found)
    if (days.at(-1)?.month === undefined) continue
    const yearAssumed = days.every((written) => written.year === undefined)
    const known = filled(days, assumedYear)
    const [from] = known
    const to = known.at(-1)
    if (from && to && from <= to) return { from, to, yearAssumed }
  }
  return undefined
}

/** A text that is a day and nothing else, such as the date at the head of a letter. */
export function wholeDay(text: string): IsoDate | undefined {
  const plain = text.trim()
  if (!new RegExp(`^(?:date:? )?${day}\\.?$`, 'i').test(plain)) return undefined
  const days = firstDays(plain)
  return days && !days.yearAssumed ? days.from : undefined
}

function daysIn(text: string): WrittenDay[] {
  return [...text.matchAll(new RegExp(day, 'gi'))].map(([, date, name, year]) => ({
    date: Number(date),
    month: name ? months.indexOf(name.slice(0, 3).toLowerCase()) + 1 : undefined,
    year: year ? Number(year) : undefined,
  }))
}

/** From the last day back to the first: what a day does not say, the one after it does. */
function filled(days: readonly WrittenDay[], assumedYear: number | undefined): (IsoDate | undefined)[] {
  // The last day tells what the others leave out; where it names no year, an earlier one or the assumed one serves.
  const lastYear = days.findLast((written) => written.year !== undefined)?.year ?? assumedYear
  let { month, year = lastYear } = days.at(-1) ?? {}
  const back = [...days].reverse().map((written) => {
    // December 2019 to January 2020: a year printed only at the end cannot hold for a later month before it.
    if (written.year === undefined && written.month && month && written.month > month && year) year -= 1
    month = written.month ?? month
    year = written.year ?? year
    return readIsoDate(`${year ?? 0}-${two(month ?? 0)}-${two(written.date)}`)
  })
  return back.reverse()
}

const two = (value: number) => String(value).padStart(2, '0')
