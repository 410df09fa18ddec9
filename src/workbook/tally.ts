import type { Limits } from './limits.ts'
import { Unreadable } from './refusals.ts'

/** Counts the rows, cells and characters of a whole book while it streams, and stops it at its limits. */
export class Tally {
  private rows = 0
  private cells = 0
  private characters = 0
  private readonly limits: Limits

  constructor(limits: Limits) {
    this.limits = limits
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
