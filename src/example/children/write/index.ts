import type { Extract } from '../extract/index.ts'
import type { Layout } from './layout.ts'
import { officialLayout } from './layout.ts'
import { sheetsOf } from './sheets.ts'
import type { WrittenCell } from './xlsx.ts'
import { workbookOf } from './xlsx.ts'

export type { Layout } from './layout.ts'
export { dirtyLayouts, officialLayout } from './layout.ts'

/** The extract as an Excel workbook, ready to be written to a file or uploaded. Equal extracts give equal bytes. */
export const workbookBytes = (extract: Extract, layout: Layout = officialLayout): Buffer =>
  workbookOf(sheetsOf(extract, layout), layout.texts)

export interface CsvFile {
  readonly name: string
  readonly text: string
}

/** The extract as eleven CSV files, headings in the first row and days as dd/mm/yyyy. */
export function csvFiles(extract: Extract, layout: Layout = officialLayout): readonly CsvFile[] {
  const plain: Layout = { ...layout, titles: 0, days: 'text', otherSheets: false }
  return sheetsOf(extract, plain).map(({ name, rows }) => ({
    name: `${name}.csv`,
    text: [...rows].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join(''),
  }))
}

function csvCell(cell: WrittenCell): string {
  if (cell === undefined) return ''
  const text = typeof cell === 'object' ? ('error' in cell ? cell.error : cell.day) : String(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
