import type { IsoDate } from '../../../kernel/index.ts'
import type { AnnexColumn } from '../lists/index.ts'
import type { ReadCell } from '../values/read-value.ts'
import type { DayProblem } from './day-checks.ts'

/** What one column of a sheet is for. */
export interface PlannedColumn {
  readonly column: AnnexColumn
  /** Which of the list's columns it is, from 0. */
  readonly index: number
  /** Where it stands in the sheet, from 0: column A. */
  readonly position: number
  readonly read: ReadCell
  /** Which fact of the row, and which of its values; none for the owner and the age. */
  readonly slot: number
  readonly at: number
  readonly check: ((day: IsoDate) => DayProblem | undefined) | undefined
  /** Without it the row has no key. */
  readonly isKey: boolean
}
