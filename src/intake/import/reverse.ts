import { sql } from 'kysely'
import type { EarlierState, ViewerTx } from '../../access/index.ts'
import {
  begunOn,
  countAnew,
  holdOn,
  joinAt,
  numberedAhead,
  restoreDated,
  writeDated,
} from '../../access/index.ts'
import {
  closeTurns,
  factTables,
  movedByMissingColumns,
  columnsMissingOn,
  takeBackLeftOut,
  takeTurnOfEntries,
  workedOut,
  workOut,
} from '../../children/index.ts'
import { rulebookOf } from '../../clocks/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { addDays } from '../../kernel/index.ts'
import type { ListNumber } from '../annex-a/lists/index.ts'
import { alongTheEdge } from './along-the-edge.ts'
import { detailsAfterNextExtract, factsAfterNextExtract } from './after-next-extract.ts'
import { importById, markReversed } from './imports.ts'
import type { Supplied } from './lists-and-facts.ts'
import { factsOfLists } from './lists-and-facts.ts'
import { followFacts } from './follow-facts.ts'
import { namedOnDay, saidBy } from './said-by-extract.ts'
import type { HeldExtract } from './spans.ts'
import { heldExtracts, nextAfter, spanOf } from './spans.ts'
import { begunWith, notDoneBy } from './time-passed.ts'
import { muchPut } from './much-put.ts'
import { takeTurn } from './turn.ts'
import { keepAgedOut } from './end-or-keep.ts'

export type Reversal =
  | { readonly ok: true; readonly children: number }
  | { readonly ok: false; readonly why: 'no such import' | 'not applied' }

/**
 * Takes an import back by a compensating one: the days it spoke for hold again what the extract before it said. What
 * it said stays known as it was until now, and what later imports said of later days is not touched.
 */
export async function reverseImport(tx: ViewerTx, id: number): Promise<Reversal> {
  await takeTurn(tx)
  await takeTurnOfEntries(tx)
  await numberedAhead(tx)
  const extracts = await heldExtracts(tx)
  const reversed = extracts.find((each) => each.id === id)
  if (!reversed) return { ok: false, why: (await importById(tx, id)) ? 'not applied' : 'no such import' }
  const others = extracts.filter((each) => each.id !== id)
  const missingColumns = await columnsMissingOn(tx, reversed.asAt)
  const toldAgain = await notDoneBy(tx, others, reversed.asAt)
  const touched = new Set<number>()
  for (const supplied of factsOfLists(reversed.lists)) {
    const instead = supersededBy(reversed, others, supplied.list)
    const owners = instead
      ? await takeUnsaid(tx, supplied, instead, others)
      : await restoreFacts(tx, supplied, reversed, others)
    if (factTables[supplied.fact].owner === 'child_id') for (const owner of owners) touched.add(owner)
  }
  for (const owner of await restoreDetails(tx, reversed, others)) touched.add(owner)
  await takeBackLeftOut(tx, id)
  await markReversed(tx, id)
  const moved = await movedByMissingColumns(tx, reversed.asAt, missingColumns)
  const begun = await begunWith(tx, others, reversed.asAt, reversed.lists)
  const facts = [...new Set([...touched, ...moved, ...begun])]
  await followFacts(tx, others, { from: reversed.asAt, until: undefined }, { facts, toldAgain })
  if (!others.some(({ asAt }) => asAt === reversed.asAt)) {
    await joinEverywhere(tx, reversed.asAt, others)
  }
  if (touched.size >= muchPut) await countAnew(tx)
  return { ok: true, children: touched.size }
}

/**
 * No extract is of that day any more: nothing put together from several lists begins on it either. What follows from
 * facts stands again as on the day before: it was brought to that day only because there was an extract. What people
 * recorded counts from its own day all the same.
 */
async function joinEverywhere(tx: ViewerTx, day: IsoDate, others: readonly HeldExtract[]): Promise<void> {
  const until = nextAfter(others, day)
  const entered = await closeTurns(tx, { from: day, until })
  const before = { asAt: addDays(day, -1), before: undefined }
  for (const table of workedOut) await restoreDated(tx, table, { from: day, until }, before)
  for (const table of workedOut) await joinAt(tx, table, day)
  const from = others.findLast(({ asAt }) => asAt < day)?.asAt
  if (from) await workOut(tx, { from, until }, entered, await rulebookOf(tx))
}

/** The later import for the same day that took this one's place already. */
const supersededBy = (
  reversed: HeldExtract,
  others: readonly HeldExtract[],
  list: ListNumber,
): HeldExtract | undefined =>
  others.findLast(
    (each) => each.asAt === reversed.asAt && each.change > reversed.change && each.lists.includes(list),
  )

/**
 * What holds from the day on that two extracts are of, and the one that stays did not say: it had aged out of that one's
 * list, and held on from the other.
 * @returns the owners whose rows changed.
 */
async function takeUnsaid(
  tx: ViewerTx,
  supplied: Supplied,
  instead: HeldExtract,
  others: readonly HeldExtract[],
): Promise<readonly number[]> {
  const table = factTables[supplied.fact]
  const begun = await begunOn(tx, table, instead.asAt, table.endsOn)
  const said = new Set(await saidBy(tx, supplied, instead, begun))
  const unsaid = begun.filter((row) => !said.has(row))
  const span = spanOf(others, instead.asAt, supplied.list)
  await writeDated(tx, table, span, { put: [], close: unsaid.map(({ id }) => id) }, undefined)
  const agedOn = await keepAgedOut(tx, supplied, instead.asAt, 'any change')
  return [
    ...unsaid.map(({ owner }) => owner),
    ...agedOn,
    ...(await factsAfterNextExtract(tx, supplied, span.until, others)),
    ...(await alongTheEdge(tx, supplied, instead.asAt, others)),
  ]
}

