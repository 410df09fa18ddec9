import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import { listOf } from '../../access/index.ts'
import { members } from './identity/members.ts'

/** Our number for each of the council's numbers; those not met before get one, in the order given. */
async function numbersIn(
  tx: ViewerTx,
  table: 'children.child' | 'children.prospective_adopter',
  councilIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (councilIds.length === 0) return new Map()
  const held = await heldNumbers(tx, table, councilIds)
  const fresh = councilIds.filter((id) => !held.has(id))
  if (fresh.length === 0) return held
  const { rows } = await sql<{ id: number; councilId: string }>`
    insert into ${sql.table(table)} (council_id, first_change)
    select given, (select record.change_id()) from unnest(${listOf('text', fresh)}) given
    returning id, council_id as "councilId"`.execute(tx.db)
  return new Map([...held, ...rows.map(({ id, councilId }) => [councilId, id] as const)])
}

async function heldNumbers(
  tx: ViewerTx,
  table: 'children.child' | 'children.prospective_adopter',
  councilIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: number; councilId: string }>`
    select id, council_id as "councilId" from ${sql.table(table)}
    where council_id = any(${listOf('text', councilIds)})
      and ${table === 'children.child' ? sql`shadow_of is null` : sql`true`}`.execute(tx.db)
  return new Map(rows.map(({ id, councilId }) => [councilId, id]))
}

/** Of a child whose numbers were joined, the one under which what is said of just this number stands. */
export async function childNumbers(
  tx: ViewerTx,
  councilIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  return ofJust(await shadowsOf(tx), await numbersIn(tx, 'children.child', councilIds))
}

/** The same the other way: of these children, the council's number of each with ours. */
export async function councilNumbers(
  tx: ViewerTx,
  children: readonly number[],
): Promise<ReadonlyMap<string, number>> {
  const shadows = await shadowsOf(tx)
  const { rows } = await sql<{ id: number; councilId: string }>`
    select id, council_id as "councilId" from children.child
    where id = any(${listOf('int', [...children, ...shadows.keys()])}) and shadow_of is null`.execute(tx.db)
  return ofJust(shadows, new Map(rows.map(({ id, councilId }) => [councilId, id])))
}

/** Of each child whose numbers were joined, where what is said of just the number by which it goes stands. */
async function shadowsOf(tx: ViewerTx): Promise<ReadonlyMap<number, number>> {
  const shadows = (await members(tx)).filter(({ shadow }) => shadow)
  return new Map(shadows.map(({ memberId, rootId }) => [rootId, memberId]))
}

const ofJust = (
  shadows: ReadonlyMap<number, number>,
  numbers: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> =>
  shadows.size === 0 ? numbers : new Map([...numbers].map(([id, child]) => [id, shadows.get(child) ?? child]))

/**
 * Our numbers for these prospective adopters, by the council's own; one that is met here for the first time gets one.
 */
export const adopterNumbers = (tx: ViewerTx, councilIds: readonly string[]) =>
  numbersIn(tx, 'children.prospective_adopter', councilIds)

/** Of these adopters, the council's number of each with ours. */
export async function councilNumbersOfAdopters(
  tx: ViewerTx,
  adopters: readonly number[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: number; councilId: string }>`
    select id, council_id as "councilId" from children.prospective_adopter
    where id = any(${listOf('int', adopters)})`.execute(tx.db)
  return new Map(rows.map(({ id, councilId }) => [councilId, id]))
}
