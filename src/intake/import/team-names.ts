import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'

/** What the extract's team names mean, as far as the council has said; the empty name is the front door. */
export async function teamsByName(tx: ViewerTx): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ name: string; team_id: number }>`
    select name, team_id from intake.team_name where team_id is not null`.execute(tx.db)
  return new Map(rows.map(({ name, team_id }) => [name, team_id]))
}

/** Says which of the council's teams each of the extract's names means; a name said before is said anew. */
export async function sayTeams(tx: ViewerTx, teams: ReadonlyMap<string, number>): Promise<void> {
  for (const [name, team] of teams) {
    await sql`insert into intake.team_name (name, team_id) values (${name}, ${team})
      on conflict (name) do update set team_id = excluded.team_id`.execute(tx.db)
  }
}
