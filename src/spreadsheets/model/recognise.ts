import type { Cell, SheetRow } from '../../workbook/index.ts'
import type { SheetProblem } from './problems.ts'
import { textIn } from './read-cell.ts'
import type { SheetColumn } from './sheet.ts'
import { keyCode, versionCode } from './sheet.ts'

/** A sheet of a file from outside, with all its rows. */
export interface ReadSheet {
  readonly name: string
  readonly rows: readonly SheetRow[]
}

/** One row of the table, each cell under its column's code. */
export interface FoundRow {
  readonly number: number
  readonly cells: ReadonlyMap<string, Cell | undefined>
}

export interface FoundTable {
  readonly sheet: string
  readonly rows: readonly FoundRow[]
  /** Codes of columns that are in the file. */
  readonly present: ReadonlySet<string>
  readonly problems: readonly SheetProblem[]
  /** Headings of columns that are none of the table's, and have something in them. */
  readonly unknown: readonly string[]
}

type Named = Pick<SheetColumn<never>, 'code' | 'head' | 'editable'>
type Places = ReadonlyMap<string, number>

/** Codes and headings stand near the top; what comes before them is the marking. */
const searched = 40

const plainly = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '')

/** Where each wanted text stands in a row; one that stands twice is in neither place. */
function placesIn(row: SheetRow, wanted: ReadonlyMap<string, string>): Places {
  const places = new Map<string, number>()
  const twice = new Set<string>()
  for (const [index, cell] of row.cells.entries()) {
    const code = wanted.get(plainly(textIn(cell)))
    if (code === undefined) continue
    if (places.has(code)) twice.add(code)
    else places.set(code, index)
  }
  return new Map([...places].filter(([code]) => !twice.has(code)))
}

interface Heading {
  readonly row: number
  readonly places: Places
}

function bestIn(
  rows: readonly SheetRow[],
  wanted: ReadonlyMap<string, string>,
  key: string,
): Heading | undefined {
  return rows
    .slice(0, searched)
    .map((row) => ({ row: row.number, places: placesIn(row, wanted) }))
    .toSorted((one, other) => other.places.size - one.places.size)
    .find(({ places }) => places.has(key) || places.size > 2)
}

/** By codes first, which nobody renames; a column without its code by its heading. */
function placesOf(rows: readonly SheetRow[], columns: readonly Named[], key: string): Heading | undefined {
  const byCode = bestIn(rows, new Map(columns.map(({ code }) => [plainly(code), code])), key)
  const byHead = bestIn(rows, new Map(columns.map(({ code, head }) => [plainly(head), code])), key)
  const taken = new Set(byCode?.places.values())
  const more = [...(byHead?.places ?? [])].filter(
    ([code, place]) => byCode?.places.has(code) !== true && !taken.has(place),
  )
  const places = new Map([...(byCode?.places ?? []), ...more])
  return places.has(key) && places.has(versionCode)
    ? { row: Math.max(byCode?.row ?? 0, byHead?.row ?? 0), places }
    : undefined
}

const missing = (sheet: string, columns: readonly Named[], places: Places): readonly SheetProblem[] =>
  columns
    .filter(({ code, editable }) => editable && !places.has(code))
    .map(({ head, code }) => ({
      where: { sheet, column: head },
      found: 'no such column',
      expected: `a column headed “${head}”, or with “${code}” above it`,
      effect: 'column left out',
    }))

/** What the columns are called that are none of the table's, where anything stands in them. */
function unknownIn(rows: readonly SheetRow[], { row, places }: Heading): readonly string[] {
  const ours = new Set(places.values())
  const below = rows.filter(({ number }) => number > row)
  const used = new Set(
    below.flatMap(({ cells }) => cells.flatMap((cell, index) => (textIn(cell) === '' ? [] : [index]))),
  )
  const headings = rows.find(({ number }) => number === row)?.cells ?? []
  return [...used]
    .filter((index) => !ours.has(index))
    .toSorted((one, other) => one - other)
    .map((index) => textIn(headings[index]) || `column ${index + 1}, which has no heading`)
}

/**
 * The table among the sheets of a file, wherever it was moved to and whatever its sheet, rows and columns are called
 * now: the sheet that has most of it. Undefined where no sheet has both the row's name and its version.
 * @param key the code of the column that names a row.
 */
export function tableIn(
  sheets: readonly ReadSheet[],
  columns: readonly Named[],
  key: string = keyCode,
): FoundTable | undefined {
  const [best] = sheets
    .flatMap(({ name, rows }) => {
      const heading = placesOf(rows, columns, key)
      return heading ? [{ name, rows, heading }] : []
    })
    .toSorted((one, other) => other.heading.places.size - one.heading.places.size)
  if (!best) return undefined
  const { name, rows, heading } = best
  const found = rows
    .filter(({ number }) => number > heading.row)
    .map(({ number, cells }) => ({
      number,
      cells: new Map([...heading.places].map(([code, place]) => [code, cells[place]] as const)),
    }))
    .filter(({ cells }) => [...cells.values()].some((cell) => textIn(cell) !== ''))
  const problems = missing(name, columns, heading.places)
  const unknown = unknownIn(rows, heading)
  return { sheet: name, rows: found, present: new Set(heading.places.keys()), problems, unknown }
}
