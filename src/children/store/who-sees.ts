import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import { listOf, peopleForWhom } from '../../access/index.ts'

/** Whether a child's record is restricted or sealed: then a team's manager may be kept from it as well. */
export async function isKeptToFew(tx: ViewerTx, childId: number): Promise<boolean> {
  const { rows } = await sql`
    select from children.relation where child_id = ${childId} and (restricted or sealed)`.execute(tx.db)
  return rows.length > 0
}

/** Of these children, those whose records are. */
export async function keptToFewOf(tx: ViewerTx, children: readonly number[]): Promise<ReadonlySet<number>> {
  const { rows } = await sql<{ childId: number }>`
    select distinct child_id as "childId" from children.relation
    where child_id = any(${listOf('int', children)}) and (restricted or sealed)`.execute(tx.db)
  return new Set(rows.map(({ childId }) => childId))
}

/** Of these people, those who may see the child today. */
export const peopleWhoSee = (
  tx: ViewerTx,
  people: readonly number[],
  childId: number,
): Promise<ReadonlySet<number>> =>
  peopleForWhom(
    tx,
    people,
    async (db) => (await sql`select from children.child where id = ${childId}`.execute(db)).rows.length > 0,
  )
