import type { SheetRow } from '../../../workbook/index.ts'
import { textsIn } from '../sheets/sample.ts'
import type { ListReader } from '../list-reader.ts'
import { daysInOrder, fitOf, fits, valueAt } from './fitting.ts'
import type { FoundList } from './found.ts'

/** By order alone a list counts for less than by its headings, however well it fits. */
const mostForOrder = 0.75
const firstRows = 12
const enough = 0.85
const leastTold = 3

/**
 * Finds a list whose headings say nothing, or that has none: the columns must be as many as the list's, in its order, and
 * their values must be what the list has there, so that columns in another order are not taken.
 */
export function byOrder(list: ListReader, rows: readonly SheetRow[]): FoundList | undefined {
  const first = firstColumn(rows)
  for (const columns of layouts(list)) {
    if (!isAsWide(list, columns, widthOf(rows) - first)) continue
    const found = inOrder(list, rows, columns, first)
    if (found) return found
  }
  return undefined
}

/** As many columns as the list has; last ones that may be blank, and are in every row, leave no trace without headings. */
function isAsWide(list: ListReader, columns: readonly number[], width: number): boolean {
  const lacking = columns.slice(width)
  return width <= columns.length && lacking.every((at) => list.known.list.columns[at]?.mayBeBlank === true)
}

/** The list as it is, and as it was before columns were added. */
function layouts(list: ListReader): readonly (readonly number[])[] {
  const { columns } = list.known.list
  const all = [...columns.keys()]
  const older = all.filter((at) => columns[at]?.since === undefined)
  return older.length === all.length ? [all] : [all, older]
}

function inOrder(
  list: ListReader,
  rows: readonly SheetRow[],
  columns: readonly number[],
  first: number,
): FoundList | undefined {
  const placed = columns.map((column, at) => ({ column, position: first + at }))
  const dataFrom = rows.slice(0, firstRows).findIndex((row) => rowFits(list, row, placed))
  if (dataFrom < 0) return undefined
  const data = rows.slice(dataFrom)
  const told = placed.map(({ column, position }) => fitOf(list, column, data, position))
  const filled = told.reduce((sum, fit) => sum + fit.filled, 0)
  const read = told.reduce((sum, fit) => sum + fit.read, 0)
  if (
    told.some((fit) => fit.read < fit.filled * enough) ||
    told.filter((fit) => fit.filled > 0).length < leastTold
  )
    return undefined
  const positions: (number | undefined)[] = list.known.list.columns.map(() => undefined)
  for (const { column, position } of placed) positions[column] = position
  if (!daysInOrder(list, data, positions)) return undefined
  return {
    positions,
    by: positions.map((position) => (position === undefined ? undefined : 'position')),
    headings: dataFrom > 0 && isHeadings(rows[dataFrom - 1], columns.length) ? dataFrom - 1 : undefined,
    dataFrom,
    score: mostForOrder * (read / filled),
  }
}

/** A row of data: what is told by its values is nearly all read, an owner and a day among it. */
function rowFits(
  list: ListReader,
  row: SheetRow,
  placed: readonly { column: number; position: number }[],
): boolean {
  const told = placed.flatMap(({ column, position }) => {
    const value = valueAt(list, column, row, position)
    return value.kind === 'known' || value.kind === 'unread' ? [fits(list, column, value)] : []
  })
  const owner = placed.find(({ column }) => list.known.list.columns[column]?.feeds === 'owner')
  const id = owner && valueAt(list, owner.column, row, owner.position)
  return (
    id?.kind === 'known' &&
    fits(list, owner?.column ?? 0, id) &&
    told.length >= leastTold &&
    told.filter((fit) => !fit).length <= told.length / 10
  )
}

const isHeadings = (row: SheetRow | undefined, width: number) =>
  row !== undefined && textsIn(row).filter((text) => text !== '').length >= width / 2

function firstColumn(rows: readonly SheetRow[]): number {
  const firsts = rows
    .map(({ cells }) => cells.findIndex((cell) => cell !== undefined))
    .filter((at) => at >= 0)
  return firsts.length === 0 ? 0 : Math.min(...firsts)
}

const widthOf = (rows: readonly SheetRow[]) => Math.max(0, ...rows.map(({ cells }) => cells.length))
