import { sql } from 'kysely'
import type { IsoDate } from '../../kernel/index.ts'
import type { ViewerTx } from '../record/viewer.ts'

/** For whom the viewer stands in today. */
export interface StandIn {
  readonly id: number
  readonly absentPostId: number
  readonly absentPost: string
  readonly untilOn: IsoDate
  readonly reason: string
  /** The absent manager's team and all below it. */
  readonly teams: readonly number[]
}

/** Every absent manager for whom the viewer stands in today, whatever day is looked at: permissions are today's. */
export async function standingInFor(tx: ViewerTx): Promise<readonly StandIn[]> {
  const { viewer } = tx
  if (viewer.kind !== 'person' || viewer.posts.length === 0) return []
  const { rows } = await sql<StandIn>`
    select deputy.id, post.id as "absentPostId", post.title as "absentPost", deputy.until_on as "untilOn", deputy.reason, array(
      with recursive standing as (
        select deputy.team_id as id
        union select below.id from access.team below join standing on below.parent_id = standing.id)
      select id from standing order by id) as teams
    from access.deputy join access.post on post.id = deputy.absent_post_id
    where deputy.deputy_post_id = any(${[...viewer.posts]}::int[])
      and ${tx.today}::date between deputy.from_on and deputy.until_on
    order by deputy.from_on, deputy.id`.execute(tx.db)
  return rows
}