/** The one of the same day whose place the reversed one had taken, and which speaks again. */
const speakingAgain = (
  reversed: HeldExtract,
  others: readonly HeldExtract[],
  list?: ListNumber,
): HeldExtract | undefined =>
  others.findLast(
    (each) =>
      each.asAt === reversed.asAt &&
      each.change < reversed.change &&
      (list === undefined || each.lists.includes(list)),
  )

/** As the record stood of an extract's day once it had gone in. */
const asLeftBy = ({ asAt, change }: HeldExtract): EarlierState => ({ asAt, before: change + 1 })

/** What held the day before, if an extract up to then told of it. */
const theDayBefore = (
  { asAt }: HeldExtract,
  others: readonly HeldExtract[],
  list?: ListNumber,
): EarlierState | undefined =>
  others.some((each) => each.asAt < asAt && (list === undefined || each.lists.includes(list)))
    ? { asAt: addDays(asAt, -1), before: undefined }
    : undefined

/** @returns the owners whose rows changed. */
async function restoreFacts(
  tx: ViewerTx,
  supplied: Supplied,
  reversed: HeldExtract,
  others: readonly HeldExtract[],
): Promise<readonly number[]> {
  const { fact, list } = supplied
  const table = factTables[fact]
  const span = spanOf(others, reversed.asAt, list)
  const again = speakingAgain(reversed, others, list)
  const state = again ? asLeftBy(again) : theDayBefore(reversed, others, list)
  const owners = await restoreDated(tx, table, span, state)
  // What had aged out by then was held from extracts that may have been taken back since.
  if (again) return [...owners, ...(await takeUnsaid(tx, supplied, again, others))]
  const beyond = await factsAfterNextExtract(tx, supplied, span.until, others)
  await joinAt(tx, table, reversed.asAt)
  return [...owners, ...beyond]
}

/**
 * Of the children whose details this import supplied, or took away from what the one said that speaks again; of nobody
 * else. @returns the children whose details changed.
 */
async function restoreDetails(
  tx: ViewerTx,
  reversed: HeldExtract,
  others: readonly HeldExtract[],
): Promise<readonly number[]> {
  const sameDay = others.filter(({ asAt }) => asAt === reversed.asAt)
  const again = speakingAgain(reversed, others)
  const all = await detailsSupplied(tx, reversed, others, again)
  const since = sameDay.filter(({ change }) => change > reversed.change)
  const staying = await namedOnDay(tx, since, all)
  const owners = all.filter((owner) => !staying.has(owner))
  const named = again ? await namedOnDay(tx, sameDay, owners) : new Set<number>()
  const back = owners.filter((owner) => named.has(owner))
  const unnamed = owners.filter((owner) => !named.has(owner))
  const until = nextAfter(others, reversed.asAt)
  const span = { from: reversed.asAt, until }
  const changed = [
    ...(await restoreDated(tx, factTables.details, span, again && asLeftBy(again), back)),
    ...(await restoreDated(tx, factTables.details, span, theDayBefore(reversed, others), unnamed)),
  ]
  // Of whom the day's extracts say nothing, nothing may begin on it: what they were known by may be forgotten of a day before.
  await joinAt(tx, factTables.details, reversed.asAt)
  const agedOn = again ? await holdOn(tx, factTables.details, reversed.asAt, { by: 'any change' }) : []
  const beyond = await detailsAfterNextExtract(tx, until, others)
  return [...changed, ...agedOn, ...beyond, ...(await letStrangersGo(tx, until, owners))]
}

/**
 * Where an import that was taken back before supplied details first, a later one said the same and left them under that
 * import's number: it may have been this one. What begins on its day stands because of it, under whichever number. And what
 * the one that speaks again had said may have been taken away by another that was taken back before.
 */
async function detailsSupplied(
  tx: ViewerTx,
  { asAt }: HeldExtract,
  others: readonly HeldExtract[],
  again: HeldExtract | undefined,
): Promise<readonly number[]> {
  const takenAway = again
    ? sql`known_from <= ${again.change} and known_to > ${again.change} and known_to < 9223372036854775807`
    : sql`false`
  const { rows } = await sql<{ owner: number }>`
    select distinct child_id as owner from children.details
    where valid_from <= ${asAt}::date and valid_to > ${asAt}::date
      and (known_to = 9223372036854775807
          and (valid_from = ${asAt}::date or source_import <> all(${others.map(({ id }) => id)}::int[]))
        or ${takenAway})`.execute(tx.db)
  return rows.map(({ owner }) => owner)
}

/** Of whom no other extract ever told anything, of whatever day, nobody need know who they are either. */
async function letStrangersGo(
  tx: ViewerTx,
  from: IsoDate | undefined,
  owners: readonly number[],
): Promise<readonly number[]> {
  if (from === undefined || owners.length === 0) return []
  const facts = Object.values(factTables).filter(
    ({ table, owner }) => owner === 'child_id' && table !== factTables.details.table,
  )
  const told = facts.map(
    ({ table }) => sql`select child_id from ${sql.table(table)}
      where known_to = 9223372036854775807 and child_id = any(${[...owners]}::int[])`,
  )
  const { rows } = await sql<{ child_id: number }>`${sql.join(told, sql` union `)}`.execute(tx.db)
  const known = new Set(rows.map(({ child_id }) => child_id))
  const strangers = owners.filter((owner) => !known.has(owner))
  return restoreDated(tx, factTables.details, { from, until: undefined }, undefined, strangers)
}
