import type { SheetReader, SheetRow } from '../../../workbook/index.ts'
import type { Heading } from '../headings/normal.ts'
import { headingOf } from '../headings/tokens.ts'
import { textOf } from '../values/read-value.ts'

/** The top of a sheet: enough to tell what it is. */
export interface Sample {
  readonly sheet: SheetReader
  readonly rows: readonly SheetRow[]
}

const sampleRows = 120

export async function sampleOf(sheet: SheetReader): Promise<Sample> {
  const rows: SheetRow[] = []
  for await (const batch of sheet.rows()) {
    rows.push(...batch.slice(0, sampleRows - rows.length))
    if (rows.length >= sampleRows) break
  }
  return { sheet, rows }
}

/** A row taken for headings: only text can be one. */
export const headingsIn = (row: SheetRow): readonly (Heading | undefined)[] =>
  row.cells.map((cell) => (cell?.kind === 'text' ? headingOf(cell.text) : undefined))

/** Every cell of a row as text. */
export const textsIn = (row: SheetRow): readonly string[] =>
  Array.from(row.cells, (cell) => (cell === undefined ? '' : textOf(cell).trim()))
