import Papa from 'papaparse'
import { harmless } from './harmless.ts'

/** A CSV file that Excel opens as it is meant: UTF-8 with its mark, lines ended as Windows does, and no cell a formula. */
export function csvFile(table: readonly (readonly string[])[]): Buffer {
  const cells = table.map((row) => row.map(harmless))
  return Buffer.from(`\uFEFF${Papa.unparse(cells, { newline: '\r\n' })}\r\n`, 'utf8')
}
