import { whyListed } from '../../../children/index.ts'
import { sql } from 'kysely'
import { auditedRead, type ViewerTx } from '../../../access/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import type { Candidate, NumberSide } from '../../model/identity.ts'
import { heldLists, starts, stood } from './stood.ts'

const screen = '/intake/joins'
const stillKnown = sql.raw('9223372036854775807')

/**
 * Pairs that may be one child: a number that is on no list any more and one that came with that extract or later, with the
 * same date of birth, gender and team and at least one event that began on the same day. Among the children whom the
 * viewer may see; never one who is sealed or placed for adoption, and never a pair that somebody decided about.
 */
export async function candidates(tx: ViewerTx): Promise<readonly Candidate[]> {
  return auditedRead(tx, { screen, because: await whyListed(tx, 'numbers that may be one child') }, pairs)
}

async function pairs(tx: ViewerTx): Promise<readonly Candidate[]> {
  const { rows } = await sql<Candidate>`
    with ${heldLists},
    stood as materialized (${stood()}),
    starts as materialized (${starts()}),
    who as materialized (
      select child.id, child.council_id, stood.came_on, stood.left_on, details.born_on, details.gender, (
          select summary.team_name from children.summary where summary.child_id = child.id
            and summary.known_to = ${stillKnown} and summary.valid_from < stood.left_on
          order by summary.valid_from desc limit 1) as team
      from children.child join stood on stood.child_id = child.id
      join children.details on details.child_id = child.id and details.known_to = ${stillKnown}
        and details.valid_to = 'infinity'
      where details.born_on is not null and child.shadow_of is null and not exists (
          select from children.relation r where r.child_id = child.id and r.sealed)
        and not exists (${placed('child.id')}))
    select gone.id as "childId", gone.id as "goneId", gone.council_id as "goneNumber", gone.left_on as "leftOn",
      fresh.id as "newId", fresh.council_id as "newNumber", fresh.came_on as "cameOn", gone.born_on as "bornOn",
      gone.gender, gone.team, both_began.days as "sameStarts"
    from who gone join who fresh on fresh.born_on = gone.born_on and fresh.id <> gone.id
      and fresh.gender is not distinct from gone.gender and fresh.team is not distinct from gone.team
      and fresh.came_on >= gone.left_on
    cross join lateral (
      select count(*)::int as days from starts one join starts other using (kind, day)
      where one.child_id = gone.id and other.child_id = fresh.id) both_began
    where gone.left_on <> 'infinity' and fresh.left_on = 'infinity' and both_began.days > 0 and not exists (
      select from children.identity decided
      where (decided.child_id, decided.other_id) in ((gone.id, fresh.id), (fresh.id, gone.id)))
    order by gone.left_on desc, gone.id, fresh.id`.execute(tx.db)
  return rows
}

/** A child who is placed for adoption, or was adopted: nothing may lead from here to another identity. */
const placed = (column: string) => sql`
  select from children.adoption a where a.child_id = ${sql.ref(column)}
    and (a.placed_on is not null or a.early_placed_on is not null or a.ordered_on is not null)`

/** Of these children, those from whom nothing may lead to another number: sealed, or placed for adoption. */
export async function leadNowhere(tx: ViewerTx, ids: readonly number[]): Promise<ReadonlySet<number>> {
  const { rows } = await sql<{ id: number }>`
    select distinct child.id from unnest(${[...ids]}::int[]) child (id)
    where exists (select from children.relation r where r.child_id = child.id and r.sealed)
      or exists (${placed('child.id')})`.execute(tx.db)
  return new Set(rows.map(({ id }) => id))
}

/** Why these two may not be joined, as a sentence; undefined when they may. Asked of all, by whoever sees all: the product. */
export async function whyNotJoined(
  tx: ViewerTx,
  childId: number,
  otherId: number,
): Promise<string | undefined> {
  const both = sql`${[childId, otherId]}::int[]`
  const { rows } = await sql<{ adoption: boolean; restricted: boolean; joined: boolean; root: boolean }>`
    select
      exists (select from children.relation r where r.child_id = any(${both}) and r.sealed)
        or exists (select from unnest(${both}) child (id) where exists (${placed('child.id')})) as adoption,
      exists (select from children.restriction r where r.child_id = any(${both}) and r.ended_on is null)
        or exists (select from children.relation r where r.child_id = any(${both}) and r.restricted) as restricted,
      exists (select from children.membership m where m.child_id = any(${both}) and m.known_to = ${stillKnown}) as joined,
      exists (select from children.membership m where m.root_id = ${otherId} and m.known_to = ${stillKnown}) as root`.execute(
    tx.db,
  )
  const [found] = rows
  if (found?.adoption === true)
    return 'A child who is sealed or placed for adoption is never joined to another number.'
  if (found?.restricted === true)
    return 'One of the records is kept to named people: end that restriction first, and make it anew after.'
  if (found?.joined === true) return 'One of the numbers is joined to another child already.'
  return found?.root === true
    ? 'The other number has numbers joined to it: join this one to it instead.'
    : undefined
}

type SideRow = Omit<NumberSide, 'starts' | 'leftOn'> & { readonly leftOn: IsoDate | 'infinity' | null }

/** Two numbers side by side, if the viewer may see both; that they were read is kept. */
export async function sideBySide(tx: ViewerTx, ids: readonly number[]): Promise<readonly NumberSide[]> {
  const about = { screen, because: await whyListed(tx, 'whether two numbers are one child') }
  return auditedRead(tx, about, async ({ db }) => {
    const { rows } = await sql<SideRow>`
      with ${heldLists}
      select child.id as "childId", child.council_id as "councilId", details.born_on as "bornOn", details.gender,
        coalesce(details.unborn, false) or coalesce(details.born_on > record.as_at(), false) as unborn,
        summary.team_name as team, stood.came_on as "cameOn", stood.left_on::text as "leftOn"
      from children.child left join (${stood()}) stood on stood.child_id = child.id
      left join children.details_as_at details on details.child_id = child.id
      left join lateral (select team_name from children.summary s where s.child_id = child.id and s.known_to = ${stillKnown}
        and s.valid_from < coalesce(stood.left_on, 'infinity') order by valid_from desc limit 1) summary on true
      where child.id = any(${[...ids]}::int[]) and child.shadow_of is null
      order by array_position(${[...ids]}::int[], child.id)`.execute(db)
    const began = await sql<{ childId: number; kind: string; on: IsoDate }>`
      select child_id as "childId", kind, day as "on" from (${starts()}) starts
      where child_id = any(${[...ids]}::int[]) order by day, kind`.execute(db)
    return rows.map((row) => ({
      ...row,
      leftOn: row.leftOn === 'infinity' ? null : row.leftOn,
      starts: began.rows.filter(({ childId }) => childId === row.childId),
    }))
  })
}
