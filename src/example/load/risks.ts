import type { ViewerTx } from '../../access/index.ts'
import type { AreaId, PlanId } from '../../plan/index.ts'
import { addEvent, addRisk, sayWhence } from '../../plan/index.ts'
import { outsideEvents } from '../content/outside-events.ts'
import { risks } from '../content/risks.ts'
import { sources } from '../content/sources.ts'
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

/** What actions wait for outside the plan. */
export async function enterEvents(
  tx: ViewerTx,
  planId: PlanId,
  entered: readonly Entered[],
  { post }: Established,
): Promise<void> {
  for (const { teller, awaitedBy, ...said } of outsideEvents) {
    const waiting = entered.filter(({ reference }) => awaitedBy.includes(reference))
    const actionIds = waiting.map(({ actionId }) => actionId)
    const tellerPostId = teller === null ? null : post(teller)
    done(await addEvent(tx, planId, { ...said, tellerPostId, actionIds }))
  }
}

/** Where actions come from, if not from the inspection. */
export async function saySources(tx: ViewerTx, entered: readonly Entered[]): Promise<void> {
  for (const { of, ...said } of sources) {
    const action = entered.find(({ reference }) => reference === of)
    if (action) done(await sayWhence(tx, action.actionId, 0, said))
  }
}
