import type { ViewerTx } from '../../access/index.ts'
import type { Finding, PlanGovernance } from '../check/index.ts'
import { checkPlan } from '../check/index.ts'
import type { PlanHead, PlanWithAreas } from '../model/plan.ts'
import { planFacts } from './plan-facts.ts'

/** Who receives the plan, and what was decided about it: governance stands above and hands it in. */
export interface GovernanceNeeds {
  readonly governanceOf: (tx: ViewerTx, plan: PlanHead) => Promise<PlanGovernance>
}

/** What the rules find in the plan on the as-at day: the one list for its page, the first pages and the command line. */
export const planCheck = async (
  tx: ViewerTx,
  whole: PlanWithAreas,
  { governanceOf }: GovernanceNeeds,
): Promise<readonly Finding[]> => checkPlan(await planFacts(tx, whole, await governanceOf(tx, whole.plan)))
