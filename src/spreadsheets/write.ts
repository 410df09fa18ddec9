import writeXlsxFile from 'write-excel-file/node'
import { daysBetween, isoDate, readIsoDate } from '../kernel/index.ts'
import type { SheetColumn, SheetValue } from './model/sheet.ts'
import { asText } from './model/sheet.ts'
import { listsSheet, withDropDowns, withOptions, yours } from './write-parts.ts'
import { writtenText } from './written-text.ts'

export interface Taken<Row> {
  /** The tab's name. */
  readonly sheet: string
  /** Above the table: the classification, what it is, who took it out and when. */
  readonly marks: readonly string[]
  readonly columns: readonly SheetColumn<Row>[]
  readonly rows: readonly Row[]
}

const written = (value: SheetValue): string => writtenText(asText(value))

const text = (value: string) => ({ value: written(value), type: String })
const quiet = { textColor: '#4A5B61', fontSize: 8 } as const
const bold = { fontWeight: 'bold' } as const

/** Excel counts days from the first of these, but had a 29 February in 1900: an earlier day stands as text. */
const dayNought = isoDate('1899-12-30')
const firstDay = '1900-03-01'
const dayFormat = 'dd/mm/yyyy'

function cellOf<Row>({ kind, editable, value }: SheetColumn<Row>, row: Row) {
  const look = { alignVertical: 'top', wrap: true, ...(editable && { backgroundColor: yours }) } as const
  const given = value(row)
  if (kind === 'day') {
    const day = readIsoDate(asText(given))
    if (given === undefined) return { ...look, type: Number, format: dayFormat }
    if (day !== undefined && day >= firstDay)
      return { ...look, type: Number, format: dayFormat, value: daysBetween(dayNought, day) }
  }
  if (typeof given === 'number') return { ...look, value: given, type: Number }
  const said = written(given)
  // A text is written as a text, so that nothing in it is ever worked out.
  return { ...look, type: String, ...(said !== '' && { value: said, format: '@' }) }
}

function listsOf<Row>(columns: readonly SheetColumn<Row>[]) {
  const listed = withOptions(columns)
  const longest = Math.max(0, ...listed.map(({ options = [] }) => options.length))
  const rows = Array.from({ length: longest }, (_, index) =>
    listed.map(({ options }) => {
      const option = options?.[index]
      return option === undefined ? null : text(option)
    }),
  )
  return {
    sheet: listsSheet,
    data: [listed.map(({ head }) => ({ ...text(head), ...bold })), ...rows],
    columns: listed.map(() => ({ width: 34 })),
  }
}

const usualWidth = 18

/**
 * A table as an Excel workbook that can be edited and brought back: real dates, drop-downs, the rest locked against slips.
 * Nothing in it is hidden: codes and versions of the round trip stand in sight.
 */
export function sheetWorkbook<Row>({ sheet, marks, columns, rows }: Taken<Row>): Promise<Buffer> {
  const head = marks.length + 2
  const data = [
    ...marks.map((mark, index) => [{ ...text(mark), ...(index === 0 && bold) }]),
    columns.map(({ code }) => ({ ...text(code), ...quiet })),
    columns.map((column) => ({ ...text(column.head), ...bold, wrap: true, alignVertical: 'top' as const })),
    ...rows.map((row) => columns.map((column) => cellOf(column, row))),
  ]
  const table = { sheet, columns, head, first: head + 1, last: Math.max(head + 1, head + rows.length) }
  const widths = columns.map(({ width = usualWidth }) => ({ width }))
  const shown = { sheet, data, columns: widths, stickyRowsCount: head, stickyColumnsCount: 1 }
  return writeXlsxFile([{ ...shown, orientation: 'landscape' as const }, listsOf(columns)], {
    features: [withDropDowns(table)],
  }).toBuffer()
}
