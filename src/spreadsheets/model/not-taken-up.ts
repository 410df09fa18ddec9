import type { SheetProblem } from './problems.ts'
import { readCell, textIn, unvaried } from './read-cell.ts'
import type { FoundRow, FoundTable } from './recognise.ts'
import type { SheetColumn, Values } from './sheet.ts'
import { keyCode } from './sheet.ts'

type Column = Pick<SheetColumn<never>, 'code' | 'head' | 'kind' | 'options' | 'told'>

const effect = 'not taken up'

/**
 * Cells of a row that are for reading and say something else than the record: typed over, or from before the latest
 * extract. No sheet changes them, and whoever typed there is told so.
 */
export function typedOver(
  { number, cells }: FoundRow,
  { sheet, present }: Pick<FoundTable, 'sheet' | 'present'>,
  columns: readonly Column[],
  now: Values,
): readonly SheetProblem[] {
  return columns
    .filter(({ told, code }) => told !== undefined && present.has(code))
    .flatMap((column): readonly SheetProblem[] => {
      const [cell, held] = [cells.get(column.code), now.get(column.code) ?? '']
      const read = readCell(column, cell)
      const found = read.ok ? read.text : read.found
      if (unvaried(found) === unvaried(held)) return []
      const where = { sheet, row: number, key: textIn(cells.get(keyCode)), column: column.head }
      return [{ where, found, expected: held, effect }]
    })
}

/** Columns that somebody added to the sheet: the product has no place for what stands in them. */
export const ownColumns = ({ sheet, unknown }: FoundTable): readonly SheetProblem[] =>
  unknown.map((column) => ({ where: { sheet, column }, found: 'a column of your own', expected: '', effect }))
