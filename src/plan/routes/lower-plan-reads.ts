import type { ViewerTx } from '../../access/index.ts'
import { readPlanId } from '../ids.ts'
import type { Around } from '../model/around.ts'
import { allAbove, isLower } from '../model/level.ts'
import type { PlanHead, PlanWithAreas } from '../model/plan.ts'
import { plansOfAllLevels, planWithAreas } from '../store/plans.ts'
import type { Asked } from './form-page.tsx'
import { strategicAsked } from './reads.ts'

/** The strategic plan asked for, whole. */
export async function topAsked(
  tx: ViewerTx,
  asked: Asked,
  around: Around,
): Promise<PlanWithAreas | undefined> {
  const plan = await strategicAsked(tx, asked)
  return plan && planWithAreas(tx, plan.id, around)
}

interface LowerRead {
  readonly whole: PlanWithAreas
  readonly above: readonly PlanHead[]
}

/** The service or team plan of an address (`:id`), with the plans above it. */
export async function lowerAsked(
  tx: ViewerTx,
  { params }: Asked,
  around: Around,
): Promise<LowerRead | undefined> {
  const id = readPlanId(params.id ?? '')
  const all = await plansOfAllLevels(tx)
  const plan = all.find((each) => each.id === id)
  const whole = plan && isLower(plan) ? await planWithAreas(tx, plan.id, around) : undefined
  return plan && whole && { whole, above: allAbove(all, plan) }
}
