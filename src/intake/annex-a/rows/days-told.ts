import type { ListNumber } from '../lists/index.ts'
import { meantIn } from './read-row.ts'
import type { RowPlan } from './row-plan.ts'
import type { SpelledCells } from './spelled-row.ts'

/** Of one list: how many rows say when they began, and how many of those after the as-at date. */
export interface Begun {
  readonly list: ListNumber
  rows: number
  after: number
}

/** The days of events that a whole file tells, whatever comes of their rows: what shows of which day the file is. */
export class DaysTold {
  /** How often each day is told. */
  readonly days = new Map<string, number>()
  readonly begun = new Map<ListNumber, Begun>()
  private readonly asAt: string

  constructor(asAt: string) {
    this.asAt = asAt
  }

  add(list: ListNumber, { events, begins }: RowPlan, cells: SpelledCells): void {
    for (const column of events) {
      const value = meantIn(column, cells)
      if (value.kind !== 'known' || typeof value.value !== 'string') continue
      this.days.set(value.value, (this.days.get(value.value) ?? 0) + 1)
      if (column === begins) this.begin(list, value.value)
    }
  }

  private begin(list: ListNumber, day: string): void {
    const begun = this.begun.get(list) ?? { list, rows: 0, after: 0 }
    begun.rows += 1
    if (day > this.asAt) begun.after += 1
    this.begun.set(list, begun)
  }
}
