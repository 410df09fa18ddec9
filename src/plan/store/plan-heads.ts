import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import { posts } from '../../access/index.ts'
import type { PlanId } from '../ids.ts'
import type { PlanLevel } from '../model/level.ts'
import { isLower } from '../model/level.ts'
import type { HeldPost, PlanHead } from '../model/plan.ts'
import { planDb } from '../tables.ts'

/** Each plan with its latest version that was approved by the as-at day. */
const headRows = (tx: ViewerTx) =>
  planDb(tx)
    .selectFrom('plan.plan_known as plan')
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('plan.version_known as latest')
          .select(['latest.id', 'latest.number', 'latest.approved_on'])
          .whereRef('latest.plan_id', '=', 'plan.id')
          .where('latest.approved_on', '<=', tx.at.asAt)
          .orderBy('latest.number', 'desc')
          .limit(1)
          .as('version'),
      (join) => join.onTrue(),
    )
    .select([
      'plan.id',
      'plan.known_from as version',
      'plan.inspection_id as inspectionId',
      'plan.title',
      'plan.begins_on as beginsOn',
      'plan.ends_on as endsOn',
      'plan.informed_by as informedBy',
      sql<PlanLevel>`coalesce(plan.level, 'strategic')`.as('level'),
      'plan.parent_id as parentId',
      'plan.team_id as teamId',
      'plan.owner_post_id as ownerPostId',
      'plan.code',
      'version.id as versionId',
      'version.number as versionNumber',
      'version.approved_on as approvedOn',
    ])
    .orderBy('plan.begins_on', 'desc')
    .orderBy('plan.id', 'desc')
    .execute()

/** Every plan of every level, the one that began last first, with its latest version approved by the as-at day. */
export async function plansOfAllLevels(tx: ViewerTx): Promise<readonly PlanHead[]> {
  return (await headRows(tx)).map(({ versionId, versionNumber, approvedOn, ...plan }) => ({
    ...plan,
    approved:
      versionId === null || versionNumber === null || approvedOn === null
        ? null
        : { id: versionId, number: versionNumber, on: approvedOn },
  }))
}

/** Every strategic plan, the one that began last first: what service and team plans stand under. */
export const plans = async (tx: ViewerTx): Promise<readonly PlanHead[]> =>
  (await plansOfAllLevels(tx)).filter((plan) => !isLower(plan))

/** The strategic plan that began last by the as-at day, or the first to begin; undefined when there is none. */
export async function currentPlan(tx: ViewerTx): Promise<PlanHead | undefined> {
  const all = await plans(tx)
  return all.find((plan) => plan.beginsOn <= tx.at.asAt) ?? all.at(-1)
}

/** A plan of whichever level. */
export const planById = async (tx: ViewerTx, id: PlanId): Promise<PlanHead | undefined> =>
  (await plansOfAllLevels(tx)).find((plan) => plan.id === id)

/** Every post by its id, as held on the as-at day. */
export async function postsById(tx: ViewerTx): Promise<(id: number | null) => HeldPost | null> {
  const byId = new Map((await posts(tx)).map((post) => [post.id, post]))
  return (id) => (id === null ? null : (byId.get(id) ?? null))
}
