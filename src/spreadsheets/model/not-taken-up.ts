import type { SheetProblem } from './problems.ts'
import { readCell, textIn, unvaried } from './read-cell.ts'
import type { FoundRow, FoundTable } from './recognise.ts'
import type { SheetColumn, Values } from './sheet.ts'
import { keyCode } from './sheet.ts'
import { markOf } from './stamp.ts'
import { forReading } from './stamped.ts'

type Column = Pick<SheetColumn<never>, 'code' | 'head' | 'kind' | 'options' | 'told' | 'workedOut'>

const effect = 'not taken up'

/**
 * Cells of a row that are for reading and say something else than when the row went out, by their marks: no sheet changes
 * them, and whoever typed there is told so. In a sheet without marks what an extract tells is held against the record
 * instead; what is worked out is not, since every day changes it.
 */
export function typedOver(
  { number, cells }: FoundRow,
  { sheet, present }: Pick<FoundTable, 'sheet' | 'present'>,
  columns: readonly Column[],
  { now, marks }: { readonly now: Values; readonly marks: readonly string[] | undefined },
): readonly SheetProblem[] {
  return forReading(columns).flatMap((column, at): readonly SheetProblem[] => {
    if (!present.has(column.code) || (marks === undefined && column.told === undefined)) return []
    const [cell, held] = [cells.get(column.code), now.get(column.code) ?? '']
    const read = readCell(column, cell)
    const found = read.ok ? read.text : read.found
    if (unvaried(found) === unvaried(held) || markOf(found) === marks?.[at]) return []
    const where = { sheet, row: number, key: textIn(cells.get(keyCode)), column: column.head }
    const instead = column.workedOut
    return [{ where, found, expected: held, effect, instead }]
  })
}

/** Columns that somebody added to the sheet: the product has no place for what stands in them. */
export const ownColumns = ({ sheet, unknown }: FoundTable): readonly SheetProblem[] =>
  unknown.map((column) => ({ where: { sheet, column }, found: 'a column of your own', expected: '', effect }))
