import { Unreadable } from '../refusals.ts'

/** As many as Excel has: XFD1048576 is the last cell. */
export const mostColumns = 16_384
const mostRows = 1_048_576

/** `AB12` → 27: the column's number from 0. Throws `Unreadable` for a reference that no sheet has. */
export function columnOf(reference: string): number {
  let column = 0
  for (let at = 0; at < reference.length && at < 4; at += 1) {
    const letter = (reference.charCodeAt(at) | 32) - 96
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  if (column < 1 || column > mostColumns) throw new Unreadable('damaged', 'a cell has no possible place')
  return column - 1
}

/** The number of a row as written. Throws `Unreadable` where no sheet has it. */
export function rowNumber(written: string): number {
  const number = Number(written)
  if (!Number.isInteger(number) || number < 1 || number > mostRows)
    throw new Unreadable('damaged', 'a row has no possible number')
  return number
}
