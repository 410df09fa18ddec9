import { sql } from 'kysely'
import type { IsoDate } from '../../../kernel/index.ts'
import { NotFound } from '../../../kernel/index.ts'
import type { Done } from '../../record/once.ts'
import type { PersonId, ViewerTx } from '../../record/viewer.ts'
import type { Basis, Dates, Holding } from '../model.ts'
import type { NotDone } from './change-person.ts'
import { holdings } from './people.ts'

export interface PostInList {
  readonly id: number
  readonly version: number
  readonly title: string
  readonly teamId: number | null
  readonly team: string | null
}

const post = sql`post.id, post.known_from as version, post.title, post.team_id as "teamId", team.name as team`

export interface AboutPost {
  readonly post: PostInList
  readonly holdings: readonly Holding[]
}

/** Every post by title, each with who holds it on the as-at day; nobody means that it is vacant. */
export async function postList(
  tx: ViewerTx,
): Promise<readonly (PostInList & { readonly holders: readonly Pick<Holding, 'basis' | 'person'>[] })[]> {
  const { rows } = await sql<PostInList & { holders: readonly Pick<Holding, 'basis' | 'person'>[] }>`
    select ${post}, coalesce((
      select jsonb_agg(jsonb_build_object('basis', held.basis, 'person', jsonb_build_object('id', held.person_id,
        'name', coalesce(person.name, 'Somebody'))) order by held.from_on desc)
      from access.post_holder_known held left join access.person_known person on person.id = held.person_id
      where held.post_id = post.id and ${tx.at.asAt}::date between held.from_on and coalesce(held.until_on, 'infinity')), '[]') as holders
    from access.post_known post left join access.team_known team on team.id = post.team_id
    order by lower(post.title), post.id`.execute(tx.db)
  return rows
}

/** One post and everyone who has held it. @throws NotFound when there is none. */
export async function aboutPost(tx: ViewerTx, id: number): Promise<AboutPost> {
  const { rows } = await sql<PostInList>`
    select ${post} from access.post_known post left join access.team_known team on team.id = post.team_id
    where post.id = ${id}`.execute(tx.db)
  if (!rows[0]) throw new NotFound(`post ${id}`)
  return { post: rows[0], holdings: await holdings(tx, { postId: id }) }
}

/** The post as stored now, whatever day is looked at. */
export async function postNow(tx: ViewerTx, id: number): Promise<PostInList | undefined> {
  const { rows } = await sql<PostInList>`
    select ${post} from access.post left join access.team on team.id = post.team_id where post.id = ${id}`.execute(
    tx.db,
  )
  return rows[0]
}

export interface TitleAndTeam {
  readonly title: string
  readonly teamId: number | null
}

export async function addPost(tx: ViewerTx, { title, teamId }: TitleAndTeam): Promise<Done> {
  const { rows } = await sql<{ id: number }>`
    insert into access.post (title, team_id) values (${title}, ${teamId}) returning id`.execute(tx.db)
  return { ok: true, goTo: `/people/posts/${rows[0]?.id ?? ''}` }
}

/** Refused where somebody else changed the post since `version`. */
export async function changePost(
  tx: ViewerTx,
  id: number,
  version: number,
  { title, teamId }: TitleAndTeam,
): Promise<Done | NotDone<'changed meanwhile'>> {
  const { rows } = await sql`update access.post set title = ${title}, team_id = ${teamId}
    where id = ${id} and known_from = ${version} returning id`.execute(tx.db)
  return rows.length === 1
    ? { ok: true, goTo: `/people/posts/${id}` }
    : { ok: false, why: 'changed meanwhile' }
}

export interface NewHolding extends Dates {
  readonly personId: PersonId
  readonly basis: Basis
}

/** Puts a person in a post. Two may hold it at once: a handover, or cover for somebody away. */
export async function putInPost(
  tx: ViewerTx,
  postId: number,
  { personId, basis, fromOn, untilOn }: NewHolding,
): Promise<Done | NotDone<'held already'>> {
  const held = await sql`select from access.post_holder where post_id = ${postId} and person_id = ${personId}
    and from_on <= coalesce(${untilOn}::date, 'infinity') and coalesce(until_on, 'infinity') >= ${fromOn}::date`.execute(
    tx.db,
  )
  if (held.rows.length > 0) return { ok: false, why: 'held already' }
  await sql`insert into access.post_holder (post_id, person_id, basis, from_on, until_on)
    values (${postId}, ${personId}, ${basis}, ${fromOn}, ${untilOn})`.execute(tx.db)
  return { ok: true, goTo: `/people/posts/${postId}` }
}

/** Ends a holding on its last day (that day included); one that had not begun by then is taken back. */
export async function endHolding(
  tx: ViewerTx,
  { id, version, fromOn, post: { id: postId } }: Pick<Holding, 'id' | 'version' | 'fromOn' | 'post'>,
  lastDay: IsoDate,
): Promise<Done | NotDone<'changed meanwhile'>> {
  const ended =
    lastDay < fromOn
      ? await sql`delete from access.post_holder where id = ${id} and known_from = ${version} returning id`.execute(
          tx.db,
        )
      : await sql`update access.post_holder set until_on = ${lastDay}
          where id = ${id} and known_from = ${version} returning id`.execute(tx.db)
  return ended.rows.length === 1
    ? { ok: true, goTo: `/people/posts/${postId}` }
    : { ok: false, why: 'changed meanwhile' }
}

/** One holding as stored now. */
export async function holdingNow(tx: ViewerTx, id: number): Promise<Holding | undefined> {
  const { rows } = await sql<Holding>`
    select held.id, held.known_from as version, held.basis, held.from_on as "fromOn", held.until_on as "untilOn",
           jsonb_build_object('id', post.id, 'title', post.title) as post,
           jsonb_build_object('id', person.id, 'name', person.name) as person
    from access.post_holder held join access.post on post.id = held.post_id
    join access.person on person.id = held.person_id where held.id = ${id}`.execute(tx.db)
  return rows[0]
}
