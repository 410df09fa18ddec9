import type { FoundRow, FoundTable } from '../../spreadsheets/index.ts'
import { textIn, unvaried } from '../../spreadsheets/index.ts'
import type { PlanSheet } from './sheets.ts'

/** One table of the file, with what it is compared with. */
export interface Comparing {
  readonly planId: number
  readonly table: FoundTable
  readonly now: PlanSheet
  /** The same sheet as it stood when it was known up to a change. */
  readonly asOf: (change: number) => PlanSheet | undefined
}

/** What follows for a row in which something is wrong. */
export const leftOut = 'The row is left out.'

/** What a column is called, by its code. */
export const headOf = ({ columns }: PlanSheet, code: string): string =>
  columns.find((column) => column.code === code)?.head ?? code

/** The name of a row. */
export const keyOf = (row: FoundRow, { key }: PlanSheet): string => unvaried(textIn(row.cells.get(key)))

/** A row without a name is a new one; so is one that says it is. */
export const isNew = (key: string): boolean => key === '' || /^new\b/i.test(key)
