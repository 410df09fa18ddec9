import { sql } from 'kysely'
import type { EarlierState, ViewerTx } from '../../access/index.ts'
import { joinAt, restoreDated } from '../../access/index.ts'
import {
  closeTurns,
  factTables,
  movedBySilence,
  silentThen,
  takeBackLeftOut,
  workedOut,
  workOut,
} from '../../children/index.ts'
import { rulebookOf } from '../../clocks/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { addDays } from '../../kernel/index.ts'
import type { ListNumber } from '../annex-a/lists/index.ts'
import { importById, markReversed } from './imports.ts'
import { factsOfLists } from './lists-and-facts.ts'
import { followFacts } from './put-extract.ts'
import type { HeldExtract } from './spans.ts'
import { heldExtracts, spanOf } from './spans.ts'
import { takeTurn } from './turn.ts'

export type Reversal =
  | { readonly ok: true; readonly children: number }
  | { readonly ok: false; readonly why: 'no such import' | 'not applied' }

/**
 * Takes an import back by a compensating one: the days it spoke for hold again what the extract before it said. What
 * it said stays known as it was until now, and what later imports said of later days is not touched.
 */
export async function reverseImport(tx: ViewerTx, id: number): Promise<Reversal> {
  await takeTurn(tx)
  const extracts = await heldExtracts(tx)
  const reversed = extracts.find((each) => each.id === id)
  if (!reversed) return { ok: false, why: (await importById(tx, id)) ? 'not applied' : 'no such import' }
  const others = extracts.filter((each) => each.id !== id)
  const silent = await silentThen(tx, reversed.asAt)
  const touched = new Set<number>()
  for (const { fact, list } of factsOfLists(reversed.lists)) {
    if (isSuperseded(reversed, others, list)) continue
    const state = stateBefore(reversed, others, list)
    const owners = await restoreDated(tx, factTables[fact], spanOf(others, reversed.asAt, list), state)
    if (!others.some((each) => each.asAt === reversed.asAt && each.lists.includes(list)))
      await joinAt(tx, factTables[fact], reversed.asAt)
    if (factTables[fact].owner === 'child_id') for (const owner of owners) touched.add(owner)
  }
  for (const owner of await restoreDetails(tx, reversed, others)) touched.add(owner)
  await takeBackLeftOut(tx, id)
  const moved = await movedBySilence(tx, reversed.asAt, silent)
  await followFacts(tx, others, { from: reversed.asAt, until: undefined }, [
    ...new Set([...touched, ...moved]),
  ])
  if (!others.some(({ asAt }) => asAt === reversed.asAt)) {
    await joinEverywhere(tx, reversed.asAt, others)
  }
  await markReversed(tx, id)
  return { ok: true, children: touched.size }
}

/**
 * No extract is of that day any more: nothing put together from several lists begins on it either. What follows from
 * facts stands again as on the day before: it was brought to that day only because there was an extract. What people
 * recorded counts from its own day all the same.
 */
async function joinEverywhere(tx: ViewerTx, day: IsoDate, others: readonly HeldExtract[]): Promise<void> {
  const until = others.find(({ asAt }) => asAt > day)?.asAt
  const entered = await closeTurns(tx, { from: day, until })
  const before = { asAt: addDays(day, -1), before: undefined }
  for (const table of workedOut) await restoreDated(tx, table, { from: day, until }, before)
  for (const table of [factTables.details, ...workedOut]) await joinAt(tx, table, day)
  const from = others.findLast(({ asAt }) => asAt < day)?.asAt
  if (from) await workOut(tx, { from, until }, entered, await rulebookOf(tx))
}

/** A later import for the same day took this one's place already. */
const isSuperseded = (reversed: HeldExtract, others: readonly HeldExtract[], list: ListNumber): boolean =>
  others.some(
    (each) => each.asAt === reversed.asAt && each.change > reversed.change && each.lists.includes(list),
  )

/** What held before: of an earlier import for the same day as it was known then, else of the day before. */
function stateBefore(
  reversed: HeldExtract,
  others: readonly HeldExtract[],
  list: ListNumber | undefined,
): EarlierState | undefined {
  const carrying = others.filter(
    (each) => each.asAt <= reversed.asAt && (list === undefined || each.lists.includes(list)),
  )
  if (carrying.some((each) => each.asAt === reversed.asAt))
    return { asAt: reversed.asAt, before: reversed.change }
  return carrying.length > 0 ? { asAt: addDays(reversed.asAt, -1), before: undefined } : undefined
}

/** Of the children whose details this import supplied, and of nobody else. */
async function restoreDetails(
  tx: ViewerTx,
  reversed: HeldExtract,
  others: readonly HeldExtract[],
): Promise<readonly number[]> {
  const { rows } = await sql<{ owner: number }>`
    select child_id as owner from children.details where source_import = ${reversed.id}
      and known_to = 9223372036854775807 and valid_from <= ${reversed.asAt}::date and valid_to > ${reversed.asAt}::date`.execute(
    tx.db,
  )
  const owners = rows.map(({ owner }) => owner)
  const until = others.find(({ asAt }) => asAt > reversed.asAt)?.asAt
  const state = stateBefore(reversed, others, undefined)
  return restoreDated(tx, factTables.details, { from: reversed.asAt, until }, state, owners)
}
