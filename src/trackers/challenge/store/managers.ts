import { sql } from 'kysely'
import type { ViewerTx } from '../../../access/index.ts'
import { peopleWhoMay, posts } from '../../../access/index.ts'
import { isKeptToFew, peopleWhoSee } from '../../../children/index.ts'
import type { AnsweringPost } from '../model/asked.ts'
import { isAskedAnywhere } from '../model/asked.ts'
import type { Logged } from '../model/standing.ts'
import { nextManager } from '../rules/limits.ts'

export interface Holder {
  readonly personId: number
  readonly postId: number
  readonly role: string
  /** Team of the role's scope; none for the whole service. */
  readonly teamId: number | null
}

/** Who must know of a silence: the post of the one who raised it, and those of the next manager. */
export type WhoMustKnow = (logged: Logged) => {
  /**
   * Of one who has left, or holds no post, the manager of the reviewing officers: nobody's challenge is followed up by
   * nobody.
   */
  readonly raiser: number | undefined
  /** Why the manager must; undefined where whoever raised it does. */
  readonly inPlace: 'has left' | 'holds no post' | undefined
  readonly managers: readonly number[]
}

/** Posts as they are held on the as-at day, with the roles of whoever holds them. */
export async function holders(tx: ViewerTx): Promise<readonly Holder[]> {
  const { rows } = await sql<Holder>`
    select holder.person_id as "personId", holder.post_id as "postId", coalesce(held.role, '') as role,
      held.team_id as "teamId"
    from access.post_holder_known holder
    left join access.role_held_known held on held.person_id = holder.person_id
      and ${tx.at.asAt}::date between held.from_on and coalesce(held.until_on, 'infinity')
    where ${tx.at.asAt}::date between holder.from_on and coalesce(holder.until_on, 'infinity')
    order by holder.post_id`.execute(tx.db)
  return rows
}

/**
 * Posts that may be asked: each held by somebody who answers challenges. A vacant one would only be silent, and so would that
 * of another team, whose manager cannot see the child, or of whoever a restricted record is kept from.
 * @param childId whom it is about; undefined where that is not said yet.
 */
export async function postsThatAnswer(tx: ViewerTx, childId?: number): Promise<readonly AnsweringPost[]> {
  const answering = new Set<number>((await peopleWhoMay(tx, 'change challenge answers')).map(({ id }) => id))
  const teams = childId === undefined ? undefined : await teamsOfChild(tx, childId)
  const theirs = (await holders(tx)).filter(
    ({ personId, teamId }) =>
      answering.has(personId) && (teams === undefined || teamId === null || teams.has(teamId)),
  )
  const rolesOf = Map.groupBy(await whoSee(tx, theirs, childId), ({ postId }) => postId)
  return (await posts(tx))
    .map(({ id, title }) => ({ id, title, roles: (rolesOf.get(id) ?? []).map(({ role }) => role) }))
    .filter(isAskedAnywhere)
}

/** Of these, those who may see the child: of a record that is kept to nobody, whoever is of its teams. */
async function whoSee(
  tx: ViewerTx,
  all: readonly Holder[],
  childId: number | undefined,
): Promise<readonly Holder[]> {
  if (childId === undefined || !(await isKeptToFew(tx, childId))) return all
  const people = all.map(({ personId }) => personId)
  const see = await peopleWhoSee(tx, people, childId)
  return all.filter(({ personId }) => see.has(personId))
}

/** The child's team and every team above. */
async function teamsOfChild(tx: ViewerTx, childId: number): Promise<ReadonlySet<number>> {
  const { rows } = await sql<{ id: number }>`
    with recursive above as (
      select r.team_id as id from children.relation r where r.child_id = ${childId} and r.team_id is not null
      union select team.parent_id from above join access.team team on team.id = above.id
      where team.parent_id is not null)
    select id from above`.execute(tx.db)
  return new Set(rows.map(({ id }) => id))
}

/** For each child with a challenge, its team and every team above. */
export async function teamsAbove(tx: ViewerTx): Promise<ReadonlyMap<number, ReadonlySet<number>>> {
  const { rows } = await sql<{ childId: number; teams: number[] }>`
    with recursive above as (
      select r.child_id, r.team_id as id from children.relation r
      where r.team_id is not null and r.child_id in (select child_id from challenge.challenge_known)
      union select above.child_id, team.parent_id from above join access.team team on team.id = above.id
      where team.parent_id is not null)
    select child_id as "childId", array_agg(id) as teams from above group by child_id`.execute(tx.db)
  return new Map(rows.map(({ childId, teams }) => [childId, new Set(teams)]))
}

/**
 * The next manager is whoever holds the role of the next stage for the child's team; the post that was asked and kept
 * silent is not alerted to its own silence, but the one after it.
 */
export async function whoMustKnow(tx: ViewerTx): Promise<WhoMustKnow> {
  const all = await holders(tx)
  const above = await teamsAbove(tx)
  const raisers = await whoMayRaise(tx)
  return ({ challenge, childId, stands }) => {
    const teams = above.get(childId)
    const of = (role: string | undefined) => [
      ...new Set(
        all
          .filter((each) => each.role === role && (each.teamId === null || teams?.has(each.teamId) === true))
          .map(({ postId }) => postId),
      ),
    ]
    const next = of(nextManager[stands.stage]).filter((post) => post !== stands.toPostId)
    const after = stands.stage === 'informal' ? of(nextManager['team manager']) : []
    const stays = raisers.has(challenge.raisedByPersonId)
    const own = all.find(({ personId }) => stays && personId === challenge.raisedByPersonId)?.postId
    const inPlace = stays ? 'holds no post' : 'has left'
    return {
      raiser: own ?? of('reviewing service manager')[0],
      inPlace: own === undefined ? inPlace : undefined,
      managers: next.length > 0 ? next : after.filter((post) => post !== stands.toPostId),
    }
  }
}

/**
 * Who is a reviewing officer or conference chair here on the as-at day. Whoever raised a challenge and is none any more has
 * left, as far as the challenge goes, also for another post of the council: one rule for the duty and for who may do it.
 */
async function whoMayRaise(tx: ViewerTx): Promise<ReadonlySet<number>> {
  const { rows } = await sql<{ personId: number }>`
    select distinct held.person_id as "personId" from access.role_held_known held
    where held.role in ('independent reviewing officer', 'conference chair')
      and ${tx.at.asAt}::date between held.from_on and coalesce(held.until_on, 'infinity')
      and not exists (select from access.person person where person.id = held.person_id and person.state = 'left')`.execute(
    tx.db,
  )
  return new Set(rows.map(({ personId }) => personId))
}

/** Whether whoever raised a challenge has left in that sense. */
export const hasLeft = async (tx: ViewerTx, personId: number): Promise<boolean> =>
  !(await whoMayRaise(tx)).has(personId)
