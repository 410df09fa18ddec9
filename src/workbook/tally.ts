import type { Limits } from './limits.ts'
import { Unreadable } from './refusals.ts'

interface Count {
  readonly rows: number
  readonly cells: number
  readonly characters: number
}

/**
 * Counts the rows, cells and characters of a whole book while it streams, and stops it at its limits. What of a sheet is
 * read once more, its first rows for instance, counts once.
 */
export class Tally {
  private rows = 0
  private cells = 0
  private characters = 0
  /** What all had come to when the sheet was begun. */
  private before: Count = { rows: 0, cells: 0, characters: 0 }
  private sheet: number | undefined
  private readonly bySheet = new Map<number, Count>()
  readonly limits: Limits

  constructor(limits: Limits) {
    this.limits = limits
  }

  /** The rows of this sheet come now, from the first on. */
  begin(sheet: number): void {
    const { rows, cells, characters, before } = this
    if (this.sheet !== undefined)
      this.bySheet.set(this.sheet, {
        rows: rows - before.rows,
        cells: cells - before.cells,
        characters: characters - before.characters,
      })
    const earlier = this.bySheet.get(sheet)
    this.bySheet.delete(sheet)
    this.rows -= earlier?.rows ?? 0
    this.cells -= earlier?.cells ?? 0
    this.characters -= earlier?.characters ?? 0
    this.before = { rows: this.rows, cells: this.cells, characters: this.characters }
    this.sheet = sheet
  }

  /** A row of so many cells. Holes count: a cell far to the right costs every cell before it. */
  countRow(width: number): void {
    this.rows += 1
    this.cells += width
    if (this.rows > this.limits.rows) throw new Unreadable('too many rows', figure(this.limits.rows))
    if (this.cells > this.limits.cells) throw new Unreadable('too many cells', figure(this.limits.cells))
  }

  /** The text of a cell that is kept. */
  countText(length: number): void {
    this.checkText(length)
    this.characters += length
    if (this.characters > this.limits.characters)
      throw new Unreadable('too much text', figure(this.limits.characters))
  }

  checkText(length: number): void {
    if (length > this.limits.textLength) throw new Unreadable('text too long', figure(this.limits.textLength))
  }
}

/** `1,000,000` */
export const figure = (count: number) => count.toLocaleString('en-GB')
