import type { LeftBeyond, OverBefore, ViewerTx } from '../../access/index.ts'
import { holdOn, leftBeyond, letGo } from '../../access/index.ts'
import type { FactTable } from '../../children/index.ts'
import { factTables } from '../../children/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { addMonths } from '../../kernel/index.ts'
import type { ListNumber } from '../annex-a/lists/index.ts'
import type { Supplied } from './lists-and-facts.ts'
import { saidBy } from './said-by-extract.ts'
import { lastOfEachDay, type HeldExtract } from './spans.ts'

/**
 * Ends the rows of a kind of fact that this change put in, on the day of the next extract: each holds again from the first
 * later extract that has it.
 * @returns the owners whose rows were ended.
 */
export async function endAtNextExtract(
  tx: ViewerTx,
  supplied: Supplied,
  from: IsoDate,
  extracts: readonly HeldExtract[],
): Promise<readonly number[]> {
  const table = factTables[supplied.fact]
  const left = await leftBeyond(tx, table, from, table.endsOn)
  const speaking = speakingFrom(extracts, from, supplied.list)
  return endUnlessSaid(tx, table, from, left, await saidFirst(tx, supplied, speaking, left))
}

/** Keeps rows past the day on which they would end, where they had only aged out of the list by then. */
export async function keepAgedOut(
  tx: ViewerTx,
  { fact, windowMonths }: Supplied,
  until: IsoDate,
  by: 'this change' | 'any change',
  owners?: readonly number[],
): Promise<readonly number[]> {
  if (windowMonths === undefined) return []
  const table = factTables[fact]
  const over: OverBefore = { columns: table.endsOn, day: addMonths(until, -windowMonths) }
  return holdOn(tx, table, until, { over, by, ...(owners && { owners }) })
}

/** Those that speak from a day on, one for each day, in order. */
const speakingFrom = (
  extracts: readonly HeldExtract[],
  day: IsoDate,
  list: ListNumber,
): readonly HeldExtract[] =>
  lastOfEachDay(extracts.filter((each) => each.asAt >= day && each.lists.includes(list)))

/** By a row's id, the day of the first of these extracts that has it. */
async function saidFirst(
  tx: ViewerTx,
  supplied: Supplied,
  speaking: readonly HeldExtract[],
  rows: readonly LeftBeyond[],
): Promise<ReadonlyMap<number, IsoDate | undefined>> {
  const said = new Map<number, IsoDate>()
  for (const extract of speaking) {
    const rest = rows.filter(({ id }) => !said.has(id))
    if (rest.length === 0) break
    for (const { id } of await saidBy(tx, supplied, extract, rest)) said.set(id, extract.asAt)
  }
  return said
}

/**
 * Ends these rows on a day, up to the first later extract that has them; for good where none has.
 * @returns the owners whose rows were ended.
 */
export async function endUnlessSaid(
  tx: ViewerTx,
  table: FactTable,
  day: IsoDate,
  left: readonly LeftBeyond[],
  said: ReadonlyMap<number, IsoDate | undefined>,
): Promise<readonly number[]> {
  const gone = left.filter(({ id }) => said.get(id) !== day)
  await letGo(
    tx,
    table,
    gone.map(({ id }) => ({ id, until: said.get(id) })),
  )
  return gone.map(({ owner }) => owner)
}
