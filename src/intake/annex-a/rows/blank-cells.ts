import type { ListNumber } from '../lists/index.ts'
import type { ProblemBook } from './problem-book.ts'
import type { PlannedColumn } from './planned-column.ts'

interface Unfilled {
  readonly sheet: string
  readonly column: PlannedColumn
  count: number
}

/** Counts, for one list, the blanks in columns that the guidance wants filled. */
export class BlankCells {
  private readonly unfilled = new Map<string, Unfilled>()

  count(sheet: string, column: PlannedColumn): void {
    const key = `${sheet}\n${column.column.heading}`
    const counted = this.unfilled.get(key)
    if (counted) counted.count += 1
    else this.unfilled.set(key, { sheet, column, count: 1 })
  }

  tell(list: ListNumber, book: ProblemBook): void {
    for (const { sheet, column, count } of this.unfilled.values())
      book.add({
        code: 'blank',
        where: { sheet, list, column: column.column.heading },
        found: count === 1 ? '1 row without a value' : `${count} rows without a value`,
        expected: 'a value in every row, as the guidance says',
        effect: 'warning',
      })
  }
}
