import type { Cell, SheetReader, SheetRow } from '../../../workbook/index.ts'
import { byHeadings, rowsWithHeadings } from '../headings/by-headings.ts'
import { headingKey } from '../headings/normal.ts'
import type { ListReader } from '../list-reader.ts'
import { textOf } from '../values/read-value.ts'
import { namesWhose } from './names.ts'
import { headingsIn, sampleOf, type Sample } from './sample.ts'

/** A heading of the column that says whose a row is. */
interface Whose {
  /** Index among the sample's rows. */
  readonly row: number
  readonly position: number
  readonly text: string
}

/** Two headings of this name so far apart in what they head are of two lists, whatever the second is called. */
const mostlyThere = 0.6

/**
 * The sheet's sample; or one for each of several tables that stand beside one another on it, each as if on a sheet of its
 * own: a row of one is of another child than the row of the next.
 */
export async function samplesOf(
  sheet: SheetReader,
  lists: readonly ListReader[],
): Promise<readonly Sample[]> {
  const whole = await sampleOf(sheet)
  const starts = startsIn(whole, lists)
  if (starts.length === 0) return [whole]
  await whole.close()
  const from = [0, ...starts]
  const parts = from.map((start, at) => partOf(sheet, start, from[at + 1]))
  return Promise.all(
    parts.map(async (part): Promise<Sample> => ({ ...(await sampleOf(part)), isBlock: true })),
  )
}

/** Where the second table begins, and the third. */
function startsIn({ rows }: Sample, lists: readonly ListReader[]): readonly number[] {
  const starts: number[] = []
  const [first, ...others] = whoseIn(rows)
  let before = first
  for (const next of others) {
    if (!before || !isApart(rows, before, next, lists)) continue
    starts.push(next.position)
    before = next
  }
  return starts
}

function whoseIn(rows: readonly SheetRow[]): readonly Whose[] {
  const found = new Map<number, Whose>()
  for (const [row, { cells }] of rows.slice(0, rowsWithHeadings).entries())
    for (const [position, cell] of cells.entries())
      if (cell?.kind === 'text' && !found.has(position) && namesWhose(cell.text))
        found.set(position, { row, position, text: cell.text })
  return [...found.values()].sort((one, other) => one.position - other.position)
}

function isApart(rows: readonly SheetRow[], one: Whose, other: Whose, lists: readonly ListReader[]): boolean {
  const blankAt = other.position - 1
  const hasGap = (row: SheetRow | undefined) => !isFilled(row?.cells[blankAt])
  if (one.row !== other.row) return blankAt > one.position && rows.every(hasGap)
  const data = rows.slice(one.row + 1)
  if (headingKey(one.text) === headingKey(other.text)) {
    if (hasGap(rows[one.row]) || data.some((row) => saysAt(row, one) !== saysAt(row, other))) return true
  }
  // Of the same children, row by row: what is headed tells two lists from one that gives the number twice.
  const parts = [cut(rows, one.position, other.position), cut(rows, other.position)]
  return parts.every((part) => isList(part, lists)) && !isTheSame(rows.slice(one.row), one, other)
}

/** Every heading once more, and every value below it: a query that took each column twice, and no second list. */
function isTheSame(rows: readonly SheetRow[], one: Whose, other: Whose): boolean {
  const width = other.position - one.position
  return rows.every((row) =>
    Array.from({ length: width }, (_, at) => at).every(
      (at) => saysAt(row, { position: one.position + at }) === saysAt(row, { position: other.position + at }),
    ),
  )
}

const isList = (rows: readonly SheetRow[], lists: readonly ListReader[]): boolean => {
  const headings = rows.slice(0, rowsWithHeadings).map(headingsIn)
  return lists.some((list) => (byHeadings(list, rows, headings, {}, 'names')?.score ?? 0) >= mostlyThere)
}

function saysAt({ cells }: SheetRow, { position }: Pick<Whose, 'position'>): string {
  const cell = cells[position]
  return cell === undefined ? '' : textOf(cell).trim()
}

const isFilled = (cell: Cell | undefined): boolean => cell !== undefined && textOf(cell).trim() !== ''

/** Some columns of a sheet, each at its place. */
function partOf(sheet: SheetReader, from: number, to: number | undefined): SheetReader {
  async function* rows() {
    for await (const several of sheet.rows()) {
      const own = cut(several, from, to)
      if (own.length > 0) yield own
    }
  }
  return { ...sheet, rows }
}

const cut = (rows: readonly SheetRow[], from: number, to?: number): readonly SheetRow[] =>
  rows.flatMap(({ number, cells }) => {
    const own = cells.slice(0, to).map((cell, at) => (at < from ? undefined : cell))
    const width = own.findLastIndex((cell) => cell !== undefined) + 1
    return width === 0 ? [] : [{ number, cells: own.slice(0, width) }]
  })
