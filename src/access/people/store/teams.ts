import { sql } from 'kysely'
import type { Done } from '../../record/once.ts'
import type { ViewerTx } from '../../record/viewer.ts'
import type { Team } from '../model.ts'
import { withAllBelow } from '../model.ts'
import type { NotDone } from './change-person.ts'

/** Every team, by name. */
export async function teams(tx: ViewerTx): Promise<readonly Team[]> {
  const { rows } = await sql<Team>`select id, known_from as version, name, parent_id as "parentId"
    from access.team_known order by lower(name), id`.execute(tx.db)
  return rows
}

/** The teams as stored now, whatever day is looked at. */
export async function teamsNow(tx: ViewerTx): Promise<readonly Team[]> {
  const { rows } = await sql<Team>`select id, known_from as version, name, parent_id as "parentId"
    from access.team order by lower(name), id`.execute(tx.db)
  return rows
}

export interface NameAndPlace {
  readonly name: string
  readonly parentId: number | null
}

export async function addTeam(tx: ViewerTx, { name, parentId }: NameAndPlace): Promise<Done> {
  await sql`insert into access.team (name, parent_id) values (${name}, ${parentId})`.execute(tx.db)
  return { ok: true, goTo: '/people/teams' }
}

/** Renames or moves a team. One at a time, since two moves at once could put two teams under each other. */
export async function changeTeam(
  tx: ViewerTx,
  id: number,
  version: number,
  { name, parentId }: NameAndPlace,
): Promise<Done | NotDone<'changed meanwhile' | 'under itself'>> {
  await sql`select pg_advisory_xact_lock(hashtext('access: team tree'))`.execute(tx.db)
  if (parentId !== null && withAllBelow(await teamsNow(tx), id).has(parentId))
    return { ok: false, why: 'under itself' }
  const { rows } = await sql`update access.team set name = ${name}, parent_id = ${parentId}
    where id = ${id} and known_from = ${version} returning id`.execute(tx.db)
  return rows.length === 1 ? { ok: true, goTo: '/people/teams' } : { ok: false, why: 'changed meanwhile' }
}
