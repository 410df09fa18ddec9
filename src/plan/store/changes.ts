import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import { becauseOf } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { ActionId, ChangeId, MeasureId, MilestoneId, PlanId } from '../ids.ts'
import type { ChangedThing, ChangeRequest } from '../model/change.ts'
import type { ActionKind } from '../model/evidence.ts'
import { planDb } from '../tables.ts'
import { approvesAtOnce, selfApprover, settler } from './approvers.ts'
import type { Outcome } from './outcomes.ts'
import { changedMeanwhile, refused } from './outcomes.ts'
import { replaceFeeds } from './replace-feeds.ts'
import type { OfPlan } from './whose.ts'
import { writerOf } from './writer.ts'

/** What is to become of an action or a measure. */
export type Becomes =
  | { readonly what: 'wording'; readonly actionId: ActionId; readonly text: string }
  | { readonly what: 'owner'; readonly actionId: ActionId; readonly leadPostId: number | null }
  | { readonly what: 'kind'; readonly actionId: ActionId; readonly kind: ActionKind }
  | {
      readonly what: 'milestone'
      readonly actionId: ActionId
      readonly milestoneId: MilestoneId
      readonly text: string
    }
  | { readonly what: 'feeds'; readonly actionId: ActionId; readonly feeds: readonly ActionId[] }
  | {
      readonly what: 'target'
      readonly measureId: MeasureId
      readonly target: number | null
      readonly byOn: IsoDate | null
      readonly tolerance: number
    }

export type NewChange = Becomes & {
  /** The version of the action or measure that the form was filled in from. */
  readonly ofVersion: number
  readonly from: string
  readonly to: string
  readonly reason: string
  /** Today unless an import says otherwise. */
  readonly askedOn?: IsoDate
}

const row = (becomes: Becomes) => ({
  action_id: becomes.what === 'target' ? null : becomes.actionId,
  measure_id: becomes.what === 'target' ? becomes.measureId : null,
  milestone_id: becomes.what === 'milestone' ? becomes.milestoneId : null,
  what: becomes.what,
  to_text: becomes.what === 'wording' || becomes.what === 'milestone' ? becomes.text : null,
  to_feeds: becomes.what === 'feeds' ? [...becomes.feeds] : null,
  to_lead_post_id: becomes.what === 'owner' ? becomes.leadPostId : null,
  to_kind: becomes.what === 'kind' ? becomes.kind : null,
  to_target: becomes.what === 'target' ? becomes.target : null,
  to_by_on: becomes.what === 'target' ? becomes.byOn : null,
  to_tolerance: becomes.what === 'target' ? becomes.tolerance : null,
})

const fieldOf: Record<ChangedThing, string> = {
  owner: 'lead',
  wording: 'text',
  kind: 'kind',
  target: 'target',
  milestone: 'text',
  feeds: 'feeds',
}

/**
 * Asks for a change of an approved plan, with a reason. It counts from the day that somebody who may approve the plan
 * approves it: somebody else than who asks, unless nobody else may. Whatever becomes of it stays on the record.
 * @param waits keeps it waiting though the product's own viewer could approve it: for imports.
 */
