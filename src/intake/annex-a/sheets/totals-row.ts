import type { Cell, SheetRow } from '../../../workbook/index.ts'
import { textOf } from '../values/read-value.ts'

/** `Grand total`, `Totals: 16`, `Count of children`; and as Excel writes below a group, `North team Total`, `14601 Count`. */
const label =
  /^(?:(?:grand|sub|overall|final)[ -]?)?(?:totals?|counts?|sum|average)\b\D{0,40}[\d., ]*$|^number of \D{1,40}[\d., ]*$|^.{1,40} (?:sub[ -]?)?(?:totals?|count)$/i
/** No day is among them, however it is written. */
const figures = /^[-£]? ?[\d, ]*(?:\.\d+)? ?%?$|^-+$|^n\/?a$/i

/**
 * What a row of totals says of itself; undefined for any other row. Its first words are such a label, and stand where the
 * number of a child would, or have nothing but figures beside them: so no child's row is one.
 */
export function totalsIn({ cells }: SheetRow, owner: number | undefined): string | undefined {
  const at = cells.findIndex((cell) => cell !== undefined && !isFigures(cell))
  const first = cells[at]
  if (first === undefined || !isLabel(first)) return undefined
  const isTotals =
    at === owner || cells.every((cell) => cell === undefined || isFigures(cell) || isLabel(cell))
  return isTotals ? textOf(first).trim() : undefined
}

const isLabel = (cell: Cell): boolean => cell.kind === 'text' && label.test(cell.text.trim())

const isFigures = (cell: Cell): boolean =>
  cell.kind === 'number' || cell.kind === 'error' || (cell.kind === 'text' && figures.test(cell.text.trim()))
