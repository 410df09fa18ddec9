import { sql } from 'kysely'
import { listOf, peopleForWhom, posts } from '../../access/index.ts'
import type { Post, ViewerTx } from '../../access/index.ts'
import type { Offered } from '../model/owners.ts'
import { peopleWhoSee } from './who-sees.ts'

/**
 * Of a post, which of the children asked about its holders may see today; undefined of one that nobody holds: whoever comes
 * may.
 */
type SeenByPost = (postId: number) => Promise<ReadonlySet<number> | undefined>

/** Asked once of each post, however many rows name it. */
export function seenByPosts(tx: ViewerTx, children: readonly number[]): SeenByPost {
  const known = new Map<number, ReadonlySet<number> | undefined>()
  return async (postId) => {
    if (!known.has(postId)) known.set(postId, await seenByPost(tx, postId, children))
    return known.get(postId)
  }
}

async function seenByPost(
  tx: ViewerTx,
  postId: number,
  children: readonly number[],
): Promise<ReadonlySet<number> | undefined> {
  const { rows: holders } = await sql<{ personId: number }>`
    select person.id as "personId" from access.post_holder holder join access.person on person.id = holder.person_id
    where holder.post_id = ${postId} and person.state = 'active'
      and ${tx.today}::date between holder.from_on and coalesce(holder.until_on, 'infinity')`.execute(tx.db)
  if (holders.length === 0) return undefined
  const seen = new Set<number>()
  await peopleForWhom(
    tx,
    holders.map(({ personId }) => personId),
    async (db) => {
      const { rows } = await sql<{ id: number }>`
        select id from children.child where id = any(${listOf('int', children)})`.execute(db)
      for (const { id } of rows) seen.add(id)
      return rows.length > 0
    },
  )
  return seen
}

/** Why a post cannot be made the owner of work on a child: it would never learn of it. Undefined where it can. */
export async function whyNotOwner(
  tx: ViewerTx,
  childId: number,
  postId: number,
): Promise<string | undefined> {
  const seen = await seenByPosts(tx, [childId])(postId)
  if (seen === undefined || seen.has(childId)) return undefined
  const title = (await posts(tx)).find(({ id }) => id === postId)?.title ?? ''
  return `Nobody in the post “${title}” may see this child: choose another owner`
}

/** Every post, and whether work on the child can be given to it: each of their holders is asked once. */
export async function postsForWork(tx: ViewerTx, childId: number): Promise<readonly (Post & Offered)[]> {
  const { rows } = await sql<{ postId: number; personId: number }>`
    select holder.post_id as "postId", person.id as "personId"
    from access.post_holder holder join access.person on person.id = holder.person_id
    where person.state = 'active'
      and ${tx.today}::date between holder.from_on and coalesce(holder.until_on, 'infinity')`.execute(tx.db)
  const people = rows.map(({ personId }) => personId)
  const see = await peopleWhoSee(tx, people, childId)
  const holders = Map.groupBy(rows, ({ postId }) => postId)
  return (await posts(tx)).map((post) => ({
    ...post,
    sees: holders.get(post.id)?.some(({ personId }) => see.has(personId)) ?? true,
  }))
}
