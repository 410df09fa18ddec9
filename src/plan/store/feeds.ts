import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import type { ActionId, PlanId } from '../ids.ts'
import { allAbove } from '../model/level.ts'
import { planDb } from '../tables.ts'
import { requestChange } from './changes.ts'
import type { Outcome } from './outcomes.ts'
import { changedMeanwhile, notThere, refused } from './outcomes.ts'
import { plansOfAllLevels } from './plan-heads.ts'
import { fedNow, replaceFeeds } from './replace-feeds.ts'

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

const same = (one: ReadonlySet<ActionId>, other: ReadonlySet<ActionId>): boolean =>
  one.size === other.size && [...one].every((id) => other.has(id))

/** 'Actions 1.1 and 2.3', as a reader of the request sees them. */
async function fedInWords(tx: ViewerTx, ids: ReadonlySet<ActionId>): Promise<string> {
  if (ids.size === 0) return 'none, its area as a whole'
  const rows = await planDb(tx)
    .selectFrom('plan.action_known')
    .select('reference')
    .where('id', '=', sql<ActionId>`any(${[...ids]})`)
    .orderBy('id')
    .execute()
  return rows.map(({ reference }) => reference).join(', ')
}

/** What an action of an approved plan is to feed is asked for, with a reason. */
async function askForFeeds(
  tx: ViewerTx,
  id: ActionId,
  [stored, wanted]: readonly [ReadonlySet<ActionId>, ReadonlySet<ActionId>],
  reason: string,
): Promise<Outcome> {
  const [from, to] = [await fedInWords(tx, stored), await fedInWords(tx, wanted)]
  const { known_from: ofVersion } = await planDb(tx)
    .selectFrom('plan.action')
    .select('known_from')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return requestChange(tx, { what: 'feeds', actionId: id, feeds: [...wanted], ofVersion, from, to, reason })
}

/**
 * Says which actions of the plans above an action feeds; none is: it serves its area as a whole. `was` is what the form was
 * filled in from: nothing is changed where somebody has changed it since. Once the plan is approved it is asked for.
 * @param because why, which an approved plan asks.
 */
export async function sayFeeds(
  tx: ViewerTx,
  id: ActionId,
  was: readonly ActionId[],
  feeds: readonly ActionId[],
  because = '',
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
  if (same(stored, wanted)) return { ok: true }
  if (own.approved) return askForFeeds(tx, id, [stored, wanted], because)
  await replaceFeeds(tx, id, feeds)
  return { ok: true }
}
