import writeXlsxFile from 'write-excel-file/node'
import { daysBetween, isoDate, readIsoDate } from '../kernel/index.ts'
import type { SheetColumn, SheetValue } from './model/sheet.ts'
import { asText } from './model/sheet.ts'
import type { Table } from './write-parts.ts'
import { listsSheet, withDropDowns, withOptions, yours } from './write-parts.ts'
import { writtenText } from './written-text.ts'

export interface Taken<Row> {
  /** The tab's name. */
  readonly sheet: string
  /** Above the table: the classification, what it is, who took it out and when. */
  readonly marks: readonly string[]
  readonly columns: readonly SheetColumn<Row>[]
  readonly rows: readonly Row[]
  /** So many rows below the table are left for what is to be added. */
  readonly newRows?: number
  readonly paper?: Table['paper']
}

/** A tab that is for reading alone: lines of words, those in bold being headings. */
export interface Leaflet {
  readonly sheet: string
  /** In characters. */
  readonly widths: readonly number[]
  readonly lines: readonly { readonly cells: readonly string[]; readonly bold?: true }[]
}

const usualWidth = 18

const written = (value: SheetValue): string => writtenText(asText(value))

const text = (value: string) => ({ value: written(value), type: String })
const quiet = { textColor: '#4A5B61', fontSize: 8 } as const
const bold = { fontWeight: 'bold' } as const
const heading = { ...bold, wrap: true, alignVertical: 'top', backgroundColor: '#E3EAEA' } as const
const lines = { borderColor: '#C9D3D3', borderStyle: 'thin' } as const

/** Excel counts days from the first of these, but had a 29 February in 1900: an earlier day stands as text. */
const dayNought = isoDate('1899-12-30')
const firstDay = '1900-03-01'
const dayFormat = 'dd/mm/yyyy'

const lookOf = <Row>(column: SheetColumn<Row>, typed: boolean) =>
  ({
    ...lines,
    alignVertical: 'top',
    wrap: column.quiet !== true,
    ...(column.quiet && quiet),
    ...(typed && { backgroundColor: yours }),
  }) as const

function cellOf<Row>(column: SheetColumn<Row>, row: Row) {
  const { kind, editable, value } = column
  const look = lookOf(column, editable === true)
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

const [lineHeight, tallest] = [14, 400]
/** Three lines of a heading. */
const headHeight = 46

/**
 * How high a row must be for all that stands in it, in points: programs work it out for themselves only where somebody
 * edits the row. Each cell as its text and its width in characters.
 */
export function heightOf(cells: readonly (readonly [said: string, width: number | undefined])[]): number {
  const lineCounts = cells.map(([said, width = usualWidth]) =>
    said.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width - 1.5))), 0),
  )
  return Math.min(tallest, lineHeight * Math.max(1, ...lineCounts) + 2)
}

/** An empty cell of a row that is left for something new. */
function emptyCell<Row>(column: SheetColumn<Row>) {
  const look = lookOf(column, column.editable === true || column.onNewRows === true)
  return column.kind === 'day'
    ? { ...look, type: Number, format: dayFormat }
    : { ...look, type: String, format: '@' }
}

/** A table that is laid out on a tab of its own. */
export interface Laid {
  readonly table: Table
  readonly sheet: ReturnType<typeof tabOf>
}

function tabOf<Row>({ sheet, marks, columns, rows, newRows = 0 }: Taken<Row>) {
  const data = [
    ...marks.map((mark, index) => [{ ...text(mark), ...(index === 0 && bold) }]),
    columns.map(({ code }) => ({ ...text(code), ...quiet })),
    columns.map(({ head }) => ({ ...text(head), ...heading, height: headHeight })),
    ...rows.map((row) => {
      const height = heightOf(
        columns.map(({ quiet: small, value, width }) => [small ? '' : asText(value(row)), width]),
      )
      return columns.map((column) => ({ ...cellOf(column, row), height }))
    }),
    ...Array.from({ length: newRows }, () => columns.map((column) => emptyCell(column))),
  ]
  return {
    sheet,
    data,
    columns: columns.map(({ width = usualWidth }) => ({ width })),
    stickyRowsCount: marks.length + 2,
    stickyColumnsCount: 1,
    orientation: 'landscape' as const,
  }
}

/** A table laid out on a tab of its own, ready for a workbook. */
export function laidOut<Row>(taken: Taken<Row>): Laid {
  const { sheet, marks, columns, rows, newRows = 0, paper } = taken
  const head = marks.length + 2
  const last = Math.max(head + 1, head + rows.length + newRows)
  return { table: { sheet, columns, head, first: head + 1, last, paper }, sheet: tabOf(taken) }
}

function listsOf(tables: readonly Table[]) {
  const listed = withOptions(tables)
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

const leafletTab = ({ sheet, widths, lines: said }: Leaflet) => ({
  sheet,
  data: said.map(({ cells, bold: heavy }) => {
    const height = heightOf(heavy ? [] : cells.map((cell, index) => [cell, widths[index]]))
    const look = { height, wrap: heavy !== true, alignVertical: 'top' as const, ...(heavy && bold) }
    return cells.map((cell) => ({ ...text(cell), ...look }))
  }),
  columns: widths.map((width) => ({ width })),
  orientation: 'landscape' as const,
})

const nothingToRead = { before: [], after: [] }

/**
 * Tables as an Excel workbook that can be edited and brought back: real dates, drop-downs, the rest locked against slips.
 * Nothing in it is hidden: codes and versions of the round trip stand in sight.
 */
export function tablesWorkbook(
  laid: readonly Laid[],
  leaflets: { readonly before: readonly Leaflet[]; readonly after: readonly Leaflet[] } = nothingToRead,
): Promise<Buffer> {
  const tables = laid.map(({ table }) => table)
  const tabs = [
    ...leaflets.before.map(leafletTab),
    ...laid.map(({ sheet }) => sheet),
    ...leaflets.after.map(leafletTab),
    listsOf(tables),
  ]
  const names = tabs.map(({ sheet }) => sheet)
  return writeXlsxFile(tabs, { features: [withDropDowns(tables, names)] }).toBuffer()
}

/** One table, with the tab of what may be chosen in it. */
export const sheetWorkbook = <Row>(taken: Taken<Row>): Promise<Buffer> => tablesWorkbook([laidOut(taken)])
