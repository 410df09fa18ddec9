import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import type { ActionId, PlanId } from '../ids.ts'
import { allAbove } from '../model/level.ts'
import { planDb } from '../tables.ts'
import type { Outcome } from './outcomes.ts'
import { changedMeanwhile, notThere, refused } from './outcomes.ts'
import { plansOfAllLevels } from './plan-heads.ts'

const planOfAction = async (tx: ViewerTx, id: ActionId): Promise<PlanId | undefined> =>
  (
    await planDb(tx)
      .selectFrom('plan.action as action')
      .innerJoin('plan.area as area', 'area.id', 'action.area_id')
      .select('area.plan_id as planId')
      .where('action.id', '=', id)
      .executeTakeFirst()
  )?.planId

/** Of these actions, those that stand in one of the plans. */
const standingIn = (tx: ViewerTx, plans: readonly PlanId[], ids: readonly ActionId[]) =>
  planDb(tx)
    .selectFrom('plan.action as action')
    .innerJoin('plan.area as area', 'area.id', 'action.area_id')
    .select('action.id')
    .where('action.id', '=', sql<ActionId>`any(${ids})`)
    .where('area.plan_id', '=', sql<PlanId>`any(${plans})`)
    .execute()

const fedNow = async (tx: ViewerTx, id: ActionId): Promise<ReadonlySet<ActionId>> =>
  new Set(
    (
      await planDb(tx)
        .selectFrom('plan.action_feeds')
        .select('feeds_id as fedId')
        .where('action_id', '=', id)
        .execute()
    ).map(({ fedId }) => fedId),
  )

const same = (one: ReadonlySet<ActionId>, other: ReadonlySet<ActionId>): boolean =>
  one.size === other.size && [...one].every((id) => other.has(id))

/**
 * Says which actions of the plans above an action feeds; none is: it serves its area as a whole. `was` is what the form was
 * filled in from: nothing is changed where somebody has changed it since.
 */
export async function sayFeeds(
  tx: ViewerTx,
  id: ActionId,
  was: readonly ActionId[],
  feeds: readonly ActionId[],
): Promise<Outcome> {
  const planId = await planOfAction(tx, id)
  const all = await plansOfAllLevels(tx)
  const own = all.find((plan) => plan.id === planId)
  if (!own) return notThere
  const above = allAbove(all, own).map((plan) => plan.id)
  const wanted = new Set(feeds)
  if ((await standingIn(tx, above, [...wanted])).length !== wanted.size)
    return refused('feeds', 'Choose actions of the plans above it')
  // One at a time for one action: what is compared is what is then replaced.
  await sql`select pg_advisory_xact_lock(hashtext('plan: feeds'), ${id})`.execute(tx.db)
  const stored = await fedNow(tx, id)
  if (!same(stored, new Set(was))) return changedMeanwhile
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
  return { ok: true }
}
