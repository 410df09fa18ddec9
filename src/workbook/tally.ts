import type { Limits } from './limits.ts'
import { Unreadable } from './refusals.ts'

interface Count {
  rows: number
  cells: number
  characters: number
}

const nothing = (): Count => ({ rows: 0, cells: 0, characters: 0 })

/**
 * The counts of a whole book, each sheet's its own: sheets may be read in turns, and what of one is read once more, its
 * first rows for instance, counts once.
 */
export class BookTally {
  private readonly whole = nothing()
  private readonly sheets = new Map<number, Tally>()
  private readonly limits: Limits

  constructor(limits: Limits) {
    this.limits = limits
  }

  /** The rows of this sheet come now, from the first on. */
  begin(sheet: number): Tally {
    this.sheets.get(sheet)?.forget()
    const tally = new Tally(this.limits, this.whole)
    this.sheets.set(sheet, tally)
    return tally
  }
}

/** Counts the rows, cells and characters of a sheet while it streams, and stops it at the limits of the whole book. */
export class Tally {
  readonly limits: Limits
  private own = nothing()
  private readonly whole: Count

  constructor(limits: Limits, whole = nothing()) {
    this.limits = limits
    this.whole = whole
  }

  /** What was counted here counts no more. */
  forget(): void {
    const { own, whole } = this
    whole.rows -= own.rows
    whole.cells -= own.cells
    whole.characters -= own.characters
    this.own = nothing()
  }

  /** A row of so many cells. Holes count: a cell far to the right costs every cell before it. */
  countRow(width: number): void {
    const { own, whole } = this
    own.rows += 1
    own.cells += width
    whole.rows += 1
    whole.cells += width
    if (whole.rows > this.limits.rows) throw new Unreadable('too many rows', figure(this.limits.rows))
    if (whole.cells > this.limits.cells) throw new Unreadable('too many cells', figure(this.limits.cells))
  }

  /** The text of a cell that is kept. */
  countText(length: number): void {
    this.checkText(length)
    this.own.characters += length
    this.whole.characters += length
    if (this.whole.characters > this.limits.characters)
      throw new Unreadable('too much text', figure(this.limits.characters))
  }

  checkText(length: number): void {
    if (length > this.limits.textLength) throw new Unreadable('text too long', figure(this.limits.textLength))
  }
}

/** `1,000,000` */
export const figure = (count: number) => count.toLocaleString('en-GB')
