import { sql } from 'kysely'
import type { Done, ViewerTx } from '../../../access/index.ts'
import { addDays } from '../../../kernel/index.ts'
import type { EndingHolding, ToHandOver } from '../model.ts'
import { daysAhead, daysBack } from '../model.ts'

/** Where the viewer may draw up a handover: the same as row security's. */
const mayFor = sql`(access.granted('approve handovers', 'any')
  or post.team_id = any((select access.viewer_teams('approve handovers'))::int[])
)`

/** Times in a post that end and were not drawn up yet, where the viewer may do so; a time that is only prolonged is none. */
const ending = sql`
  select held.id, post.id as "postId", post.title as post, post.team_id as "teamId", team.name as team,
    person.id as "leaverId", person.name as leaver, held.until_on as "lastOn"
  from access.post_holder held join access.post on post.id = held.post_id
  join access.person on person.id = held.person_id left join access.team on team.id = post.team_id
  where held.until_on is not null and ${mayFor}
    and not exists (select from line.handover drawn where drawn.holding_id = held.id)
    and not exists (select from access.post_holder next where next.post_id = held.post_id
      and next.person_id = held.person_id and next.from_on = held.until_on + 1)`

/** Those for which a handover is asked: soon over, or over for less than three months. */
export async function notDrawnUp(tx: ViewerTx): Promise<readonly EndingHolding[]> {
  const { rows } = await sql<EndingHolding>`${ending}
    and held.until_on between ${addDays(tx.today, -daysBack)}::date and ${addDays(tx.today, daysAhead)}::date
    order by held.until_on, held.id`.execute(tx.db)
  return rows
}

/** One of them, however long ago. */
export async function endingHolding(tx: ViewerTx, id: number): Promise<EndingHolding | undefined> {
  const { rows } = await sql<EndingHolding>`${ending} and held.id = ${id}`.execute(tx.db)
  return rows[0]
}

/** Those of one post, the latest first. */
export async function endingHoldingsOf(tx: ViewerTx, postId: number): Promise<readonly EndingHolding[]> {
  const { rows } = await sql<EndingHolding>`${ending} and post.id = ${postId}
    order by held.until_on desc, held.id desc`.execute(tx.db)
  return rows
}

/** The number of the handover that was drawn up for a time in a post, where the viewer may see it. */
export async function drawnUpFor(tx: ViewerTx, holdingId: number): Promise<number | undefined> {
  const { rows } = await sql<{
    id: number
  }>`select id from line.handover where holding_id = ${holdingId}`.execute(tx.db)
  return rows[0]?.id
}

export interface PostOffered {
  readonly id: number
  readonly title: string
}

/** Posts held by whoever manages that team or one above it, or answers for the service: with them a handover may stay. */
export async function lineManagers(
  tx: ViewerTx,
  { postId, leaverId }: Pick<EndingHolding, 'postId' | 'leaverId'>,
): Promise<readonly PostOffered[]> {
  const { rows } = await sql<PostOffered>`
    with recursive above as (
      select team_id as id from access.post where id = ${postId}
      union select team.parent_id from access.team join above on team.id = above.id)
    select distinct post.id, post.title from access.post
    join access.post_holder held on held.post_id = post.id and held.person_id <> ${leaverId}
      and ${tx.today}::date between held.from_on and coalesce(held.until_on, 'infinity')
    join access.person on person.id = held.person_id and person.state = 'active'
    join access.role_held role on role.person_id = held.person_id
      and ${tx.today}::date between role.from_on and coalesce(role.until_on, 'infinity')
    join access.permission allowed on allowed.role = role.role and allowed.resource = 'handovers'
      and allowed.action = 'approve' and allowed.effect = 'allow'
    where post.id <> ${postId} and (allowed.relation = 'any'
      or (allowed.relation = 'own teams' and (role.team_id in (select id from above)
        or (role.team_id is null and not access.by_own_work(role.role)))))
    order by post.title, post.id`.execute(tx.db)
  return rows
}

export interface DrawnUp {
  readonly holding: EndingHolding
  readonly staysWith: number
  readonly note: string
  readonly items: readonly ToHandOver[]
}

/** @returns false where somebody drew it up meanwhile: nothing is then written. */
export async function drawUp(
  tx: ViewerTx,
  { holding, staysWith, note, items }: DrawnUp,
): Promise<Done | { ok: false; why: 'drawn up already' }> {
  const { id, postId, teamId, leaverId, lastOn } = holding
  await sql`select pg_advisory_xact_lock(hashtext('line.handover'), ${id})`.execute(tx.db)
  if ((await endingHolding(tx, id)) === undefined) return { ok: false, why: 'drawn up already' }
  const { rows } = await sql<{ id: number }>`
    insert into line.handover (holding_id, post_id, team_id, leaver_id, last_on, stays_with_post_id, note, drawn_up_on, drawn_up_by)
    values (${id}, ${postId}, ${teamId}, ${leaverId}, ${lastOn}, ${staysWith}, ${note}, ${tx.today}, access.viewer_id())
    returning id`.execute(tx.db)
  const handover = rows[0]?.id ?? 0
  for (const item of items) await writeDown(tx, { handover, postId, teamId }, item)
  return { ok: true, goTo: `/handovers/${handover}` }
}

async function writeDown(
  tx: ViewerTx,
  of: { readonly handover: number; readonly postId: number; readonly teamId: number | null },
  { childId, about, words, dueOn, href }: ToHandOver,
): Promise<void> {
  await (
    childId === undefined
      ? sql`insert into line.handover_item (handover_id, post_id, team_id, about, words, due_on, href)
        values (${of.handover}, ${of.postId}, ${of.teamId}, ${about}, ${words}, ${dueOn ?? null}, ${href})`
      : sql`insert into line.handover_child (handover_id, child_id, about, words, due_on, href)
        values (${of.handover}, ${childId}, ${about}, ${words}, ${dueOn ?? null}, ${href})`
  ).execute(tx.db)
}
