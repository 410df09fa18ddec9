import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import type { ActionId } from '../ids.ts'
import { planDb } from '../tables.ts'

/** What an action feeds now, its plan being held by whoever asks. */
export const fedNow = async (tx: ViewerTx, id: ActionId): Promise<ReadonlySet<ActionId>> =>
  new Set(
    (
      await planDb(tx)
        .selectFrom('plan.action_feeds')
        .select('feeds_id as fedId')
        .where('action_id', '=', id)
        .execute()
    ).map(({ fedId }) => fedId),
  )

/** Makes an action feed these actions of the plans above, and no others. */
export async function replaceFeeds(tx: ViewerTx, id: ActionId, feeds: readonly ActionId[]): Promise<void> {
  const [stored, wanted] = [await fedNow(tx, id), new Set(feeds)]
  const gone = [...stored].filter((each) => !wanted.has(each))
  const added = [...wanted].filter((each) => !stored.has(each))
  if (gone.length > 0)
    await planDb(tx)
      .deleteFrom('plan.action_feeds')
      .where('action_id', '=', id)
      .where('feeds_id', '=', sql<ActionId>`any(${gone})`)
      .execute()
  if (added.length > 0)
    await planDb(tx)
      .insertInto('plan.action_feeds')
      .values(added.map((fedId) => ({ action_id: id, feeds_id: fedId })))
      .execute()
}
