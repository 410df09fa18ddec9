import type { LeftBeyond, LetGo, OverBefore, ViewerTx } from '../../access/index.ts'
import { holdOn, leftBeyond, letGo } from '../../access/index.ts'
import type { FactTable } from '../../children/index.ts'
import { factTables } from '../../children/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { addMonths } from '../../kernel/index.ts'
import type { Supplied } from './lists-and-facts.ts'
import { firstNaming, reachedBackTo } from './not-said.ts'
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
  const { list, windowMonths } = supplied
  const speaking = lastOfEachDay(extracts.filter((each) => each.asAt >= until && each.lists.includes(list)))
  const gone = await letGoBeyond(tx, table, until, { extracts, speaking }, async ([next], rows) => {
    if (next === undefined) return []
    // What had aged out of one list has aged out of the later ones.
    const back = await reachedBackTo(tx, supplied, next)
    const isSaid = ({ endedOn }: LeftBeyond) => back === undefined || endedOn === undefined || endedOn >= back
    return rows.filter(isSaid).map((row) => [row, next.asAt])
  })
  if (windowMonths === undefined) return gone
  const over: OverBefore = { columns: table.endsOn, day: addMonths(until, -windowMonths) }
  return [...gone, ...(await holdOn(tx, table, until, over))]
}

/** The same of who the children are, which every list tells. Asked once their facts stand. */
export async function detailsBeyond(
  tx: ViewerTx,
  until: IsoDate | undefined,
  extracts: readonly HeldExtract[],
): Promise<readonly number[]> {
  if (until === undefined) return []
  const table = factTables.details
  const speaking = lastOfEachDay(extracts.filter((each) => each.asAt >= until))
  const gone = await letGoBeyond(tx, table, until, { extracts, speaking }, async (later, rows) => {
    const named = await firstNaming(
      tx,
      later,
      rows.map(({ owner }) => owner),
    )
    return rows.map((row) => [row, named.get(row.owner)])
  })
  return [...gone, ...(await holdOn(tx, table, until))]
}

interface Speaking {
  readonly extracts: readonly HeldExtract[]
  /** Those that speak from the day on, one for each day, in order. */
  readonly speaking: readonly HeldExtract[]
}

/** Which of these rows extracts say, that went in when the rows were held, and on what day first. */
type SaidFirst = (
  by: readonly HeldExtract[],
  rows: readonly LeftBeyond[],
) => Promise<readonly (readonly [LeftBeyond, IsoDate | undefined])[]>

/**
 * What this change left from a day on of rows that an extract of an earlier day supplied: extracts that had gone in
 * before that one do not say them, and they go up to the first that went in after it and says them, and for good where
 * none does.
 * @returns the owners whose rows went.
 */
async function letGoBeyond(
  tx: ViewerTx,
  table: FactTable,
  day: IsoDate,
  { extracts, speaking }: Speaking,
  saidFirst: SaidFirst,
): Promise<readonly number[]> {
  const left = await leftBeyond(tx, table, day, table.endsOn)
  const supplied = new Map(extracts.filter(({ asAt }) => asAt < day).map(({ id, change }) => [id, change]))
  const going: (LetGo & Pick<LeftBeyond, 'owner'>)[] = []
  for (const [since, rows] of Map.groupBy(left, ({ sourceImport }) => supplied.get(sourceImport ?? 0))) {
    if (since === undefined) continue
    const later = speaking.filter(({ change }) => change > since)
    const said = new Map(await saidFirst(later, rows))
    for (const row of rows) going.push({ ...row, until: said.get(row) })
  }
  const gone = going.filter(({ until }) => until !== day)
  await letGo(tx, table, gone)
  return gone.map(({ owner }) => owner)
}
