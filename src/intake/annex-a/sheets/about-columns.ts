import type { SheetRow } from '../../../workbook/index.ts'
import type { FoundList } from '../headings/found.ts'
import { textsIn, type Sample } from './sample.ts'

/** A row right below the headings that is about the columns, and what it says of them. */
export interface AboutColumns {
  readonly row: number
  readonly says: string
}

const mostRows = 3
const leastCells = 3
/** So much of a row tells what it is: a council writes a hint of its own here and there. */
const enough = 0.6

const kind =
  'd{1,2}\\W?m{1,4}\\W?y{2,4}(?: ?hh:?mm(?::?ss)?)?|dates?|(?:free ?)?text|string|n?varchar|char(?:acter)?s?|numbers?|numeric|integer|int|whole numbers?|decimals?|alphanumeric|y ?\\/ ?n(?: ?\\/ ?u)?|yes ?\\/ ?no(?: ?\\/ ?unknown)?|codes?|drop ?-?downs?|pick ?list|look ?up|mandatory|optional|required|format|field type|(?:unique )?id'
const hint = new RegExp(
  `^[([]?(?:${kind})(?:[ ,:;/-]+(?:${kind}|\\(?(?:max|up to)?\\.? ?\\d{1,4}\\)?))*[)\\]]?$`,
  'i',
)

/** Rows between the headings and the first child: numbers or letters of columns, or how they are to be written. */
export function aboutColumns({ rows }: Sample, found: FoundList): readonly AboutColumns[] {
  if (found.headings === undefined) return []
  const about: AboutColumns[] = []
  for (const row of rows.slice(found.dataFrom, found.dataFrom + mostRows)) {
    const says = saysOfColumns(row)
    if (says === undefined) break
    about.push({ row: row.number, says })
  }
  return about
}

function saysOfColumns(row: SheetRow): string | undefined {
  const texts = textsIn(row)
    .map((text) => text.replace(/\s+/g, ' '))
    .filter((text) => text !== '')
  if (texts.length < leastCells) return undefined
  if (isInTurn(texts.map(numberOf))) return 'numbers of the columns'
  if (isInTurn(texts.map(letterOf))) return 'letters of the columns'
  const hints = texts.filter((text) => hint.test(text))
  const [first = ''] = texts
  return hint.test(first) && hints.length >= enough * texts.length
    ? 'how the columns are to be written'
    : undefined
}

const numberOf = (text: string): number =>
  /^\(?\d{1,2}[.)]?$/.test(text) ? Number.parseInt(text.replace('(', ''), 10) : Number.NaN
const letterOf = (text: string): number =>
  /^\(?[a-z][.)]?$/i.test(text) ? text.replace('(', '').toLowerCase().charCodeAt(0) : Number.NaN

/** Each is one more than the one before: nothing that is told of a child is. */
const isInTurn = (numbers: readonly number[]): boolean =>
  numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? Number.NaN) + 1)
