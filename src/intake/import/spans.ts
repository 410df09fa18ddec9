import { sql } from 'kysely'
import type { Span, ViewerTx } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { ListNumber } from '../annex-a/lists/index.ts'

/** Extracts that hold, other than one that is being put in or taken out: their days and the lists they carry. */
export interface HeldExtract {
  readonly id: number
  readonly asAt: IsoDate
  readonly lists: readonly ListNumber[]
  readonly change: number
}

/** By day, and those of one day in the order in which they went in. */
export async function heldExtracts(tx: ViewerTx): Promise<readonly HeldExtract[]> {
  const { rows } = await sql<HeldExtract>`
    select id, as_at as "asAt", lists, applied_change as change from intake.import where state = 'applied'
    order by as_at, applied_change`.execute(tx.db)
  return rows
}

/** The change by which an extract last went in or was taken out; 0 before the first. */
export async function lastExtractChange(tx: ViewerTx): Promise<number> {
  const { rows } = await sql<{ change: number }>`
    select coalesce(max(greatest(applied_change, reversed_change)), 0) as change from intake.import`.execute(
    tx.db,
  )
  return rows[0]?.change ?? 0
}

/** A list speaks for the days from its extract's until the next extract that carries the same list. */
export function spanOf(extracts: readonly HeldExtract[], asAt: IsoDate, list: ListNumber): Span {
  const next = extracts.find((each) => each.asAt > asAt && each.lists.includes(list))
  return { from: asAt, until: next?.asAt }
}

/** The day of the next extract after a day; the extracts come in the order of theirs. */
export const nextAfter = (extracts: readonly HeldExtract[], day: IsoDate): IsoDate | undefined =>
  extracts.find(({ asAt }) => asAt > day)?.asAt

/** Of extracts in their order, the one of each day that went in last: it took the others' place. */
export const lastOfEachDay = (extracts: readonly HeldExtract[]): readonly HeldExtract[] =>
  [
    ...new Map(extracts.toSorted((a, b) => a.change - b.change).map((each) => [each.asAt, each])).values(),
  ].toSorted((a, b) => (a.asAt < b.asAt ? -1 : 1))

/** The day of the last extract before a day that carries a list. */
export const dayBefore = (
  extracts: readonly HeldExtract[],
  day: IsoDate,
  list: ListNumber,
): IsoDate | undefined => extracts.findLast(({ asAt, lists }) => asAt < day && lists.includes(list))?.asAt

/**
 * The spans over which something derived from all lists must be worked out anew when facts changed from `asAt` until
 * `until`: one for each extract's day among them.
 */
export function spansBetween(
  extracts: readonly HeldExtract[],
  asAt: IsoDate,
  until: IsoDate | undefined,
): readonly Span[] {
  const days = [...new Set([asAt, ...extracts.map((each) => each.asAt)])]
    .filter((day) => day >= asAt)
    .toSorted()
  return days
    .filter((day) => until === undefined || day < until)
    .map((from) => ({ from, until: days.find((day) => day > from) }))
}
