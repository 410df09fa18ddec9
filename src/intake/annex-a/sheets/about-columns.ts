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

const kinds = [
  'd{1,2}\\W?m{1,4}\\W?y{2,4}(?: ?hh:?mm(?::?ss)?)?',
  'dates?',
  '(?:free ?)?text',
  'string',
  'n?varchar2?',
  'char(?:acter)?s?',
  'numbers?',
  'numeric',
  'integer',
  'int',
  'whole numbers?',
  'decimals?',
  'alphanumeric',
  'y ?\\/ ?n(?: ?\\/ ?u)?',
  'm ?\\/ ?o(?: ?\\/ ?c)?',
  'yes ?\\/ ?no(?: ?\\/ ?unknown)?',
  '(?:[a-d1-9]\\) ?(?:yes|no|unknown)[ ,;/]*)+',
  'codes?',
  'drop ?-?downs?',
  'pick ?list',
  'look ?up',
  'system',
  'manual',
  'mandatory',
  'optional',
  'required',
  'if applicable',
  'format',
  'field type',
  '(?:unique )?id',
  'max(?:imum)?\\.?(?: of)? \\d{1,4}(?: ?(?:characters?|chars?|digits?))?',
  'see [\\w ]{2,30}',
  'e\\.? ?g\\.?,? \\S.{0,29}',
  '[▼▾↓]',
]
const kind = `(?:${kinds.join('|')})(?: ?\\([^)]{1,30}\\))?`
const hint = new RegExp(
  `^[([]?${kind}(?:[ ,:;/-]+(?:${kind}|\\(?(?:max|up to)?\\.? ?\\d{1,4}\\)?))*[)\\]]?$`,
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
  const counted = withoutStart(texts)
  if (isInTurn(counted.map(numberOf))) return 'numbers of the columns'
  if (isInTurn(counted.map(letterOf))) return 'letters of the columns'
  const hints = texts.filter(isHint)
  const [first = ''] = texts
  return isHint(first) && hints.length >= enough * texts.length
    ? 'how the columns are to be written'
    : undefined
}

const longestHint = 60
const isHint = (text: string): boolean => text.length <= longestHint && hint.test(text)

/** `Column 1`, `Column 2`: what all of them begin with counts nothing. */
function withoutStart(texts: readonly string[]): readonly string[] {
  const [first = ''] = texts
  let length = 0
  while (length < first.length && texts.every((text) => text[length] === first[length])) length += 1
  return texts.map((text) => text.slice(length))
}

const numberOf = (text: string): number =>
  /^\d{1,3}[.)]?$/.test(text) ? Number.parseInt(text, 10) : Number.NaN

/** As a spreadsheet counts its columns: Z is followed by AA. */
function letterOf(text: string): number {
  const [, first, second] = /^([a-z])([a-z])?[.)]?$/i.exec(text.toLowerCase()) ?? []
  if (first === undefined) return Number.NaN
  return second === undefined ? placeOf(first) : 26 * placeOf(first) + placeOf(second)
}

const placeOf = (letter: string): number => letter.charCodeAt(0) - 96

/** Each is one more than the one before: nothing that is told of a child is. */
const isInTurn = (numbers: readonly number[]): boolean =>
  numbers.every(
    (number, at) => !Number.isNaN(number) && (at === 0 || number === (numbers[at - 1] ?? Number.NaN) + 1),
  )
