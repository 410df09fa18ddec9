import { readIsoDate, type IsoDate } from '../../kernel/index.ts'
import type { Cell } from '../../workbook/index.ts'
import { dayOfSerial, notWorkedOut } from '../../workbook/index.ts'
import type { SheetColumn } from './sheet.ts'
import { asText, partsOf } from './sheet.ts'

/** A cell as text, before anybody asks whether that may stand there. */
export function textIn(cell: Cell | undefined): string {
  switch (cell?.kind) {
    case undefined:
      return ''
    case 'text':
      return asText(cell.text)
    case 'number':
      return String(cell.number)
    case 'day':
      return cell.day
    case 'truth':
      return cell.truth ? 'TRUE' : 'FALSE'
    case 'error':
      return cell.error
  }
}

export type CellRead =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly found: string; readonly expected: string }

type Asked = Pick<SheetColumn<never>, 'kind' | 'options'>

/**
 * A text without what programs change by themselves when a file is saved: curly quotes, other kinds of space, line ends,
 * space at the ends of lines. What differs only by these was not edited.
 */
export const unvaried = (text: string): string =>
  text
    .replaceAll(/[\u2018\u2019\u201b]/g, "'")
    .replaceAll(/[\u201c\u201d\u201f]/g, '"')
    .replaceAll(/\r\n?|[\u2028\u2029\v]/g, '\n')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .trim()

const plainly = (text: string): string => unvaried(text).toLowerCase().replaceAll(/\s+/g, ' ')

const optionFor = (options: readonly string[], text: string): string | undefined =>
  options.find((option) => option === text) ?? options.find((option) => plainly(option) === plainly(text))

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A day from 1927 to 2173 whose cell lost its date format: a year alone is none. */
const serial = /^\d{5}(\.\d+)?$/

/** A day that was typed as text (16/6/2026, 16 June 2026, Tue 16th Jun 26, 2026-06-16), or lost its format: 46189. */
function dayIn(text: string): IsoDate | undefined {
  if (serial.test(text)) return dayOfSerial(Number(text), false)
  const plain = plainly(text)
    .replace(/^(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?,? /, '')
    .replace(/[t ]00:00(:00(\.0+)?)?z?$/, '')
  const [, day, month, year] =
    /^(\d{1,2})(?:st|nd|rd|th)?[ /.-]([a-z]{3,9}|\d{1,2})[,]?[ /.-](\d{4}|\d{2})$/.exec(plain) ?? []
  if (day === undefined || month === undefined || year === undefined) return readIsoDate(plain)
  const number = /^\d/.test(month) ? Number(month) : months.indexOf(month.slice(0, 3)) + 1
  const full = year.length === 2 ? `20${year}` : year
  return readIsoDate(`${full}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`)
}

/** An amount as people type it: 71.5, 1,200, 85%. */
function amountIn(text: string): string | undefined {
  const plain = text.replace(/\s*%$/, '').replaceAll(',', '').trim()
  return /^-?\d{1,10}(\.\d{1,20})?$/.test(plain) ? String(Number(Number(plain).toPrecision(12))) : undefined
}

const some = (options: readonly string[]): string =>
  options.length <= 12 ? `one of: ${options.join('; ')}` : 'one of those on the sheet “Lists”'

/** As programs leave it that write formulas and do not work them out. */
const withoutValue: CellRead = {
  ok: false,
  found: 'a formula, without what it came to',
  expected:
    'a value: type it in place of the formula, or open the file in Excel and save it, so that formulas are worked out',
}

/** What may stand in a column, in its own spelling; or what stands there and what was expected. */
export function readCell({ kind, options = [] }: Asked, cell: Cell | undefined): CellRead {
  const text = textIn(cell)
  const no = (expected: string): CellRead => ({ ok: false, found: text, expected })
  if (cell?.kind === 'error' && cell.error === notWorkedOut) return withoutValue
  if (cell?.kind === 'error') return no('a value: this formula found none')
  if (text === '') return { ok: true, text }
  switch (kind) {
    case 'text':
      return { ok: true, text }
    case 'number':
      return /^-?\d+$/.test(text) ? { ok: true, text } : no('a whole number')
    case 'amount': {
      const amount = amountIn(text)
      return amount === undefined ? no('a number, such as 71 or 71.5') : { ok: true, text: amount }
    }
    case 'day': {
      const day = dayIn(text)
      return day === undefined ? no('a date, such as 16/06/2026') : { ok: true, text: day }
    }
    case 'choice': {
      const option = optionFor(options, text)
      return option === undefined ? no(some(options)) : { ok: true, text: option }
    }
    case 'choices': {
      const parts = partsOf(text).map((part) => optionFor(options, part))
      return parts.includes(undefined)
        ? no(`${some(options)}, with semicolons between them`)
        : { ok: true, text: [...new Set(parts)].join('; ') }
    }
  }
}
