import { sql } from 'kysely'
import type { ViewerTx } from '../../../access/index.ts'
import { peopleWhoMay, posts } from '../../../access/index.ts'

interface Deciding {
  /** Held today by somebody who may decide: these take the chair. */
  readonly now: ReadonlySet<number>
  /** Those, and posts that nobody holds: whoever decided may have left. */
  readonly onceToo: ReadonlySet<number>
}

/** Posts of managers and panel chairs: whoever runs the system, checks it or leads another service agrees no child's plan. */
export async function postsThatDecide(tx: ViewerTx): Promise<Deciding> {
  const people = (await peopleWhoMay(tx, 'change permanence')).map(({ id }) => id)
  const { rows } = await sql<{ postId: number; decides: boolean }>`
    select holder.post_id as "postId", bool_or(holder.person_id = any(${people}::int[])) as decides
    from access.post_holder holder
    where ${tx.today}::date between holder.from_on and coalesce(holder.until_on, 'infinity')
    group by holder.post_id`.execute(tx.db)
  const decides = new Map(rows.map((row) => [row.postId, row.decides]))
  const all = (await posts(tx)).map(({ id }) => id)
  return {
    now: new Set(all.filter((id) => decides.get(id) === true)),
    onceToo: new Set(all.filter((id) => decides.get(id) !== false)),
  }
}
