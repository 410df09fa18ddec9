import { sql } from 'kysely'
import type { AnyTx } from './relation.ts'

/** The names by which extracts call a team: those that mean the council's team of this name, and the name itself. */
export async function teamNamesOf(tx: AnyTx, team: string): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select named.name from intake.team_name named join access.team on team.id = named.team_id
    where lower(team.name) = lower(${team})
    union select distinct team_name from children.summary where lower(team_name) = lower(${team})`.execute(
    tx.db,
  )
  return rows.map(({ name }) => name)
}

/** What the council calls the teams that extracts name; the empty name is its front door, where it has said so. */
export async function teamLabels(tx: AnyTx): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ name: string; label: string }>`
    select named.name, team.name as label from intake.team_name named join access.team on team.id = named.team_id`.execute(
    tx.db,
  )
  return new Map(rows.map(({ name, label }) => [name, label]))
}
