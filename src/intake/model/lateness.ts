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

/** The earlier extract with which a list of an extract is compared; none where none is held, and lateness is not known. */
export interface Compared {
  readonly list: ListNumber
  readonly with: Earlier | undefined
}

export interface Earlier {
  readonly id: number
  readonly asAt: IsoDate
  readonly receivedOn: IsoDate
  readonly lists: readonly ListNumber[]
}

/** Of extracts by their days, those with which each of an extract's lists is compared: the last of an earlier day with it. */
export const comparedWith = (
  earlier: readonly Earlier[],
  { asAt, lists }: { readonly asAt: IsoDate; readonly lists: readonly ListNumber[] },
  comparable: readonly ListNumber[],
): readonly Compared[] =>
  comparable
    .filter((list) => lists.includes(list))
    .map((list) => ({
      list,
      with: earlier.findLast((each) => each.asAt < asAt && each.lists.includes(list)),
    }))
