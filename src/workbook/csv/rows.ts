import type { Cell, SheetRow } from '../model.ts'
import { Unreadable } from '../refusals.ts'
import { figure, type Tally } from '../tally.ts'
import { mostColumns } from '../xlsx/references.ts'
import { blankRows } from './blank-rows.ts'
import { delimiterOf, parseRows } from './parsing.ts'

/** A row that goes on for longer has lost a quotation mark. */
const longestRow = 1 << 22

/** The rows of a CSV text that comes in pieces; everything in a CSV file is text, and an empty value is no cell. */
export async function* csvRows(
  text: AsyncIterable<string>,
  tally: Tally,
): AsyncGenerator<readonly SheetRow[]> {
  const gathering = new Gathering(tally)
  for await (const piece of text) yield gathering.take(piece, false)
  yield gathering.take('', true)
}

class Gathering {
  private pending = ''
  private delimiter: string | undefined
  /** The number of the last row taken, blank rows counted. */
  private row = 0
  private readonly widths = new Widths()
  private readonly tally: Tally

  constructor(tally: Tally) {
    this.tally = tally
  }

  take(piece: string, last: boolean): readonly SheetRow[] {
    const text = this.begun(this.pending + piece)
    if (text === '') return []
    if (!last && !piece.includes('\n')) return this.goesOn(text)
    const found: SheetRow[] = []
    let at = 0
    for (const blank of blankRows(text, this.delimiter ?? ',')) {
      found.push(...this.parsed(text.slice(at, blank.from), false).rows)
      this.row += blank.rows
      at = blank.to
    }
    const { rows, used } = this.parsed(text.slice(at), last)
    this.goesOn(text.slice(at + used))
    return [...found, ...rows]
  }

  private parsed(text: string, last: boolean): { rows: readonly SheetRow[]; used: number } {
    if (text === '') return { rows: [], used: 0 }
    const { rows, used, unmatched } = parseRows(text, this.delimiter ?? ',', last)
    if (unmatched !== undefined) throw new Unreadable('quotation mark', '', { row: this.row + unmatched + 1 })
    const unended = last && !text.endsWith('\n') ? rows.at(-1) : undefined
    // A value whose quotation marks are closed is whole, wherever the file ends.
    const isWhole = text.endsWith('"')
    const found = rows
      .map((values) => this.sheetRow(values, { isUnended: values === unended, isWhole }))
      .filter(({ cells }) => cells.length > 0)
    return { rows: found, used }
  }

  /** The rest of the text is the beginning of a row, of which more is to come. */
  private goesOn(rest: string): readonly SheetRow[] {
    this.pending = rest
    if (rest.length > longestRow) throw this.tooLong(rest)
    return []
  }

  /** Without a quotation mark, nothing but values is so long. */
  private tooLong(rest: string): Unreadable {
    const place = { row: this.row + 1 }
    if (rest.includes('"')) return new Unreadable('quotation mark', '', place)
    const values = rest.split(this.delimiter ?? ',', mostColumns + 1).length
    return values > mostColumns
      ? new Unreadable('damaged', 'a row has too many values', place)
      : new Unreadable('text too long', figure(this.tally.limits.textLength), place)
  }

  /** The first piece that has text in it tells the delimiter. */
  private begun(text: string): string {
    if (this.delimiter !== undefined || text === '') return text
    const { delimiter, said } = delimiterOf(text)
    this.delimiter = delimiter
    return text.slice(said)
  }

  private sheetRow(
    values: readonly string[],
    { isUnended, isWhole }: { readonly isUnended: boolean; readonly isWhole: boolean },
  ): SheetRow {
    this.row += 1
    const isCutOff = isUnended && this.widths.isCutOff(values.length)
    const cells = (isCutOff && !isWhole ? values.slice(0, -1) : values).map(cellOf)
    while (cells.length > 0 && cells.at(-1) === undefined) cells.pop()
    this.check(values, cells.length)
    if (cells.length > 0) this.widths.add(values.length)
    return { number: this.row, cells, ...(isCutOff && { isCutOff }) }
  }

  private check(values: readonly string[], width: number): void {
    try {
      if (values.length > mostColumns) throw new Unreadable('damaged', 'a row has too many values')
      for (const value of values) this.tally.countText(value.length)
      if (width > 0) this.tally.countRow(width)
    } catch (problem) {
      throw problem instanceof Unreadable ? problem.at({ row: this.row }) : problem
    }
  }
}

const cellOf = (text: string): Cell | undefined => (text === '' ? undefined : { kind: 'text', text })

/** So many rows alike, one after another, have as many values as every row has. */
const enoughAlike = 3

/** How many values rows have: programs that leave out the blank ones at the end write rows of any length. */
class Widths {
  private width = 0
  private alike = 0
  private differed = false

  add(width: number): void {
    if (width !== this.width) {
      this.differed ||= this.width > 0
      this.alike = 0
    }
    this.width = width
    this.alike += 1
  }

  /** Whether a row without an end, of so many values, lacks some. A line of one value is a note. */
  isCutOff(width: number): boolean {
    return width > 1 && width < this.width && (this.alike >= enoughAlike || !this.differed)
  }
}
