import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import type { MappedName, TeamMapping } from '../model/team-mapping.ts'

export async function teamMapping(tx: ViewerTx): Promise<TeamMapping> {
  const { rows } = await sql<MappedName & { readonly version: number }>`
    select name, team_id as "teamId", known_from as version from intake.team_name order by lower(name)`.execute(
    tx.db,
  )
  return {
    names: rows.map(({ name, teamId }) => ({ name, teamId })),
    version: Math.max(0, ...rows.map(({ version }) => version)),
  }
}

/**
 * Keeps which teams the names mean, if nobody changed any of them since that version.
 * @returns whether they were as expected.
 */
export async function mapTeams(
  tx: ViewerTx,
  version: number,
  names: readonly MappedName[],
): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtext('intake.team_name'))`.execute(tx.db)
  if ((await teamMapping(tx)).version !== version) return false
  await sql`
    insert into intake.team_name as held (name, team_id)
    select name, team_id from unnest(${names.map(({ name }) => name)}::text[], ${names.map(({ teamId }) => teamId)}::int[])
      given (name, team_id)
    on conflict (name) do update set team_id = excluded.team_id
    where held.team_id is distinct from excluded.team_id`.execute(tx.db)
  return true
}

/** Names of extracts that are in the record or checked, of which nothing is said; the empty one stands for no team. */
export async function namesUnsaid(tx: ViewerTx): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from (
      select '' as name
      union select named ->> 'name' from intake.import, jsonb_array_elements(preview -> 'teams') named
      where state in ('checked', 'applied')) named
    where name not in (select name from intake.team_name) order by lower(name)`.execute(tx.db)
  return rows.map(({ name }) => name)
}
