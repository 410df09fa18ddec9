import { sql } from 'kysely'
import { factTables } from '../../children/facts/index.ts'
import { sources } from '../model/sources.ts'
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

const allocated = [
  ...new Set(Object.values(sources).flatMap(({ allocated, fact }) => (allocated ? [fact] : []))),
]

/** Every name by which any row of an extract calls a team, in order. */
export async function teamsInFacts(tx: AnyTx): Promise<readonly string[]> {
  const each = allocated.map(
    (fact) => sql`select team_name as name from ${sql.table(factTables[fact].table)}`,
  )
  const { rows } = await sql<{ name: string }>`
    select name from (${sql.join(each, sql` union `)}) named where name <> '' order by name`.execute(tx.db)
  return rows.map(({ name }) => name)
}

/** Of these names those that are the team's, whatever the capitals. */
export const namesOf = (team: string, names: readonly string[]): readonly string[] =>
  names.filter((name) => name.toLowerCase() === team.toLowerCase())

/** What the council calls the teams that extracts name; the empty name is its front door, where it has said so. */
export async function teamLabels(tx: AnyTx): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ name: string; label: string }>`
    select named.name, team.name as label from intake.team_name named join access.team on team.id = named.team_id`.execute(
    tx.db,
  )
  return new Map(rows.map(({ name, label }) => [name, label]))
}
