import writeXlsxFile from 'write-excel-file/node'
import { classification } from '../access/index.ts'
import type { IsoDate } from '../kernel/index.ts'
import { longDate } from '../kernel/index.ts'
import { csvFile } from './csv-file.ts'
import { harmless } from './harmless.ts'
import { acrossThePaper } from './write-parts.ts'
import { heightOf } from './write.ts'
import { writtenText } from './written-text.ts'

/** Who took the file, and of which day it speaks. */
export interface Marking {
  readonly council: string
  readonly by: string
  readonly asAt: IsoDate
  readonly takenOn: IsoDate
}

export interface FileColumn<Row> {
  readonly head: string
  readonly cell: (row: Row) => string
  /** In characters; 18 unless said. */
  readonly width?: number
}

/** What a file holds: no name, no address, nothing of adoptive families. */
export interface Sheet<Row> {
  readonly title: string
  /** Up to which day extracts tell of it. */
  readonly about: string
  readonly columns: readonly FileColumn<Row>[]
  readonly rows: readonly Row[]
}

/** The lines above the table of every file that leaves. */
const markingLines = (
  { title, about }: Pick<Sheet<never>, 'title' | 'about'>,
  { council, by, asAt, takenOn }: Marking,
): readonly string[] => [
  classification,
  `${title}, ${council}, as at ${longDate(asAt)}`,
  about,
  `Taken by ${by} on ${longDate(takenOn)}`,
]

/** UTF-8 with a byte order mark, so that Excel reads its letters right. */
export function csvOf<Row>({ columns, rows, ...sheet }: Sheet<Row>, marking: Marking): Buffer {
  const cells = rows.map((row) => columns.map(({ cell }) => cell(row)))
  const marks = markingLines(sheet, marking).map((mark) => [mark])
  return csvFile([...marks, [], columns.map(({ head }) => head), ...cells])
}

const usualWidth = 18

/**
 * An Excel workbook of texts alone: whose it is, who took it and of which day stands above, and nothing in it is a
 * formula.
 */
export async function excelOf<Row>(
  { columns, rows, ...sheet }: Sheet<Row>,
  marking: Marking,
): Promise<Buffer> {
  const text = (value: string) => ({ value: writtenText(harmless(plain(value))), type: String })
  const whole = (value: string) => ({ ...text(value), wrap: true, alignVertical: 'top' as const })
  const bold = (value: string) => ({ ...text(value), fontWeight: 'bold' as const })
  const cells = rows.map((row) => {
    const height = heightOf(columns.map(({ cell, width = usualWidth }) => [cell(row), width]))
    return columns.map(({ cell }) => ({ ...whole(cell(row)), height }))
  })
  const marks = markingLines(sheet, marking).map((mark) => [bold(mark)])
  return writeXlsxFile(
    [...marks, [], columns.map(({ head }) => bold(head)), ...cells],
    {
      sheet: sheet.title.replace(/^The /, ''),
      orientation: 'landscape',
      columns: columns.map(({ width = usualWidth }) => ({ width })),
      stickyRowsCount: marks.length + 2,
    },
    { features: [acrossThePaper] },
  ).toBuffer()
}

/** XML holds no control characters, and a cell no more than this. */
const plain = (text: string): string =>
  text.replace(/[^\P{Cc}\t\n\r]|\p{Noncharacter_Code_Point}/gu, ' ').slice(0, 32_000)
