import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'

/** A query for what the council calls the teams that extracts name: `name`, `team`. The empty name is its front door's. */
export const calledTeams = sql`
  select named.name, team.name as team from intake.team_name named join access.team team on team.id = named.team_id`

/** What the council calls a team that an extract names, or leaves blank; the name itself where nobody said what it means. */
export type TeamCalled = <Name extends string | null | undefined>(name: Name) => Name | string

/**
 * What the council calls a team that extracts name: its own name once that was said, else the extract's spelling.
 */
export async function teamsCalled(tx: ViewerTx): Promise<TeamCalled> {
  const { rows } = await sql<{ name: string; team: string }>`${calledTeams}`.execute(tx.db)
  const called = new Map(rows.map(({ name, team }) => [name, team]))
  return (name) => called.get(name ?? '') ?? name
}
