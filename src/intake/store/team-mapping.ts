import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'

/** A team as extracts name it, and the council's team that it is; none: known to reach the whole service only. */
export interface MappedName {
  readonly name: string
  readonly teamId: number | null
}

export interface TeamMapping {
  readonly names: readonly MappedName[]
  /** The change by which anything here changed last; 0 before the first. */
  readonly version: number
}

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
