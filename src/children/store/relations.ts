import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import { listOf } from '../../access/index.ts'

/**
 * Brings into step who works with each of these children, from what is known today: the team that the council says the
 * extract's team name means. Children whom no list gives a team are the front door's, which the empty name stands for.
 * An adoption order seals the record for good: it stays sealed where later extracts name the child no more.
 * @param teams the council's teams by the extract's names.
 */
export async function bringRelations(
  tx: ViewerTx,
  children: readonly number[],
  teams: ReadonlyMap<string, number>,
): Promise<void> {
  const names = [...teams.keys()]
  const ids = [...teams.values()]
  await sql`
    insert into children.relation as held (child_id, team_id, sealed)
    select child.id, meant.team_id, child.id in (
      select last.child_id from (
        select distinct on (a.child_id, a.starts_on, a.occurrence) a.child_id, a.ordered_on from children.adoption a
        where a.known_to = 9223372036854775807 order by a.child_id, a.starts_on, a.occurrence, a.valid_from desc) last
      where last.ordered_on is not null)
    from unnest(${listOf('int', children)}) child (id)
    left join children.summary s on s.child_id = child.id and s.known_to = 9223372036854775807 and s.valid_to = 'infinity'
    left join unnest(${names}::text[], ${ids}::int[]) meant (name, team_id) on meant.name = coalesce(s.team_name, '')
    ${(await isAnyRelated(tx)) ? inPlace : sql``}`.execute(tx.db)
}

/** Where something may stand already; where nothing does, PostgreSQL need not look out for it with every row. */
const inPlace = sql`on conflict (child_id) do update set team_id = excluded.team_id, sealed = excluded.sealed
    where held.team_id is distinct from excluded.team_id or held.sealed <> excluded.sealed`

async function isAnyRelated(tx: ViewerTx): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`select exists (select from children.relation) as any`.execute(
    tx.db,
  )
  return rows[0]?.any === true
}
