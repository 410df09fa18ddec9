import Papa from 'papaparse'
import writeXlsxFile from 'write-excel-file/node'
import type { IsoDate } from '../../../kernel/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { Line } from '../lines.ts'
import { fileColumns, harmless } from './columns.ts'

/** Who took the file, and of which day it speaks. */
export interface Marking {
  readonly council: string
  readonly by: string
  readonly asAt: IsoDate
  readonly takenOn: IsoDate
}

/** The lines above the table of every file that leaves. */
export const markingLines = ({ council, by, asAt, takenOn }: Marking): readonly string[] => [
  'OFFICIAL-SENSITIVE: children’s records. Keep it no longer than you need it.',
  `The Monday list, ${council}, as at ${longDate(asAt)}`,
  `Taken by ${by} on ${longDate(takenOn)}`,
]

/** UTF-8 with a byte order mark, so that Excel reads its letters right. */
export function csvOf(lines: readonly Line[], marking: Marking): Buffer {
  const head = fileColumns.map((column) => column.head)
  const rows = lines.map((line) => fileColumns.map(({ cell }) => harmless(cell(line))))
  const marks = markingLines(marking).map((mark) => [harmless(mark)])
  return Buffer.from(`\uFEFF${Papa.unparse([...marks, [], head, ...rows], { newline: '\r\n' })}\r\n`, 'utf8')
}

export async function excelOf(lines: readonly Line[], marking: Marking): Promise<Buffer> {
  const text = (value: string) => ({ value: harmless(value), type: String })
  const bold = (value: string) => ({ ...text(value), fontWeight: 'bold' as const })
  const rows = lines.map((line) => fileColumns.map(({ cell }) => text(cell(line))))
  const marks = markingLines(marking).map((mark) => [bold(mark)])
  const head = fileColumns.map((column) => bold(column.head))
  return writeXlsxFile([...marks, [], head, ...rows], {
    sheet: 'Monday list',
    orientation: 'landscape',
    columns: fileColumns.map(({ head: title }) => ({ width: widths[title] ?? 18 })),
    stickyRowsCount: marks.length + 2,
  }).toBuffer()
}

const widths: Readonly<Record<string, number>> = { Why: 40, Because: 45, Next: 35, Also: 50 }
