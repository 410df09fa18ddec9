import type { Compared, DatedRow, HeldRow } from '../../access/index.ts'
import type { FactTable } from '../../children/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { addMonths } from '../../kernel/index.ts'
import type { DateCorrected } from './date-corrections.ts'
import { dateCorrections, dayOf } from './date-corrections.ts'

/**
 * How one list of an extract differs from what is held for its day.
 * `gone` rows are held, would still fall into the list's window, and are not in the extract: some because their date
 * was corrected, and the others are unexplained. A row that merely aged out of the window stays as it was.
 */
export interface ListChanges {
  readonly same: number
  readonly added: readonly number[]
  readonly changed: readonly number[]
  readonly agedOut: number
  readonly corrected: readonly DateCorrected[]
  readonly unexplained: readonly HeldRow[]
  /** Numbers of the rows held that hold no longer; of what may have ended since, too. */
  readonly close: readonly number[]
}

/** A list as it stands in one extract. */
export interface ListThen {
  readonly asAt: IsoDate
  /** How far back the list looks; undefined for a list of what stands now. */
  readonly windowMonths: number | undefined
  /** The day of the extract before that carries it. */
  readonly before: IsoDate | undefined
  /** Where this one comes in the place of another extract of the same day: what stood before that one. */
  readonly instead?: StoodBefore
}

/**
 * Of rows that an extract does not have: one that was not held the day before came with the extract in whose place this one
 * comes, and is gone, however long ago it ended.
 */
export interface StoodBefore {
  readonly wasHeld: (row: HeldRow) => boolean
  /** And holds on from there, since it has aged out of the list by this day. */
  readonly holdsOn: (row: HeldRow) => boolean
}

const everythingDid: StoodBefore = { wasHeld: () => true, holdsOn: () => true }

/**
 * What went on by the extract before may since have ended and aged out, where that one is further back than the list looks:
 * such a row is gone, and its end explains it.
 */
export function whatChanged(
  table: FactTable,
  list: ListThen,
  given: readonly DatedRow[],
  compared: Compared,
): ListChanges {
  const { wasHeld, holdsOn } = list.instead ?? everythingDid
  const [old, gone] = divide(compared.missing, (row) => hasAgedOut(table, list, row) && holdsOn(row))
  // In the place of another extract, what holds on and what was moved was told by what stood before that one.
  const mayHaveMoved = list.instead ? [] : old
  const { within, acrossTheEdge } = dateCorrections(table, given, compared.added, { gone, old: mayHaveMoved })
  const corrected = [...within, ...acrossTheEdge]
  const explained = new Set(corrected.map(({ held }) => held.id))
  const agedOut = old.filter(({ id }) => !explained.has(id))
  const [ended, unexplained] = divide(
    gone.filter(({ id }) => !explained.has(id)),
    (row) => wasHeld(row) && mayHaveAgedOut(table, list, row),
  )
  const added = compared.added.filter((index) => !corrected.some((pair) => pair.index === index))
  return {
    same: compared.same,
    added,
    changed: compared.changed.map(({ index }) => index),
    agedOut: agedOut.length + ended.length,
    corrected,
    unexplained,
    close: [
      ...compared.changed.map(({ held }) => held.id),
      ...gone.map(({ id }) => id),
      ...acrossTheEdge.map(({ held }) => held.id),
    ],
  }
}

/** Whether a row ended before the months that its list, at this extract, looks back on. */
export function hasAgedOut(
  table: FactTable,
  { asAt, windowMonths }: Pick<ListThen, 'asAt' | 'windowMonths'>,
  row: HeldRow,
): boolean {
  if (windowMonths === undefined) return false
  const ended = endOf(table, row)
  return ended !== undefined && ended < addMonths(asAt, -windowMonths)
}

function mayHaveAgedOut(table: FactTable, { asAt, windowMonths, before }: ListThen, row: HeldRow): boolean {
  if (windowMonths === undefined || before === undefined || table.endsOn.length === 0) return false
  return endOf(table, row) === undefined && before < addMonths(asAt, -windowMonths)
}

/** The first day of end that a row gives, of the columns that may hold one. */
export const endOf = ({ endsOn }: FactTable, { values }: HeldRow): IsoDate | undefined =>
  endsOn.map((column) => dayOf(values[column])).find((day) => day !== undefined)

function divide<T>(rows: readonly T[], test: (row: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [rows.filter(test), rows.filter((row) => !test(row))]
}
