import { sql } from 'kysely'
import type { IsoDate } from '../../kernel/index.ts'
import { dayIn } from '../../kernel/index.ts'
import type { ViewerTx } from './viewer.ts'

/** When a change was made, by whom and why: what a page says beside a version. */
export interface Change {
  readonly id: number
  readonly on: IsoDate
  /** The post that the person held on that day; people come and go. */
  readonly by: string
  readonly reason: string | null
}

/** The changes with these numbers (the `known_from` of a version), oldest first. */
export async function changesByIds(tx: ViewerTx, ids: readonly number[]): Promise<readonly Change[]> {
  const { rows } = await sql<{
    id: number
    at: Date
    system: string | null
    post: string | null
    reason: string | null
  }>`
    select change.id, change.at, change.system_name as system, change.reason, (
      select post.title from access.post_holder holder join access.post on post.id = holder.post_id
      where holder.person_id = change.person_id
        and holder.from_on <= (change.at at time zone 'Europe/London')::date
        and (holder.until_on is null or holder.until_on >= (change.at at time zone 'Europe/London')::date)
      order by holder.from_on desc limit 1) as post
    from record.change where change.id = any(${ids}) order by change.id`.execute(tx.db)
  return rows.map(({ id, at, system, post, reason }) => ({
    id,
    on: dayIn(at),
    by: post ?? (system === null ? 'Somebody without a post' : `The product (${system})`),
    reason,
  }))
}
