import { sql } from 'kysely'
import type { PersonWhoMay, ViewerTx } from '../../access/index.ts'
import { peopleWhoMay } from '../../access/index.ts'
import type { Restriction } from '../model/restriction.ts'
import type { OfferedReader } from '../model/readers.ts'

/** Who is named today, and whether each may read the record: people leave, lose roles, and children change teams. */
export async function readersNow(tx: ViewerTx) {
  const { rows } = await sql<Restriction['readers'][number] & { readonly childId: number }>`
    select reader.child_id as "childId", person.id, person.name, ${mayReadNamed(tx)} as may
    from children.allowed_reader reader join access.person on person.id = reader.person_id
    join children.relation on relation.child_id = reader.child_id
    cross join lateral (${rolesHeld(tx)}) roles
    where ${tx.today}::date between reader.from_on and coalesce(reader.until_on, 'infinity')
    order by lower(person.name)`.execute(tx.db)
  return Map.groupBy(rows, ({ childId }) => childId)
}

/**
 * Who could read this child's record if they were named for it, by the same rule that says who may read it now: to name
 * anybody else would leave it to nobody.
 */
export async function readersToOffer(tx: ViewerTx, childId: number): Promise<readonly OfferedReader[]> {
  const people = new Map<number, PersonWhoMay>(
    (await peopleWhoMay(tx, 'read children')).map((person) => [person.id, person]),
  )
  const { rows } = await sql<{ id: number; answers: boolean }>`
    select person.id, ${holdsOf(tx, 'change challenge answers')} as answers
    from access.person join children.relation on relation.child_id = ${childId}
    cross join lateral (${rolesHeld(tx)}) roles
    where person.id = any(${[...people.keys()]}::int[]) and ${mayReadNamed(tx)}`.execute(tx.db)
  const found = new Map(rows.map(({ id, answers }) => [id, answers]))
  return [...people.values()].flatMap((person) => {
    const answers = found.get(person.id)
    return answers === undefined ? [] : [{ ...person, answers }]
  })
}

/** How many restricted records nobody who is named may read: nobody sees those children, on no list. */
export async function readByNobody(tx: ViewerTx): Promise<number> {
  const { rows } = await sql<{ childId: number }>`
    select child_id as "childId" from children.restriction where ended_on is null`.execute(tx.db)
  if (rows.length === 0) return 0
  const readers = await readersNow(tx)
  return rows.filter(({ childId }) => readers.get(childId)?.some(({ may }) => may) !== true).length
}

/** Today's roles of `person`. */
const rolesHeld = (tx: ViewerTx) => sql`select array(select held.role from access.role_held held
  where held.person_id = person.id
    and ${tx.today}::date between held.from_on and coalesce(held.until_on, 'infinity')) as held`

/** Whether `person`, with `roles`, reads the record of `relation` once named for it. */
const mayReadNamed = (tx: ViewerTx) => sql`(person.state = 'active'
  and (${holdsOf(tx, 'read children')} or ${reviews})
  and not ${isForbidden} and (not relation.sealed or ${holds('read adoption')}))`

type Held = 'read children' | 'read adoption' | 'change challenge answers'

const holds = (permission: Held) => sql`exists (
  select from access.permission allowed where allowed.role = any(roles.held) and allowed.effect = 'allow'
    and allowed.relation = 'any' and allowed.action || ' ' || allowed.resource = ${permission})`

/** For every child, or for those of the child's team. */
const holdsOf = (tx: ViewerTx, permission: Held) => sql`(${holds(permission)}
  or access.teams_by_permission(person.id, ${tx.today}::date) -> ${permission}::text @> to_jsonb(relation.team_id) is true)`

/** Whoever reviews, chairs or manages adoption reads a restricted record that names them, whatever goes on for the child. */
const reviews = sql`exists (
  select from access.permission allowed where allowed.role = any(roles.held) and allowed.effect = 'allow'
    and allowed.relation = any(access.own_work())
    and allowed.action = 'read' and allowed.resource = 'children')`

const isForbidden = sql`exists (
  select from access.permission forbidden where forbidden.role = any(roles.held) and forbidden.effect = 'forbid'
    and forbidden.action = 'read' and forbidden.resource = 'children')`
