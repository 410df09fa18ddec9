import type { IsoDate } from '../../../kernel/index.ts'
import type { Cell } from '../../../workbook/index.ts'
import type { Reading } from '../lists/index.ts'
import { isBlank, isWorkbookError } from './blanks.ts'
import { clean } from './clean.ts'
import { readAuthority } from './codes/authorities.ts'
import { readCode } from './codes/recognise.ts'
import { readDay, type DayOrder } from './days.ts'
import { notAnId, readId } from './ids.ts'
import { readAge, readWhole } from './numbers.ts'
import { readAcceptance, readTruth } from './truths.ts'
import { blank, known, unread, type ReadText, type Value } from './value.ts'
import { readPostcode, readWords } from './words.ts'

export type ReadCell = (cell: Cell | undefined) => Value

/** How a column's cells are read. */
export function cellReader(reading: Reading, asAt: IsoDate, order?: DayOrder): ReadCell {
  const read = readingText(reading.as === 'day' ? readDay(asAt, order) : textReader(reading, asAt))
  return reading.as === 'id' ? (cell) => ofNoText(cell) ?? read(cell) : read
}

function ofNoText(cell: Cell | undefined): Value | undefined {
  if (cell?.kind === 'truth' || cell?.kind === 'day') return notAnId(cell.kind)
  return plainNumber(cell)
}

/** A number that stands for a person, kept as one: of a longer one the cell has lost figures, and two people would be one. */
function plainNumber(cell: Cell | undefined): Value | undefined {
  if (cell?.kind !== 'number' || !Number.isInteger(cell.number) || cell.number <= 0) return undefined
  return Number.isSafeInteger(cell.number)
    ? known(String(cell.number))
    : unread('the whole number: a cell with a number keeps fifteen figures, so format the column as text')
}

/** For the one column that asks whether an offer was accepted. */
export const acceptanceReader = (): ReadCell => readingText(readAcceptance)

const readingText =
  (readText: ReadText): ReadCell =>
  (cell) =>
    cell === undefined ? blank : valueOf(textOf(cell), readText)

function valueOf(written: string, readText: ReadText): Value {
  const text = clean(written)
  if (isBlank(text)) return blank
  return isWorkbookError(text) ? { kind: 'error' } : readText(text)
}

/** What stands in the cell, as text; a day as YYYY-MM-DD. */
export function textOf(cell: Cell): string {
  switch (cell.kind) {
    case 'text':
      return cell.text
    case 'number':
      return String(cell.number)
    case 'day':
      return cell.day
    case 'truth':
      return cell.truth ? 'Yes' : 'No'
    case 'error':
      return cell.error
  }
}

function textReader(reading: Reading, asAt: IsoDate): ReadText {
  switch (reading.as) {
    case 'id':
      return readId
    case 'day':
      return readDay(asAt)
    case 'whole':
      return readWhole
    case 'age':
      return readAge
    case 'truth':
      return readTruth
    case 'words':
      return readWords
    case 'postcode':
      return readPostcode
    case 'code':
      return reading.codes === 'authority' ? readAuthority : readCode(reading.codes)
  }
}
