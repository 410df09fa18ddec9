import type { ViewerTx } from '../../access/index.ts'
import { becauseOf } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { ActionId } from '../ids.ts'
import type { ActionKind } from '../model/evidence.ts'
import { missingToClose } from '../rules/closing.ts'
import { planDb } from '../tables.ts'
import type { Outcome } from './outcomes.ts'
import { changedMeanwhile, notThere, refused } from './outcomes.ts'
import { evidenceOf } from './proof-records.ts'
import { refuseOthers } from './reporting.ts'
import { writerOf } from './writer.ts'

/** A dated update. */
export interface ProgressUpdate {
  readonly onDay: IsoDate
  readonly done: string
  readonly evidence: string
  readonly next: string
  readonly helpNeeded: string
}

export interface WrittenUpdate extends ProgressUpdate {
  readonly id: number
  readonly writtenBy: string
}

const leadOf = (tx: ViewerTx, id: ActionId) =>
  planDb(tx)
    .selectFrom('plan.action')
    .select(['lead_post_id as leadPostId', 'taken_out_on as takenOutOn'])
    .where('id', '=', id)
    .executeTakeFirst()

/** Adds a dated update to an action: by whoever leads it, or may change the plan. Updates are never rewritten. */
export async function recordProgress(
  tx: ViewerTx,
  actionId: ActionId,
  update: ProgressUpdate,
  inTheNameOf?: string,
): Promise<Outcome> {
  const action = await leadOf(tx, actionId)
  if (!action) return notThere
  await refuseOthers(tx, action.leadPostId, { actionId })
  if (update.onDay > tx.today) return refused('onDay', 'The day of the update must be today or in the past')
  await planDb(tx)
    .insertInto('plan.progress')
    .values({
      action_id: actionId,
      on_day: update.onDay,
      done: update.done,
      evidence: update.evidence,
      next: update.next,
      help_needed: update.helpNeeded,
      written_by: await writerOf(tx, inTheNameOf),
    })
    .execute()
  return { ok: true }
}

/** The updates of an action by the as-at day, newest first. */
export const progressOf = (tx: ViewerTx, actionId: ActionId): Promise<readonly WrittenUpdate[]> =>
  planDb(tx)
    .selectFrom('plan.progress_known')
    .select([
      'id',
      'on_day as onDay',
      'done',
      'evidence',
      'next',
      'help_needed as helpNeeded',
      'written_by as writtenBy',
    ])
    .where('action_id', '=', actionId)
    .where('on_day', '<=', tx.at.asAt)
    .orderBy('on_day', 'desc')
    .orderBy('id', 'desc')
    .execute()

/** Says that an action was delivered, and by what that shows. Its evidence is then awaited by somebody else's eyes. */
export async function recordDelivery(
  tx: ViewerTx,
  actionId: ActionId,
  delivery: { readonly deliveredOn: IsoDate; readonly evidence: string },
  inTheNameOf?: string,
): Promise<Outcome> {
  const action = await leadOf(tx, actionId)
  if (!action) return notThere
  await refuseOthers(tx, action.leadPostId, { actionId })
  if (delivery.deliveredOn > tx.today)
    return refused('deliveredOn', 'The day it was delivered must be today or in the past')
  const { numInsertedOrUpdatedRows } = await planDb(tx)
    .insertInto('plan.delivery')
    .values({
      action_id: actionId,
      delivered_on: delivery.deliveredOn,
      evidence: delivery.evidence,
      written_by: await writerOf(tx, inTheNameOf),
      written_by_person: tx.viewer.kind === 'person' ? tx.viewer.personId : null,
    })
    .onConflict((conflict) => conflict.column('action_id').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n ? { ok: true } : changedMeanwhile
}

interface Delivered {
  readonly by: number | null
  readonly leadPostId: number | null
  readonly kind: ActionKind | null
  readonly startOn: IsoDate | null
}

/** Who may not accept, and what is still missing by the closing rules. */
async function whyNotAccepted(tx: ViewerTx, actionId: ActionId, delivery: Delivered, day: IsoDate) {
  const { viewer } = tx
  const leads = delivery.leadPostId !== null && viewer.posts.includes(delivery.leadPostId)
  if (leads || (viewer.kind === 'person' && viewer.personId === delivery.by)) {
    return refused(
      'says',
      'Whoever leads an action, or recorded it as delivered, cannot also accept its evidence. Ask somebody else.',
    )
  }
  if (viewer.kind === 'person' && viewer.posts.length === 0)
    return refused('says', 'You hold no post: whoever verifies evidence does so by a post.')
  const evidence = (await evidenceOf(tx, [actionId])).get(actionId) ?? []
  const [missing] = missingToClose({ ...delivery, evidence, day })
  return missing === undefined ? undefined : refused('says', missing)
}

/**
 * Accepts the evidence of a delivered action, by the closing rules of its kind: by a post that may change the plan, and
 * is neither its lead nor whoever recorded it as delivered.
 */
export async function acceptEvidence(
  tx: ViewerTx,
  actionId: ActionId,
  acceptance: { readonly says: string; readonly acceptedOn?: IsoDate },
  inTheNameOf?: string,
): Promise<Outcome> {
  const delivery = await planDb(tx)
    .selectFrom('plan.delivery as delivery')
    .innerJoin('plan.action as action', 'action.id', 'delivery.action_id')
    .select([
      'delivery.id',
      'delivery.written_by_person as by',
      'action.lead_post_id as leadPostId',
      'action.kind',
      'action.start_on as startOn',
    ])
    .where('delivery.action_id', '=', actionId)
    .executeTakeFirst()
  if (!delivery) return notThere
  const refusal = await whyNotAccepted(tx, actionId, delivery, acceptance.acceptedOn ?? tx.today)
  if (refusal) return refusal
  const { viewer } = tx
  const { numInsertedOrUpdatedRows } = await planDb(tx)
    .insertInto('plan.acceptance')
    .values({
      delivery_id: delivery.id,
      accepted_on: acceptance.acceptedOn ?? tx.today,
      says: acceptance.says,
      accepted_by: await writerOf(tx, inTheNameOf),
      accepted_by_person: viewer.kind === 'person' ? viewer.personId : null,
    })
    .onConflict((conflict) => conflict.column('delivery_id').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n ? { ok: true } : changedMeanwhile
}

/** Takes back that an action was delivered, and with it the acceptance of its evidence, with a reason. */
export async function reopenAction(tx: ViewerTx, actionId: ActionId, because: string): Promise<Outcome> {
  const delivery = await planDb(tx)
    .selectFrom('plan.delivery')
    .select('id')
    .where('action_id', '=', actionId)
    .executeTakeFirst()
  if (!delivery) return changedMeanwhile
  await becauseOf(tx, because)
  await planDb(tx).deleteFrom('plan.acceptance').where('delivery_id', '=', delivery.id).execute()
  const { numDeletedRows } = await planDb(tx)
    .deleteFrom('plan.delivery')
    .where('id', '=', delivery.id)
    .executeTakeFirst()
  return numDeletedRows > 0n ? { ok: true } : changedMeanwhile
}
