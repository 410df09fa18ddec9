import type { Limits } from '../limits.ts'
import type { Cell, SheetRow } from '../model.ts'
import { Unreadable } from '../refusals.ts'
import { figure, type Tally } from '../tally.ts'
import type { Attributes } from '../xml/attributes.ts'
import { CellListener } from './cell-listener.ts'
import type { CellContext } from './cell-value.ts'
import { QuickCell } from './quick-cell.ts'
import { columnOf, mostColumns, rowNumber } from './references.ts'

/**
 * Gathers rows from a sheet's XML: `worksheet > sheetData > row > c`, whose inside is the cell listener's. Depths are
 * checked as well as names, so that an extension with the same names is passed over. What a sheet says of its own size
 * is not asked.
 */
export class SheetListener {
  private complete: SheetRow[] = []
  /** Those of the row that is being read come first; what comes after them is left of rows before. */
  private readonly cells: (Cell | undefined)[] = []
  private filled = 0
  private row = 0
  private column = -1
  private part = ''
  private inRow = false
  private inCell = false
  private merges = 0
  private readonly cell: CellListener
  private readonly quick: QuickCell
  private readonly tally: Tally
  private readonly mostMerges: number

  constructor(book: CellContext, tally: Tally, limits: Limits) {
    this.cell = new CellListener(book, tally, limits)
    this.quick = new QuickCell(book, limits)
    this.tally = tally
    this.mostMerges = limits.merges
  }

  /** The rows that are complete; each is given once. */
  take(): readonly SheetRow[] {
    const rows = this.complete
    this.complete = []
    return rows
  }

  /** The number of the row that was begun last: where something is wrong, it is wrong there. */
  get lastRow(): number {
    return this.row
  }

  /** Cells that are written as most are. */
  skim(text: string, from: number, depth: number): number {
    let at = from
    while (depth === 3 && this.inRow) {
      const end = this.quick.read(text, at, this.column + 1)
      if (end === -1) break
      this.column = this.quick.column
      this.keep(this.quick.cell)
      at = end
    }
    return at
  }

  open(name: string, depth: number, attributes: Attributes): void {
    if (depth > 4) {
      if (this.inCell) this.cell.open(name, depth, attributes)
    } else if (depth === 4) {
      this.inCell = this.inRow && name === 'c'
      if (this.inCell) this.openCell(attributes)
    } else if (depth === 3) this.openInPart(name, attributes)
    else if (depth === 2) this.part = name
  }

  text(text: string, depth: number): void {
    if (depth > 4 && this.inCell) this.cell.text(text)
  }

  close(name: string, depth: number): void {
    if (depth > 4) {
      if (this.inCell) this.cell.close(name, depth)
    } else if (depth === 4) {
      if (this.inCell) this.closeCell()
    } else if (depth === 3 && this.inRow) this.closeRow()
  }

  private openInPart(name: string, attributes: Attributes): void {
    this.inRow = name === 'row' && this.part === 'sheetData'
    if (this.inRow) this.openRow(attributes.get('r'))
    if (name === 'mergeCell') this.merges += 1
    if (this.merges > this.mostMerges) throw new Unreadable('too many merges', figure(this.mostMerges))
  }

  /** A row without a number is the one after the last. */
  private openRow(written: string | undefined): void {
    this.row = written === undefined ? this.row + 1 : rowNumber(written)
    this.column = -1
    this.filled = 0
  }

  /** A cell without a reference is the one after the last. */
  private openCell(attributes: Attributes): void {
    const reference = attributes.get('r')
    this.column = reference === undefined ? this.column + 1 : columnOf(reference)
    if (this.column >= mostColumns) throw new Unreadable('damaged', 'a row has too many cells')
    this.cell.begin(attributes)
  }

  private closeCell(): void {
    this.inCell = false
    this.keep(this.cell.end())
  }

  private keep(cell: Cell | undefined): void {
    if (cell === undefined) return
    if (cell.kind === 'text') this.tally.countText(cell.text.length)
    for (; this.filled < this.column; this.filled += 1) this.cells[this.filled] = undefined
    this.cells[this.column] = cell
    this.filled = Math.max(this.filled, this.column + 1)
  }

  private closeRow(): void {
    this.inRow = false
    if (this.filled === 0) return
    this.tally.countRow(this.filled)
    this.complete.push({ number: this.row, cells: this.cells.slice(0, this.filled) })
  }
}
