import type { ListNumber } from '../lists/index.ts'
import { BlankCells } from './blank-cells.ts'
import { ListRows, type Gathering } from './list-rows.ts'
import type { RowOwner } from './owner-digests.ts'
import { PassedRows } from './passed-rows.ts'
import type { RowPlan } from './row-plan.ts'
import type { SpelledRow } from './spelled-row.ts'

/** A row as it stands in its list. */
export interface FoundRow extends SpelledRow {
  readonly sheet: string
  /** None for a row of a sheet that is the list's by its name only. */
  readonly plan: RowPlan | undefined
  readonly owner: RowOwner | undefined
}

/** The rows of one list, over all its sheets: understood, or only counted where they say what the file before said. */
export class FoundRows {
  private readonly blanks = new BlankCells()
  private readonly read: ListRows
  private readonly passed = new PassedRows(this.blanks)
  private readonly list: ListNumber
  private readonly into: Gathering

  constructor(list: ListNumber, into: Gathering) {
    this.list = list
    this.into = into
    this.read = new ListRows(list, into, this.blanks)
  }

  add(row: FoundRow): void {
    const { sheet, plan, owner } = row
    if (!plan) this.read.rejectUnread()
    else if (owner?.isPassedOver === true) this.passed.add(sheet, plan, row, owner.id)
    else this.read.add(sheet, plan, row)
  }

  /** What is not right in them. */
  get book() {
    return this.into.book
  }

  get rows(): number {
    return this.read.rows + this.passed.rows
  }

  /** What the list came to; tells the blanks, and what its rows say of their children. */
  finish() {
    this.blanks.tell(this.list, this.into.book)
    const { children, facts } = this.read.finish()
    return {
      rows: this.rows,
      rejected: this.read.rejected,
      children: children + this.passed.owners.size,
      facts,
      passed: { rows: this.passed.rows, teams: this.passed.teamsNamed() },
    }
  }
}
