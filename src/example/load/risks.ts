import type { ViewerTx } from '../../access/index.ts'
import type { AreaId, PlanId } from '../../plan/index.ts'
import { addRisk } from '../../plan/index.ts'
import { risks } from '../content/risks.ts'
import type { Entered } from './actions.ts'
import { done } from './actions.ts'
import type { Established } from './people.ts'

/** The register of risks, as their owners wrote it. */
export async function enterRisks(
  tx: ViewerTx,
  { planId, areaIds }: { readonly planId: PlanId; readonly areaIds: readonly AreaId[] },
  entered: readonly Entered[],
  { post }: Established,
): Promise<void> {
  for (const { by, owner, areas, actions, ...said } of risks) {
    const linked = {
      areaIds: areaIds.filter((_, index) => areas.includes(index + 1)),
      actionIds: entered
        .filter(({ reference }) => actions.includes(reference))
        .map(({ actionId }) => actionId),
    }
    done(await addRisk(tx, planId, { ...said, ...linked, ownerPostId: post(owner) }, by))
  }
}
