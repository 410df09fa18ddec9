import { sql } from 'kysely'
import type { ViewerTx } from '../../../access/index.ts'
import { mergeDated } from '../../../access/index.ts'
import { factTables } from '../../facts/index.ts'
import { members, type Member } from './members.ts'

const aboutChildren = Object.values(factTables).filter(({ owner }) => owner === 'child_id')

/** A table of what people typed about a child: it goes along when a child's numbers are joined, and comes back. */
export type Typed = `${string}.${string}`

/** Makes a child's rows of every kind those of these numbers, the first of which speaks where two of them do. */
async function madeOf(tx: ViewerTx, childId: number, numbers: readonly number[]): Promise<void> {
  for (const table of aboutChildren) await mergeDated(tx, table, childId, numbers)
}

/**
 * Joins another number to a child. From now on the child's rows are made from those of both; what extracts say of either
 * number stays under it. As the product's intake, in the turn of imports; what follows from the facts is the caller's.
 */
export async function joinNumber(
  tx: ViewerTx,
  childId: number,
  other: number,
  typed: readonly Typed[],
): Promise<void> {
  const joined = (await members(tx)).filter(({ rootId }) => rootId === childId)
  if (joined.length === 0) await keepOwn(tx, childId)
  await sql`insert into children.membership (child_id, root_id, shadow, known_from)
    values (${other}, ${childId}, false, (select record.change_id()))`.execute(tx.db)
  await sql`insert into children.other_number (child_id, council_id, known_from)
    select ${childId}, council_id, (select record.change_id()) from children.child where id = ${other}`.execute(
    tx.db,
  )
  await makeAnew(tx, childId)
  for (const table of [...typed, siblings])
    await sql`update ${sql.table(table)} set child_id = ${childId} where child_id = ${other}`.execute(tx.db)
}

/** What the council's list says of a number goes along too, and back with the number that the list names. */
const siblings = 'children.sibling'

/** What was said of the number by which the child goes, set apart before others are added to it. */
async function keepOwn(tx: ViewerTx, childId: number): Promise<void> {
  const { rows } = await sql<{ id: number }>`
    insert into children.child (council_id, first_change, shadow_of)
    select council_id, (select record.change_id()), id from children.child where id = ${childId}
      and not exists (select from children.child held where held.shadow_of = ${childId})
    returning id`.execute(tx.db)
  const shadow = rows[0]?.id ?? (await shadowOf(tx, childId))
  await madeOf(tx, shadow, [childId])
  await sql`insert into children.membership (child_id, root_id, shadow, known_from)
    values (${shadow}, ${childId}, true, (select record.change_id()))`.execute(tx.db)
}

async function shadowOf(tx: ViewerTx, childId: number): Promise<number> {
  const { rows } = await sql<{
    id: number
  }>`select id from children.child where shadow_of = ${childId}`.execute(tx.db)
  const [row] = rows
  if (!row) throw new Error('A joined child has no rows of its own number')
  return row.id
}

/**
 * Parts a number from the child it was joined to: each has again what extracts said of it, those of the time in between
 * included, and what was typed under it before. What was typed while they were one stays with the child.
 */
export async function partNumber(
  tx: ViewerTx,
  childId: number,
  other: number,
  typed: readonly Typed[],
): Promise<void> {
  await endMembership(tx, other)
  await restrictToo(tx, childId, other)
  await sql`update children.other_number set known_to = (select record.change_id())
    where child_id = ${childId} and known_to = 9223372036854775807
      and council_id = (select council_id from children.child where id = ${other})`.execute(tx.db)
  for (const table of typed)
    await sql`update ${sql.table(table)} set child_id = ${other} where child_id = ${childId}
      and id in (select id from ${sql.table(`${table}_history`)} where child_id = ${other})`.execute(tx.db)
  await sql`update children.sibling set child_id = ${other} where child_id = ${childId}
    and council_id = (select council_id from children.child where id = ${other})`.execute(tx.db)
  await makeAnew(tx, childId)
  const left = (await members(tx)).filter(({ rootId }) => rootId === childId)
  const [only, ...more] = left
  if (!only || more.length > 0) return
  await endMembership(tx, only.memberId)
  await madeOf(tx, only.memberId, [])
}

/** A number that is parted while the record is kept to named people stays with them, until somebody ends that for it too. */
async function restrictToo(tx: ViewerTx, childId: number, other: number): Promise<void> {
  await sql`
    insert into children.restriction (child_id, reason, from_on, review_by, authorised_by_post_id)
    select ${other}, reason, from_on, review_by, authorised_by_post_id from children.restriction
    where child_id = ${childId} and ended_on is null`.execute(tx.db)
  await sql`
    insert into children.allowed_reader (child_id, person_id, from_on, until_on)
    select ${other}, person_id, greatest(from_on, ${tx.today}::date), until_on from children.allowed_reader
    where child_id = ${childId} and coalesce(until_on, 'infinity') >= ${tx.today}::date
      and exists (select from children.restriction r where r.child_id = ${other} and r.ended_on is null)`.execute(
    tx.db,
  )
}

const endMembership = (tx: ViewerTx, member: number) =>
  sql`update children.membership set known_to = (select record.change_id())
    where child_id = ${member} and known_to = 9223372036854775807`.execute(tx.db)

/** Makes a joined child's rows anew from those of its numbers. */
async function makeAnew(tx: ViewerTx, childId: number): Promise<void> {
  const numbers = (await members(tx)).filter(({ rootId }) => rootId === childId)
  await madeOf(
    tx,
    childId,
    numbers.map(({ memberId }) => memberId),
  )
}

/**
 * Makes joined children anew where anything of theirs was touched. @returns those children: what follows from their
 * facts is worked out for them as for any other.
 * @param all every number that is joined now.
 */
export async function followNumbers(
  tx: ViewerTx,
  touched: readonly number[],
  all: readonly Member[],
): Promise<readonly number[]> {
  const among = new Set(touched)
  const roots = new Set(
    all.flatMap(({ memberId, rootId }) => (among.has(memberId) || among.has(rootId) ? [rootId] : [])),
  )
  for (const root of roots) await makeAnew(tx, root)
  return [...roots]
}

/** Whoever works with a joined child works with each of its numbers: their past is kept from the same people. */
export async function alignNumbers(tx: ViewerTx): Promise<void> {
  await sql`
    update children.relation held set team_id = root.team_id, sealed = root.sealed, restricted = root.restricted,
      reviewed_until = root.reviewed_until, conferenced_until = root.conferenced_until,
      adoption_until = root.adoption_until
    from children.membership m join children.relation root on root.child_id = m.root_id
    where m.child_id = held.child_id and m.known_to = 9223372036854775807 and not m.shadow
      and (held.team_id, held.sealed, held.restricted, held.reviewed_until, held.conferenced_until, held.adoption_until)
        is distinct from (root.team_id, root.sealed, root.restricted, root.reviewed_until, root.conferenced_until,
          root.adoption_until)`.execute(tx.db)
}
