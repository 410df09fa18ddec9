import type { HeldOnOf, OverBefore, ViewerTx } from '../../access/index.ts'
import { holdOn, letGo } from '../../access/index.ts'
import { factTables } from '../../children/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { addMonths } from '../../kernel/index.ts'
import type { ListNumber } from '../annex-a/lists/index.ts'
import type { Supplied } from './lists-and-facts.ts'
import type { HeldExtract } from './spans.ts'

/**
 * A list speaks until the next extract that carries it. What the next one says nothing of holds on beyond its day all the
 * same where its silence means nothing: of rows that had aged out of the list by then, and of who a child is. So it does
 * not matter in which order extracts go in.
 */
export async function factsBeyond(
  tx: ViewerTx,
  { fact, list, windowMonths }: Supplied,
  until: IsoDate | undefined,
  extracts: readonly HeldExtract[],
): Promise<readonly number[]> {
  if (until === undefined) return []
  const table = factTables[fact]
  const gone = await letGo(tx, table, until, heldOnBeyond(extracts, until, list))
  if (windowMonths === undefined) return gone
  const over: OverBefore = { columns: table.endsOn, day: addMonths(until, -windowMonths) }
  return [...gone, ...(await holdOn(tx, table, until, over))]
}

/** The same of who the children are, which every list tells. */
export async function detailsBeyond(
  tx: ViewerTx,
  until: IsoDate | undefined,
  extracts: readonly HeldExtract[],
): Promise<readonly number[]> {
  if (until === undefined) return []
  const gone = await letGo(tx, factTables.details, until, heldOnBeyond(extracts, until))
  return [...gone, ...(await holdOn(tx, factTables.details, until))]
}

/**
 * Imports of earlier days whose rows, where they hold beyond a day, merely hold on: the extract of that day had gone in
 * before them, and said nothing of what was not there. From the first later extract on that went in after them, it may
 * have said the same, and nobody knows.
 */
export function heldOnBeyond(
  extracts: readonly HeldExtract[],
  day: IsoDate,
  list?: ListNumber,
): readonly HeldOnOf[] {
  const later = extracts
    .filter(({ asAt, lists }) => asAt >= day && (list === undefined || lists.includes(list)))
    .toSorted((a, b) => (a.asAt < b.asAt ? -1 : a.asAt > b.asAt ? 1 : a.change - b.change))
  return extracts
    .filter(({ asAt }) => asAt < day)
    .map(({ id, change }) => ({
      sourceImport: id,
      until: later.find((each) => each.change > change)?.asAt,
    }))
    .filter(({ until }) => until !== day)
}
