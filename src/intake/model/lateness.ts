import type { IsoDate } from '../../kernel/index.ts'
import type { ListNumber } from '../annex-a/index.ts'

/** First seen although it began before the extract before was taken, or changed although it had ended before that. */
export type LateKind = 'entered late' | 'changed after'

export const isLateKind = (text: string): text is LateKind =>
  text === 'entered late' || text === 'changed after'

/** One list and team of an extract. Days are at least so many: when in between it was entered, no extract tells. */
export interface Lateness {
  readonly list: ListNumber
  readonly team: string
  readonly enteredLate: number
  /** None where nothing was entered late. */
  readonly median: number | null
  readonly longest: number | null
  readonly changedAfter: number
}

/** One row behind a count. */
export interface LateFact {
  readonly childId: number
  /** The council's own number of the child. */
  readonly councilId: string
  readonly began: IsoDate
  readonly days: number
  /** Where it stands in its sheet. */
  readonly row: number | null
}
