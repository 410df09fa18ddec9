import type { Limits } from '../limits.ts'
import { Unreadable } from '../refusals.ts'
import { figure } from '../tally.ts'
import type { Part } from '../zip/open-zip.ts'

const sheetName = /(^|\/)worksheets\/[^/]+\.xml$/i

/** `<row><c><v>1</v></c></row>` and a little: no row that holds anything is shorter. */
const shortestRow = 26

/** Beginnings that are looked at, of the largest sheets: opening each takes a few milliseconds. */
const beginnings = 3

/** A workbook whose first rows foretell so much of the limit has its rows counted. */
const worthCounting = 0.8

/**
 * Refuses a workbook of too many rows before any of them is understood, which would take a minute. Where the beginnings of
 * its largest sheets foretell so many, rows that hold a value are counted in the bytes: a second for the largest. What this
 * passes over is still counted row by row as it is read.
 */
export async function refuseTooManyRows(parts: readonly Part[], limits: Limits): Promise<void> {
  const sheets = parts.filter(({ name }) => sheetName.test(name))
  if (bytesOf(sheets) < limits.rows * shortestRow) return
  const largest = sheets.toSorted((one, other) => other.size - one.size).slice(0, beginnings)
  let foretold = 0
  for (const sheet of largest) foretold += await rowsForetold(sheet)
  if ((foretold / bytesOf(largest)) * bytesOf(sheets) < limits.rows * worthCounting) return
  let rows = 0
  for (const sheet of sheets) {
    const counting = new RowsInBytes()
    for await (const piece of sheet.bytes()) if (rows + counting.take(piece) > limits.rows) break
    rows += counting.end()
    if (rows > limits.rows) throw new Unreadable('too many rows', figure(limits.rows))
  }
}

const bytesOf = (sheets: readonly Part[]): number => sheets.reduce((sum, { size }) => sum + size, 0)

/** As many as the whole sheet has if it goes on as it begins. */
async function rowsForetold({ size, bytes }: Part): Promise<number> {
  for await (const piece of bytes()) {
    const found = new RowsInBytes().take(piece)
    return (found * size) / piece.length
  }
  return 0
}

/** A row that goes on for longer is not counted: nobody can hold much of it. */
const longestKept = 1 << 20

/** Counts rows with a value in the bytes of a sheet, which come in pieces. */
class RowsInBytes {
  private found = 0
  private rest: Buffer = Buffer.alloc(0)
  private prefix: string | undefined

  /** @returns how many have been found so far. */
  take(piece: Buffer): number {
    const bytes = this.rest.length > 0 ? Buffer.concat([this.rest, piece]) : piece
    this.prefix ??= /<([\w.-]+:)?sheetData/.exec(bytes.toString('latin1'))?.[1] ?? ''
    this.rest = bytes.subarray(this.countIn(bytes, this.prefix))
    if (this.rest.length > longestKept) this.rest = Buffer.alloc(0)
    return this.found
  }

  /** @returns how many there are, when all has come. */
  end(): number {
    const holds = ['v', 'is'].some((name) => this.rest.includes(`<${this.prefix ?? ''}${name}`))
    return this.found + Number(holds)
  }

  /** @returns where the last row begins: the rest of it has not come yet. */
  private countIn(bytes: Buffer, prefix: string): number {
    const [row, value, inline] = [`<${prefix}row`, `<${prefix}v`, `<${prefix}is`]
    let at = bytes.indexOf(row, 0, 'latin1')
    let valueAt = -1
    let inlineAt = -1
    while (at !== -1) {
      const next = bytes.indexOf(row, at + row.length, 'latin1')
      if (next === -1) return at
      if (valueAt !== bytes.length && valueAt < at) valueAt = orEnd(bytes, bytes.indexOf(value, at, 'latin1'))
      if (inlineAt !== bytes.length && inlineAt < at)
        inlineAt = orEnd(bytes, bytes.indexOf(inline, at, 'latin1'))
      if (valueAt < next || inlineAt < next) this.found += 1
      at = next
    }
    return bytes.length
  }
}

const orEnd = (bytes: Buffer, at: number): number => (at === -1 ? bytes.length : at)
