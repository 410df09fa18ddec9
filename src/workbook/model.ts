import type { IsoDate } from '../kernel/index.ts'

/** What a cell holds, before anybody says what it means. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  /** A number in a date style, by the workbook's own date system; the time of day is dropped. */
  | { readonly kind: 'day'; readonly day: IsoDate }
  | { readonly kind: 'truth'; readonly truth: boolean }
  /** As written: `#N/A`, `#REF!` and the like; or `notWorkedOut`. */
  | { readonly kind: 'error'; readonly error: string }

/**
 * Stands for a formula of which the workbook does not hold what it came to: it holds something, and nobody here knows what.
 */
export const notWorkedOut = '#FORMULA?'

/** One row that holds something. */
export interface SheetRow {
  /** As Excel shows it, from 1. */
  readonly number: number
  /** cells[0] is column A. A hole is undefined; holes at the end are left out. */
  readonly cells: readonly (Cell | undefined)[]
  /** The file ends within it, as one that was cut off does: its last value, which may be cut too, is left out. */
  readonly isCutOff?: true
}

export interface SheetReader {
  /** For people to recognise: cleaned of what could mislead a reader, and never a path. */
  readonly name: string
  /** Its place among the book's tabs (or files), from 1. */
  readonly position: number
  readonly hidden: boolean
  /** Rows in batches, in the file's order; wholly empty rows are not given. Throws `Unreadable`. */
  readonly rows: () => AsyncIterable<readonly SheetRow[]>
}

export interface BookReader {
  readonly format: 'xlsx' | 'csv'
  /** Names of the files that stood among the CSV files and were not read: fit to show, as sheets’ names are. */
  readonly passedOver: readonly string[]
  /** In the workbook's order; CSV files by name, List 2 before List 10. Throws `Unreadable`. */
  readonly sheets: () => AsyncIterable<SheetReader>
}
