import type { ViewerTx } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { ActionId } from '../ids.ts'
import type { CheckMonths } from '../model/checks.ts'
import type { RelapseDecision } from '../model/relapse.ts'
import { planDb } from '../tables.ts'
import type { Outcome } from './outcomes.ts'
import { changedMeanwhile, refused } from './outcomes.ts'
import { reopenAction } from './progress.ts'
import { writerOf } from './writer.ts'

export interface NewDecision {
  /** Of the relapse that the page showed. */
  readonly openedOn: IsoDate
  readonly decision: RelapseDecision['decision']
  readonly newActionId: ActionId | null
  readonly reason: string
  /** Today unless an import says otherwise. */
  readonly decidedOn?: IsoDate
}

/** Records what the board decided about a relapse. Re-opening takes back the delivery and its acceptance at once. */
export async function decideRelapse(
  tx: ViewerTx,
  actionId: ActionId,
  { openedOn, decision, newActionId, reason, decidedOn = tx.today }: NewDecision,
  inTheNameOf?: string,
): Promise<Outcome> {
  if (decision === 'new action' && (newActionId === null || newActionId === actionId))
    return refused('newAction', 'Choose the action of the plan that answers the relapse')
  const { numInsertedOrUpdatedRows } = await planDb(tx)
    .insertInto('plan.relapse_decision')
    .values({
      action_id: actionId,
      opened_on: openedOn,
      decision,
      new_action_id: decision === 'new action' ? newActionId : null,
      reason,
      decided_on: decidedOn,
      written_by: await writerOf(tx, inTheNameOf),
    })
    .onConflict((conflict) => conflict.columns(['action_id', 'opened_on']).doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) return changedMeanwhile
  return decision === 're-open' ? reopenAction(tx, actionId, reason) : { ok: true }
}

export interface NewCheck {
  readonly completedOn: IsoDate
  readonly months: CheckMonths
  readonly doneOn: IsoDate
  readonly holds: boolean
  readonly says: string
}

/** Records a look back at a practice change after three or six months: by somebody who does not lead it. */
export async function recordCheck(
  tx: ViewerTx,
  action: { readonly id: ActionId; readonly leadPostId: number | null },
  { completedOn, months, doneOn, holds, says }: NewCheck,
  inTheNameOf?: string,
): Promise<Outcome> {
  const { viewer } = tx
  if (action.leadPostId !== null && viewer.posts.includes(action.leadPostId))
    return refused('says', 'Whoever leads an action cannot also check whether it lasts. Ask somebody else.')
  if (doneOn > tx.today) return refused('doneOn', 'The day of the check must be today or in the past')
  if (doneOn < completedOn) return refused('doneOn', 'The check must come after the action was complete')
  const { numInsertedOrUpdatedRows } = await planDb(tx)
    .insertInto('plan.check_back')
    .values({
      action_id: action.id,
      completed_on: completedOn,
      months,
      done_on: doneOn,
      holds,
      says,
      written_by: await writerOf(tx, inTheNameOf),
      written_by_person: viewer.kind === 'person' ? viewer.personId : null,
    })
    .onConflict((conflict) => conflict.columns(['action_id', 'completed_on', 'months']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n ? { ok: true } : changedMeanwhile
}
