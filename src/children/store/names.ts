import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import { audit } from '../../access/index.ts'
import { tokensOf } from '../model/name-tokens.ts'
import { childrenByNumber } from './identity/members.ts'
import { takeTurns } from './turns.ts'
import type { NamesTaken, SuppliedName } from '../model/supplied-name.ts'

/** How many children the viewer may see have a name. */
export async function namesSupplied(tx: ViewerTx): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from children.name`.execute(
    tx.db,
  )
  return rows[0]?.count ?? 0
}

/** Names in place of all that were there; an empty list takes every name away. Audited once, with the children named. */
export async function replaceNames(tx: ViewerTx, supplied: readonly SuppliedName[]): Promise<NamesTaken> {
  await takeTurns(tx)
  const numbers = await childrenByNumber(
    tx,
    supplied.map(({ councilId }) => councilId),
  )
  // Two numbers of one child may both be on the list: the child has the name that stands last.
  const named = new Map(
    supplied.flatMap(({ councilId, name }) => {
      const childId = numbers.get(councilId)
      return childId === undefined ? [] : [[childId, name] as const]
    }),
  )
  const known = [...named].map(([childId, name]) => ({ childId, name }))
  // Without a condition: it takes those of records that the viewer may not see as well.
  await sql`delete from children.name`.execute(tx.db)
  await sql`insert into children.name (child_id, name)
    select * from unnest(${known.map(({ childId }) => childId)}::int[], ${known.map(({ name }) => name)}::text[])`.execute(
    tx.db,
  )
  const tokens = known.flatMap(({ childId, name }) => tokensOf(name).map((token) => ({ childId, token })))
  await sql`insert into children.name_token (child_id, token)
    select * from unnest(${tokens.map(({ childId }) => childId)}::int[], ${tokens.map(({ token }) => token)}::text[])`.execute(
    tx.db,
  )
  const because = `${known.length} names supplied in place of those before`
  await audit(tx, {
    what: 'changed',
    subject: 'children.name',
    ids: known.map(({ childId }) => childId),
    because,
  })
  return { taken: known.length, unknown: supplied.filter(({ councilId }) => !numbers.has(councilId)).length }
}
