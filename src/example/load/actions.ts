import type { ViewerTx } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { ActionId, MilestoneId, Outcome } from '../../plan/index.ts'
import { acceptEvidence, meetMilestone, recordDelivery, recordProgress, redate } from '../../plan/index.ts'
import type { ExampleAction } from '../content/area.ts'

/** An action of the example that is in the plan, with the ids it was given. */
export interface Entered {
  readonly action: ExampleAction
  readonly actionId: ActionId
  readonly reference: string
  readonly milestones: readonly { readonly id: MilestoneId; readonly met: IsoDate | undefined }[]
}

/** What a change made. The example is known to be sound: a refusal is a fault in its files. */
export function done<Made>(outcome: Outcome<Made>): { readonly ok: true } & Made {
  if (outcome.ok) return outcome
  throw new Error(`The plan refused a part of the example: ${'says' in outcome ? outcome.says : outcome.why}`)
}

/** Moves an action's date as the Improvement Board did. */
export async function moveDate(tx: ViewerTx, { action, actionId }: Entered): Promise<void> {
  if (!action.redated) return
  const { to, on, reason } = action.redated
  const asked = { fromOn: action.due, toOn: to, reason, askedOn: on }
  done(await redate(tx, { actionId }, asked, 'Improvement Board'))
}

/** What its lead did on an action, and whether the evidence was accepted. */
export async function recordWork(tx: ViewerTx, { action, actionId, milestones }: Entered): Promise<void> {
  for (const { id, met } of milestones) if (met) done(await meetMilestone(tx, id, met, action.lead))
  for (const update of action.updates ?? []) {
    const { on, done: said, evidence = '', next = '', help = '' } = update
    const progress = { onDay: on, done: said, evidence, next, helpNeeded: help }
    done(await recordProgress(tx, actionId, progress, action.lead))
  }
  const { delivered, accepted } = action
  if (!delivered) return
  const delivery = { deliveredOn: delivered.on, evidence: delivered.evidence }
  done(await recordDelivery(tx, actionId, delivery, action.lead))
  if (!accepted) return
  done(await acceptEvidence(tx, actionId, { says: accepted.says, acceptedOn: accepted.on }, accepted.by))
}
