import type { ViewerTx } from '../../access/index.ts'
import { NotFound } from '../../kernel/index.ts'
import type { Around } from '../../plan/index.ts'
import { planWithAreas } from '../../plan/index.ts'
import type { CabinetReportFacts, KeptDraft } from '../model/index.ts'
import { adviceGathered } from './advice.ts'
import { councilName } from './council.ts'
import { governanceGathered } from './governance.ts'
import { inspectionGathered } from './inspection.ts'
import { planGathered } from './plan.ts'
import { workforceGathered } from './workforce.ts'

/**
 * Everything the record can tell a Cabinet report on its plan, on the viewer's two days, each fact from the front
 * door of the area that holds it. @throws NotFound when the plan or its inspection is not to be seen.
 */
export async function cabinetReportFacts(
  tx: ViewerTx,
  kept: KeptDraft,
  around: Around,
): Promise<CabinetReportFacts> {
  const plan = await planWithAreas(tx, kept.planId, around)
  if (!plan) throw new NotFound()
  const advice = kept.advice.given
  return {
    council: await councilName(tx),
    meeting: kept.meeting,
    posts: { director: kept.draft.reportOf, portfolioHolder: kept.draft.header.cabinetMember },
    ...planGathered(plan),
    ...(await inspectionGathered(tx, plan.plan.inspectionId, advice)),
    ...(await governanceGathered(tx)),
    ...(await workforceGathered(tx)),
    ...adviceGathered(advice),
  }
}
