import { sql } from 'kysely'
import type { IsoDate } from '../kernel/index.ts'
import type { PersonId, ViewerTx } from './record/viewer.ts'

type PostTables = {
  'access.post_known': { id: number; title: string; team_id: number | null; known_from: number }
  'access.post_holder_known': {
    id: number
    post_id: number
    person_id: number
    basis: 'permanent' | 'interim'
    from_on: IsoDate
    until_on: IsoDate | null
  }
}

/** A post, and whether anybody holds it on the as-at day: a vacant post may still own an action, and shows as vacant. */
export interface Post {
  readonly id: number
  readonly title: string
  readonly held: 'permanent' | 'interim' | 'vacant'
}

/** Every post, by title, as it was held on the as-at day. */
export async function posts(tx: ViewerTx): Promise<readonly Post[]> {
  const { rows } = await sql<Post>`
    select post.id, post.title, coalesce((
      select holder.basis from access.post_holder_known holder
      where holder.post_id = post.id and holder.from_on <= ${tx.at.asAt}::date
        and (holder.until_on is null or holder.until_on >= ${tx.at.asAt}::date)
      order by holder.from_on desc limit 1), 'vacant') as held
    from access.post_known post order by post.title`.execute(tx.db)
  return rows
}

/** The title of the post that a person holds on the as-at day, for the page's header. */
export async function postTitleOf(tx: ViewerTx, personId: PersonId): Promise<string | undefined> {
  const found = await tx.db
    .$extendTables<PostTables>()
    .selectFrom('access.post_holder_known as holder')
    .innerJoin('access.post_known as post', 'post.id', 'holder.post_id')
    .where('holder.person_id', '=', personId)
    .where('holder.from_on', '<=', tx.today)
    .where((where) =>
      where.or([where('holder.until_on', 'is', null), where('holder.until_on', '>=', tx.today)]),
    )
    .orderBy('holder.from_on', 'desc')
    .select('post.title')
    .executeTakeFirst()
  return found?.title
}
