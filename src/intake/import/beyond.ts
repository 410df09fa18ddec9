import type { LeftBeyond, OverBefore, ViewerTx } from '../../access/index.ts'
import { holdOn, leftBeyond, letGo } from '../../access/index.ts'
import type { FactTable } from '../../children/index.ts'
import { factTables } from '../../children/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { addMonths } from '../../kernel/index.ts'
import type { ListNumber } from '../annex-a/lists/index.ts'
import type { Supplied } from './lists-and-facts.ts'
import { firstNaming, saidBy } from './not-said.ts'
import { lastOfEachDay, type HeldExtract } from './spans.ts'

/**
 * A list speaks until the next extract that carries it. What the next one says nothing of holds on beyond its day all the
 * same where its silence means nothing: of rows that had aged out of the list by then, and of who a child is. So it does
 * not matter in which order extracts go in, nor which of them is taken out again.
 */
export async function factsBeyond(
  tx: ViewerTx,
  supplied: Supplied,
  until: IsoDate | undefined,
  extracts: readonly HeldExtract[],
): Promise<readonly number[]> {
  if (until === undefined) return []
  const table = factTables[supplied.fact]
  const left = await leftBeyond(tx, table, until, table.endsOn)
  const speaking = speakingFrom(extracts, until, supplied.list)
  const gone = await letGoUnsaid(tx, table, until, left, await saidFirst(tx, supplied, speaking, left))
  return [...gone, ...(await holdOnAged(tx, supplied, until, 'this change'))]
}

/** What ends on a day holds on beyond it where it has aged out of the list by then. */
export async function holdOnAged(
  tx: ViewerTx,
  { fact, windowMonths }: Supplied,
  until: IsoDate,
  by: 'this change' | 'any change',
): Promise<readonly number[]> {
  if (windowMonths === undefined) return []
  const table = factTables[fact]
  const over: OverBefore = { columns: table.endsOn, day: addMonths(until, -windowMonths) }
  return holdOn(tx, table, until, { over, by })
}

/** The same of who the children are, which every list tells. Asked once their facts stand. */
export async function detailsBeyond(
  tx: ViewerTx,
  until: IsoDate | undefined,
  extracts: readonly HeldExtract[],
): Promise<readonly number[]> {
  if (until === undefined) return []
  const table = factTables.details
  const left = await leftBeyond(tx, table, until, table.endsOn)
  const named = await firstNaming(
    tx,
    speakingFrom(extracts, until),
    left.map(({ owner }) => owner),
  )
  const gone = await letGoUnsaid(
    tx,
    table,
    until,
    left,
    new Map(left.map((row) => [row.id, named.get(row.owner)])),
  )
  return [...gone, ...(await holdOn(tx, table, until, { by: 'this change' }))]
}

/** Those that speak from a day on, one for each day, in order. */
const speakingFrom = (
  extracts: readonly HeldExtract[],
  day: IsoDate,
  list?: ListNumber,
): readonly HeldExtract[] =>
  lastOfEachDay(
    extracts.filter((each) => each.asAt >= day && (list === undefined || each.lists.includes(list))),
  )

/** By a row's id, the day of the first of these extracts that said it. */
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
 * What this change left from a day on of rows that hold no longer goes up to the first extract that said them, and for
 * good where none did.
 * @returns the owners whose rows went.
 */
async function letGoUnsaid(
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
