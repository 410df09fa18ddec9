import { sql } from 'kysely'
import type { ViewerTx } from '../../../access/index.ts'

/** One of the council's numbers whose rows make up a child. */
export interface Member {
  readonly memberId: number
  readonly rootId: number
  /** What was said of the number by which the joined child goes. */
  readonly shadow: boolean
}

/** Every number that is joined now, the shadow of each child first. */
export async function members(tx: ViewerTx): Promise<readonly Member[]> {
  const { rows } = await sql<Member>`
    select child_id as "memberId", root_id as "rootId", shadow from children.membership
    where known_to = 9223372036854775807 order by root_id, shadow desc, id`.execute(tx.db)
  return rows
}

/** The child under whom this one is shown on the day known at, if it is joined to another. */
export async function shownAs(tx: ViewerTx, childId: number): Promise<number | undefined> {
  const { rows } = await sql<{ root: number }>`
    select root_id as root from children.membership where child_id = ${childId} and not shadow
      and known_from <= (select record.known_at()) and known_to > (select record.known_at())`.execute(tx.db)
  return rows[0]?.root
}

/** The child of one of the council's numbers, whether it goes by it or not, if the viewer may see it. */
export async function childByNumber(tx: ViewerTx, councilId: string): Promise<number | undefined> {
  return (await childrenByNumber(tx, [councilId])).get(councilId)
}

/** The same for many numbers at once. */
export async function childrenByNumber(
  tx: ViewerTx,
  councilIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const given = sql`${[...councilIds]}::text[]`
  const { rows } = await sql<{ id: number; councilId: string }>`
    select child_id as id, council_id as "councilId" from children.other_number
    where council_id = any(${given}) and known_to = 9223372036854775807
    union all
    select child.id, child.council_id from children.child
    where child.council_id = any(${given}) and child.shadow_of is null and not exists (
      select from children.membership m where m.child_id = child.id and m.known_to = 9223372036854775807)`.execute(
    tx.db,
  )
  return new Map(rows.map(({ id, councilId }) => [councilId, id]))
}

/** The council's other numbers for a child, as far as they were joined on the day known at. */
export async function otherNumbers(tx: ViewerTx, childId: number): Promise<readonly string[]> {
  const { rows } = await sql<{ councilId: string }>`
    select council_id as "councilId" from children.other_number where child_id = ${childId}
      and known_from <= (select record.known_at()) and known_to > (select record.known_at())
    order by council_id`.execute(tx.db)
  return rows.map(({ councilId }) => councilId)
}
