import type { ViewerTx } from '../../access/index.ts'
import type { PostDuty } from '../../duties/index.ts'
import type { Around } from '../model/around.ts'
import { dutiesOfPlan } from '../model/duties.ts'
import { allLevels } from '../model/plan.ts'
import { currentPlan, planWithAreas } from './plans.ts'

/**
 * What the current plan, and the service and team plans below it, ask of posts: deliver, meet milestones, say how it is
 * going, look back, decide on a relapse.
 * @param around by which an action that was delivered may be open again.
 */
export async function planDuties(tx: ViewerTx, around: Around): Promise<readonly PostDuty[]> {
  const current = await currentPlan(tx)
  const plan = current && (await planWithAreas(tx, current.id, around))
  return plan ? allLevels(plan).flatMap(dutiesOfPlan) : []
}