export async function requestChange(
  tx: ViewerTx,
  change: NewChange,
  inTheNameOf?: string,
  waits = false,
): Promise<Outcome<{ settled: 'waiting for approval' | 'approved' }>> {
  const settled = !waits && (await approvesAtOnce(tx)) ? 'approved' : 'waiting for approval'
  const askedOn = change.askedOn ?? tx.today
  const by = await writerOf(tx, inTheNameOf)
  await becauseOf(tx, change.reason)
  const { numInsertedOrUpdatedRows } = await planDb(tx)
    .insertInto('plan.change_request')
    .values({
      ...row(change),
      from_words: change.from,
      to_words: change.to,
      of_version: change.ofVersion,
      reason: change.reason,
      asked_on: askedOn,
      asked_by: by,
      settled,
      settled_on: settled === 'approved' ? askedOn : null,
      settled_by: settled === 'approved' ? selfApprover(tx, by) : null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n)
    return refused(
      fieldOf[change.what],
      'Another change of this has been asked for already. Approve or refuse that one first.',
    )
  if (settled === 'approved') await apply(tx, change)
  return { ok: true, settled }
}

/** Rewords one of an action's milestones, or says what the action feeds. */
async function applyBeside(
  tx: ViewerTx,
  becomes: Extract<Becomes, { readonly what: 'milestone' | 'feeds' }>,
): Promise<void> {
  if (becomes.what === 'feeds') return replaceFeeds(tx, becomes.actionId, becomes.feeds)
  await planDb(tx)
    .updateTable('plan.milestone')
    .set({ text: becomes.text })
    .where('id', '=', becomes.milestoneId)
    .execute()
}

async function apply(tx: ViewerTx, becomes: Becomes): Promise<void> {
  if (becomes.what === 'milestone' || becomes.what === 'feeds') return applyBeside(tx, becomes)
  if (becomes.what === 'target') {
    const { target, byOn, tolerance, measureId } = becomes
    await planDb(tx)
      .updateTable('plan.measure')
      .set({ target, by_on: byOn, tolerance })
      .where('id', '=', measureId)
      .execute()
    return
  }
  const set =
    becomes.what === 'wording'
      ? { text: becomes.text }
      : becomes.what === 'owner'
        ? { lead_post_id: becomes.leadPostId }
        : { kind: becomes.kind }
  await planDb(tx).updateTable('plan.action').set(set).where('id', '=', becomes.actionId).execute()
}

const asked = (tx: ViewerTx, id: ChangeId) =>
  planDb(tx)
    .selectFrom('plan.change_request')
    .selectAll()
    .where('id', '=', id)
    .where('settled', '=', 'waiting for approval')
    .forUpdate()
    .executeTakeFirst()

type Asked = NonNullable<Awaited<ReturnType<typeof asked>>>

function becomesOf(request: Asked): Becomes | undefined {
  const { action_id: actionId, measure_id: measureId, to_text: text, to_kind: kind } = request
  if (measureId !== null)
    return {
      what: 'target',
      measureId,
      target: request.to_target,
      byOn: request.to_by_on,
      tolerance: request.to_tolerance ?? 0,
    }
  if (actionId === null) return undefined
  const { milestone_id: milestoneId, to_feeds: feeds } = request
  if (feeds !== null) return { what: 'feeds', actionId, feeds }
  if (milestoneId !== null && text !== null) return { what: 'milestone', actionId, milestoneId, text }
  if (text !== null) return { what: 'wording', actionId, text }
  if (kind !== null) return { what: 'kind', actionId, kind }
  return { what: 'owner', actionId, leadPostId: request.to_lead_post_id }
}

/** Approves a change that somebody else asked for, and makes it; or refuses it. */
export async function settleChange(
  tx: ViewerTx,
  id: ChangeId,
  settled: 'approved' | 'refused',
): Promise<Outcome> {
  const request = await asked(tx, id)
  const becomes = request && becomesOf(request)
  if (!request || !becomes) return changedMeanwhile
  const by = await settler(tx, request.known_from)
  if (!by.ok) return by
  await becauseOf(tx, request.reason)
  await planDb(tx)
    .updateTable('plan.change_request')
    .set({ settled, settled_on: tx.today, settled_by: by.by })
    .where('id', '=', id)
    .execute()
  if (settled === 'approved') await apply(tx, becomes)
  return { ok: true }
}

/** The action that a change is about, itself or by one of its measures; the area of a measure that is of none. */
export async function placeOfChange(
  tx: ViewerTx,
  id: ChangeId,
): Promise<{ readonly href: string; readonly of: OfPlan } | undefined> {
  const found = await planDb(tx)
    .selectFrom('plan.change_request')
    .select(['action_id as actionId', 'measure_id as measureId'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found) return undefined
  const { actionId, measureId } = found
  if (actionId !== null) return { href: `/plan/actions/${actionId}`, of: { actionId } }
  return measureId === null ? undefined : { href: `/plan/measures/${measureId}`, of: { measureId } }
}

/** Every change ever asked for in these plans by the as-at day, oldest first, by plan. */
export async function changesOf(
  tx: ViewerTx,
  planIds: readonly PlanId[],
): Promise<(id: PlanId) => readonly ChangeRequest[]> {
  const { rows } = await sql<ChangeRequest & { readonly planId: PlanId }>`
    select area.plan_id as "planId", r.id, r.known_from as version, coalesce(r.action_id, measure.action_id) as "actionId",
      r.measure_id as "measureId", r.milestone_id as "milestoneId", r.what, r.from_words as "from", r.to_words as "to", r.reason,
      r.asked_on as "askedOn", r.asked_by as "askedBy",
      case when r.settled_on <= ${tx.at.asAt}::date then r.settled else 'waiting for approval' end as settled,
      case when r.settled_on <= ${tx.at.asAt}::date then r.settled_on end as "settledOn",
      case when r.settled_on <= ${tx.at.asAt}::date then r.settled_by end as "settledBy"
    from plan.change_request_known r
    left join plan.measure_known measure on measure.id = r.measure_id
    left join plan.action_known action on action.id = r.action_id
    join plan.area_known area on area.id = coalesce(measure.area_id, action.area_id)
    where area.plan_id = any(${planIds}) and r.asked_on <= ${tx.at.asAt}::date
    order by r.id`.execute(tx.db)
  return (id) => rows.filter(({ planId }) => planId === id)
}

/** Whether the plan in which an area stands was ever approved: from then on changes are asked for. */
export async function isApproved(tx: ViewerTx, of: { readonly areaId: number }): Promise<boolean> {
  const { rows } = await sql<{
    approved: boolean
  }>`select plan.was_approved(${of.areaId}) as approved`.execute(tx.db)
  return rows[0]?.approved ?? false
}
