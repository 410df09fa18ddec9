import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import { audit, listOf } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { statusNotTold } from '../derive/ends.ts'
import type { ChildStatus } from '../derive/summary.ts'
import type { OfFamily, Sibling, SiblingsTaken } from '../model/sibling.ts'
import { diedAsAt } from './died.ts'
import { childrenByNumber } from './identity/members.ts'
import { statusesInDoubt } from './in-doubt.ts'
import { columnsLeftOut } from './missing-columns.ts'
import { takeTurns } from './turns.ts'

/** How many children the viewer may see stand on the council's list of brothers and sisters. */
export async function siblingsSupplied(tx: ViewerTx): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct one.child_id)::int as count from children.sibling one
    join children.sibling other on other.family = one.family and other.child_id <> one.child_id`.execute(
    tx.db,
  )
  return rows[0]?.count ?? 0
}

/**
 * A list of families in place of the one before; an empty one takes every family away. Whoever is the only one of a family
 * has nobody there and is not kept. Audited once, with the children named.
 */
export async function replaceSiblings(tx: ViewerTx, supplied: readonly OfFamily[]): Promise<SiblingsTaken> {
  await takeTurns(tx)
  const numbers = await childrenByNumber(
    tx,
    supplied.map(({ councilId }) => councilId),
  )
  const sealed = await sealedAmong(tx, [...numbers.values()])
  const known = supplied.flatMap((row) => {
    const childId = numbers.get(row.councilId)
    return childId === undefined || sealed.has(childId) ? [] : [{ ...row, childId }]
  })
  const families = [...Map.groupBy(known, ({ family }) => family).values()]
  const together = families.filter((rows) => new Set(rows.map(({ childId }) => childId)).size > 1)
  // Without a condition: it takes those of records that the viewer may not see as well.
  await sql`delete from children.sibling`.execute(tx.db)
  const kept = together.flatMap((rows) => {
    const family = randomUUID()
    return rows.map(({ childId, councilId }) => ({ childId, councilId, family }))
  })
  await sql`
    insert into children.sibling (child_id, family, council_id)
    select distinct * from unnest(${kept.map(({ childId }) => childId)}::int[],
      ${kept.map(({ family }) => family)}::uuid[], ${kept.map(({ councilId }) => councilId)}::text[])`.execute(
    tx.db,
  )
  const ids = [...new Set(kept.map(({ childId }) => childId))]
  const because = `${ids.length} children with brothers or sisters supplied in place of those before`
  await audit(tx, { what: 'changed', subject: 'children.sibling', ids, because })
  return {
    taken: ids.length,
    unknown: new Set(supplied.flatMap(({ councilId }) => (numbers.has(councilId) ? [] : councilId))).size,
    alone: new Set(numbers.values()).size - ids.length,
  }
}

/** The database keeps no row of theirs either, whoever writes it. */
async function sealedAmong(tx: ViewerTx, children: readonly number[]): Promise<ReadonlySet<number>> {
  const { rows } = await sql<{ id: number }>`
    select child_id as id from children.relation where sealed and child_id = any(${listOf('int', children)})`.execute(
    tx.db,
  )
  return new Set(rows.map(({ id }) => id))
}

type Row = {
  readonly childId: number
  readonly councilId: string
  readonly name: string | null
  readonly bornOn: IsoDate | null
  readonly unborn: boolean | null
  readonly ageGiven: number | null
  readonly status: ChildStatus | null
}

/**
 * The brothers and sisters of this child, by the council's latest list, as far as the viewer may see them: the
 * eldest first. Of whom nothing was held yet on the day looked at nothing is said. To be read within `auditedRead`.
 */
export async function siblingsOf(tx: ViewerTx, childId: number): Promise<readonly Sibling[]> {
  const { rows } = await sql<Row>`
    select child.id as "childId", child.council_id as "councilId", name.name, details.born_on as "bornOn",
           details.unborn, details.age_given as "ageGiven", summary.status
    from children.child child
    left join children.name name on name.child_id = child.id
    left join children.details_as_at details on details.child_id = child.id
    left join children.summary_as_at summary on summary.child_id = child.id
    where child.id <> ${childId} and child.id in (
      select other.child_id from children.sibling own join children.sibling other using (family)
      where own.child_id = ${childId}) and exists (
      select from children.summary told where told.child_id = child.id and told.valid_from <= (select record.as_at())
        and told.known_from <= (select record.known_at()))
    order by details.born_on nulls last, child.id`.execute(tx.db)
  if (rows.length === 0) return []
  const died = await diedAsAt(
    tx,
    rows.map((row) => row.childId),
  )
  const leftOut = new Set(await columnsLeftOut(tx))
  const inDoubt = await statusesInDoubt(
    tx,
    rows.map((row) => row.childId),
  )
  return rows.map((row) => ({
    childId: row.childId,
    councilId: row.councilId,
    name: row.name ?? undefined,
    birth: { bornOn: row.bornOn, unborn: row.unborn, ageGiven: row.ageGiven },
    status: row.status ?? undefined,
    statusNotTold:
      row.status !== null &&
      (inDoubt(row.childId, row.status) ?? statusNotTold(row.status, leftOut)) !== undefined,
    died: died.get(row.childId),
  }))
}

/** Those of these children who have a brother or sister among them, family by family, by the council's latest list. */
export async function familiesAmong(
  tx: ViewerTx,
  children: readonly number[],
): Promise<readonly (readonly number[])[]> {
  if (children.length < 2) return []
  const { rows } = await sql<{ ids: number[] }>`
    select distinct array_agg(distinct child_id order by child_id) as ids from children.sibling
    where child_id = any(${listOf('int', children)})
    group by family having count(distinct child_id) > 1 order by ids`.execute(tx.db)
  return rows.map(({ ids }) => ids)
}
