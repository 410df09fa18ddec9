import type { ViewerTx } from '../../access/index.ts'
import type { Finding, PlanGovernance } from '../check/index.ts'
import { checkPlan } from '../check/index.ts'
import type { PlanHead, PlanWithAreas } from '../model/plan.ts'
import { planFacts } from './plan-facts.ts'

/** Who receives the plan, and what was decided about it: governance stands above and hands it in. */
export interface GovernanceNeeds {
  readonly governanceOf: (tx: ViewerTx, plan: PlanHead) => Promise<PlanGovernance>
}

type Governed = GovernanceNeeds['governanceOf']

/** What was found in a plan, for as long as the plan itself is kept: it is worked out anew whenever the record changes. */
const kept = new WeakMap<PlanWithAreas, { readonly by: Governed; readonly findings: readonly Finding[] }>()

/** What the rules find in the plan on the as-at day: the one list for its page, the first pages and the command line. */
export async function planCheck(
  tx: ViewerTx,
  whole: PlanWithAreas,
  { governanceOf }: GovernanceNeeds,
): Promise<readonly Finding[]> {
  const before = kept.get(whole)
  if (before?.by === governanceOf) return before.findings
  const findings = checkPlan(await planFacts(tx, whole, await governanceOf(tx, whole.plan)))
  kept.set(whole, { by: governanceOf, findings })
  return findings
}
