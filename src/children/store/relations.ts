import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import { asProduct, listOf } from '../../access/index.ts'
import { alignNumbers } from './identity/join.ts'
import { teamsLeftOff } from './left-off.ts'

/** Brings into step who works with each of these children; see `bringRelations`. */
export type Relate = (children: readonly number[]) => Promise<void>

/**
 * Brings into step who works with each of these children, from what is known today: the team that the council says the
 * extract's team name means, and up to which day the care is reviewed, conferences are chaired and adoption is planned.
 * Children whom no list gives a team are the front door's, which the empty name stands for.
 * A child whom no list names any more although the work went on stays with the team that had it: somebody must ask why.
 * An adoption order seals the record for good: it stays sealed where later extracts name the child no more.
 * @param teams the council's teams by the extract's names.
 */
export async function bringRelations(
  tx: ViewerTx,
  children: readonly number[],
  teams: ReadonlyMap<string, number>,
): Promise<void> {
  const relate = await relating(tx, teams)
  await relate(children)
}

/** The same, some children at a time: whether anybody stood in any relation before is asked once. */
export async function relating(tx: ViewerTx, teams: ReadonlyMap<string, number>): Promise<Relate> {
  const isFirst = !(await isAnyRelated(tx))
  return async (children) => {
    if (children.length === 0) return
    const gone = isFirst ? nobodyBefore : await teamsLeftOff(tx, children)
    await insertOf(children, teams, gone, isFirst ? sql`` : inPlace).execute(tx.db)
  }
}

/** @param gone a query for the last team of whom a list left off. */
function insertOf(
  children: readonly number[],
  teams: ReadonlyMap<string, number>,
  gone: RawBuilder<unknown>,
  instead: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`
    insert into children.relation as held (child_id, team_id, sealed, reviewed_until, conferenced_until, adoption_until)
    select child.id, meant.team_id,
      child.id in (${byOrder}) or child.id in (${byLeavingCare(children)}) or child.id in (${asBefore}),
      until.reviewed_until, until.conferenced_until, adoption.until_on
    from unnest(${listOf('int', children)}) child (id)
    left join children.summary s on s.child_id = child.id and s.known_to = 9223372036854775807 and s.valid_to = 'infinity'
    left join (${gone}) gone on gone.child_id = child.id and s.team_name is null
    left join children.related_until(${listOf('int', children)}) until on until.child_id = child.id
    left join children.adoption_until(${listOf('int', children)}) adoption on adoption.child_id = child.id
    left join unnest(${[...teams.keys()]}::text[], ${[...teams.values()]}::int[]) meant (name, team_id)
      on meant.name = coalesce(s.team_name, gone.team_name, '')
    ${instead}`
}

/**
 * Of these children, of whom an extract says nothing new, those whose conference was booked for after the case closed: that
 * list 5 still gives it by its day shows that it was held.
 */
export async function conferencedAfterClosing(
  tx: ViewerTx,
  children: readonly number[],
): Promise<readonly number[]> {
  if (children.length === 0) return []
  const { rows } = await sql<{ child_id: number }>`
    select distinct e.child_id from children.enquiry e join children.need n on n.child_id = e.child_id
    where e.child_id = any(${listOf('int', children)}) and n.closed_on < e.conference_on
      and e.known_to = 9223372036854775807 and e.valid_to = 'infinity'
      and n.known_to = 9223372036854775807 and n.valid_to = 'infinity'`.execute(tx.db)
  return rows.map(({ child_id }) => child_id)
}

/**
 * Of these children, of whom an extract says nothing new, those of whom list 10 told a day ahead: once it has come, the row
 * may be of the last period of care, which it was not before.
 */
export async function adoptionToldAhead(
  tx: ViewerTx,
  children: readonly number[],
): Promise<readonly number[]> {
  if (children.length === 0) return []
  const { rows } = await sql<{ child_id: number }>`
    select distinct child_id from children.adoption
    where child_id = any(${listOf('int', children)}) and known_to = 9223372036854775807
      and greatest(decided_on, placement_order_on, matched_on, early_placed_on, placed_on, ordered_on) > valid_from`.execute(
    tx.db,
  )
  return rows.map(({ child_id }) => child_id)
}

const nobodyBefore = sql`select null::int as child_id, null::text as team_name where false`

/** Of whom the last that was told of a process of adoption says that the order is made. */
const byOrder = sql`
  select last.child_id from (
    select distinct on (a.child_id, a.starts_on, a.occurrence) a.child_id, a.ordered_on from children.adoption a
    where a.known_to = 9223372036854775807 order by a.child_id, a.starts_on, a.occurrence, a.valid_from desc) last
  where last.ordered_on is not null`

const adopted = sql`('E11', 'E12')`

/** Of whom the list of children in care says first, or alone, that the child left it by being adopted. */
const byLeavingCare = (children: readonly number[]) => sql`
  select last.child_id from (
    select distinct on (c.child_id) c.child_id, c.left_care_reason from children.care c
    where c.known_to = 9223372036854775807 and c.child_id in (select unnest(${listOf('int', children)}))
    order by c.child_id, c.valid_from desc) last
  where last.left_care_reason in ${adopted}`

/** While rows about an adoption are kept out, for what is wrong in them besides the order, a seal is never taken off. */
const asBefore = sql`
  select kept.child_id from children.relation kept
  join retention.rectification mark on mark.child_id = kept.child_id
  where kept.sealed and mark.fact = 'adoption' and mark.lifted_on is null
    and mark.wrong <> '{}' and not mark.wrong ? 'ordered_on'`

/** Seals records of which a row that was kept out told an adoption order. */
export async function sealRecords(tx: ViewerTx, children: readonly number[]): Promise<void> {
  if (children.length === 0) return
  await sql`update children.relation set sealed = true where not sealed
    and child_id in (select children.restricted_as(id) from unnest(${[...children]}::int[]) child (id))`.execute(
    tx.db,
  )
  await alignNumbers(tx)
}

/** Where something may stand already; where nothing does, PostgreSQL need not look out for it with every row. */
const inPlace = sql`on conflict (child_id) do update set team_id = excluded.team_id, sealed = excluded.sealed,
      reviewed_until = excluded.reviewed_until, conferenced_until = excluded.conferenced_until,
      adoption_until = excluded.adoption_until
    where (held.team_id, held.sealed, held.reviewed_until, held.conferenced_until, held.adoption_until)
      is distinct from (excluded.team_id, excluded.sealed, excluded.reviewed_until, excluded.conferenced_until,
        excluded.adoption_until)`

/**
 * Brings into step for which of these children adoption is planned, with what a person has just recorded of it, in that
 * person's own transaction. A number that was joined to one of them follows.
 */
export async function bringAdoption(tx: ViewerTx, children: readonly number[]): Promise<void> {
  if (children.length === 0) return
  await asProduct(tx, async ({ db }) => {
    await sql`
      with whose as (
        select child.id as root_id, child.id as child_id from unnest(${listOf('int', children)}) child (id)
        union
        select m.root_id, m.child_id from children.membership m
        where m.root_id = any(${listOf('int', children)}) and m.known_to = 9223372036854775807 and not m.shadow)
      update children.relation held set adoption_until = now.until_on
      from whose left join children.adoption_of(${listOf('int', children)}) now on now.child_id = whose.root_id
      where held.child_id = whose.child_id and held.adoption_until is distinct from now.until_on`.execute(db)
  })
}

async function isAnyRelated(tx: ViewerTx): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`select exists (select from children.relation) as any`.execute(
    tx.db,
  )
  return rows[0]?.any === true
}
