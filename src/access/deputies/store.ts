import { sql } from 'kysely'
import type { IsoDate } from '../../kernel/index.ts'
import { rolesWith } from '../permissions/decide.ts'
import { personRoles } from '../permissions/roles.ts'
import { becauseOf } from '../record/as-viewer.ts'
import type { Done } from '../record/once.ts'
import type { ViewerTx } from '../record/viewer.ts'

/** Somebody stands in for an absent manager, from a day until a day, both included. */
export interface Deputy {
  readonly id: number
  readonly version: number
  readonly team: string
  readonly absentPost: string
  readonly deputyPost: string
  readonly fromOn: IsoDate
  readonly untilOn: IsoDate
  readonly reason: string
  readonly setBy: string
}

/** The condition under which the viewer may name a deputy for a team, the same as row security's. */
const mayNameFor = (column: ReturnType<typeof sql>) => sql`(access.granted('change deputies', 'any')
  or ${column} = any((select access.viewer_teams('change deputies'))::int[]))`

/** Deputies of the teams for which the viewer may name them, as known at the viewer's date, the latest first. */
export async function deputies(tx: ViewerTx): Promise<readonly Deputy[]> {
  const { rows } = await sql<Deputy>`
    select deputy.id, deputy.known_from as version, team.name as team, absent.title as "absentPost",
      standing.title as "deputyPost", deputy.from_on as "fromOn", deputy.until_on as "untilOn", deputy.reason,
      coalesce(person.name, 'Somebody') as "setBy"
    from access.deputy_known deputy join access.team on team.id = deputy.team_id
    join access.post absent on absent.id = deputy.absent_post_id
    join access.post standing on standing.id = deputy.deputy_post_id
    left join access.person on person.id = deputy.set_by_person_id
    where ${mayNameFor(sql`deputy.team_id`)}
    order by deputy.until_on desc, deputy.id desc`.execute(tx.db)
  return rows
}

export interface PostOffered {
  readonly id: number
  readonly title: string
}

/** Posts whose manager's list the viewer may hand on: those of teams for which the viewer may name a deputy. */
export async function absentPosts(tx: ViewerTx): Promise<readonly PostOffered[]> {
  const { rows } = await sql<PostOffered>`
    select id, title from access.post where team_id is not null and ${mayNameFor(sql`team_id`)}
    order by lower(title), id`.execute(tx.db)
  return rows
}

/** Posts held today by an active person whose role reads children’s records: nobody else gains anything by standing in. */
export async function deputyPosts(tx: ViewerTx): Promise<readonly PostOffered[]> {
  const roles = rolesWith('read children', personRoles)
  const { rows } = await sql<PostOffered>`
    select distinct post.id, post.title, lower(post.title) from access.post
    join access.post_holder held on held.post_id = post.id
    join access.person on person.id = held.person_id and person.state = 'active'
    join access.role_held on role_held.person_id = held.person_id
    where ${tx.today}::date between held.from_on and coalesce(held.until_on, 'infinity')
      and ${tx.today}::date between role_held.from_on and coalesce(role_held.until_on, 'infinity')
      and role_held.role = any(${[...roles]}::text[])
    order by lower(post.title), post.id`.execute(tx.db)
  return rows
}

export interface NewDeputy {
  readonly absent: number
  readonly deputy: number
  readonly fromOn: IsoDate
  readonly untilOn: IsoDate
  readonly reason: string
}

/** @returns false where another deputy stands in for the same post on one of these days. */
export async function nameDeputy(
  tx: ViewerTx,
  named: NewDeputy,
): Promise<Done | { ok: false; why: 'overlaps' }> {
  const { absent, deputy, fromOn, untilOn, reason } = named
  await sql`select pg_advisory_xact_lock(hashtext('access.deputy'))`.execute(tx.db)
  const other = await sql`select from access.deputy where absent_post_id = ${absent}
    and from_on <= ${untilOn}::date and until_on >= ${fromOn}::date`.execute(tx.db)
  if (other.rows.length > 0) return { ok: false, why: 'overlaps' }
  await becauseOf(tx, reason)
  await sql`insert into access.deputy (team_id, absent_post_id, deputy_post_id, from_on, until_on, reason, set_by_person_id)
    values ((select team_id from access.post where id = ${absent}), ${absent}, ${deputy}, ${fromOn}, ${untilOn}, ${reason},
      access.viewer_id())`.execute(tx.db)
  return { ok: true, goTo: '/deputies' }
}

/** The record as stored now, where the viewer may end it. */
export async function deputyNow(tx: ViewerTx, id: number): Promise<Deputy | undefined> {
  return (await deputies(tx)).find((deputy) => deputy.id === id)
}

/** Ends it with its last day; one that had not begun by then is taken back. */
export async function endDeputy(
  tx: ViewerTx,
  { id, version, fromOn }: Pick<Deputy, 'id' | 'version' | 'fromOn'>,
  lastDay: IsoDate,
): Promise<Done | { ok: false; why: 'changed meanwhile' }> {
  const ended =
    lastDay < fromOn
      ? await sql`delete from access.deputy where id = ${id} and known_from = ${version} returning id`.execute(
          tx.db,
        )
      : await sql`update access.deputy set until_on = ${lastDay}
          where id = ${id} and known_from = ${version} returning id`.execute(tx.db)
  return ended.rows.length === 1 ? { ok: true, goTo: '/deputies' } : { ok: false, why: 'changed meanwhile' }
}
