import { readIsoDate, type IsoDate } from '../../kernel/index.ts'
import type { Cell } from '../../workbook/index.ts'
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

const plainly = (text: string): string =>
  text.toLowerCase().replaceAll('’', "'").replaceAll(/\s+/g, ' ').trim()

const optionFor = (options: readonly string[], text: string): string | undefined =>
  options.find((option) => option === text) ?? options.find((option) => plainly(option) === plainly(text))

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A day that was typed as text: 16/6/2026, 16 June 2026 or 2026-06-16. */
function dayIn(text: string): IsoDate | undefined {
  const [, day, month, year] = /^(\d{1,2})[ /.-]([a-z]{3,9}|\d{1,2})[ /.-](\d{4})$/i.exec(text) ?? []
  if (day === undefined || month === undefined || year === undefined) return readIsoDate(text)
  const number = /^\d/.test(month) ? Number(month) : months.indexOf(plainly(month).slice(0, 3)) + 1
  return readIsoDate(`${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`)
}

const some = (options: readonly string[]): string =>
  options.length <= 12 ? `one of: ${options.join('; ')}` : 'one of those on the sheet “Lists”'

/** What may stand in a column, in its own spelling; or what stands there and what was expected. */
export function readCell({ kind, options = [] }: Asked, cell: Cell | undefined): CellRead {
  const text = textIn(cell)
  const no = (expected: string): CellRead => ({ ok: false, found: text, expected })
  if (cell?.kind === 'error') return no('a value: this formula found none')
  if (text === '') return { ok: true, text }
  switch (kind) {
    case 'text':
      return { ok: true, text }
    case 'number':
      return /^-?\d+$/.test(text) ? { ok: true, text } : no('a whole number')
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
