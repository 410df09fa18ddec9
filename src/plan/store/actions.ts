import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import { becauseOf } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { ActionId, AreaId, PlanId } from '../ids.ts'
import type { ActionKind } from '../model/evidence.ts'
import { circleClosedBy } from '../model/circle.ts'
import { planDb } from '../tables.ts'
import { holdPlan } from './areas.ts'
import type { Becomes } from './changes.ts'
import { isApproved, requestChange } from './changes.ts'
import type { Outcome } from './outcomes.ts'
import { changedMeanwhile, notThere, refused } from './outcomes.ts'
import { planById, postsById } from './plan-heads.ts'

export interface ActionWording {
  readonly text: string
  /** Null: nobody has said whether it is a task or a change of practice. */
  readonly kind: ActionKind | null
  /** The post may be vacant; null is: nobody has said who leads. */
  readonly leadPostId: number | null
  readonly contributorPostIds: readonly number[]
  readonly partners: readonly string[]
  readonly startOn: IsoDate | null
}

export interface NewAction extends ActionWording {
  /** Why it is added: kept with the change, and shown where a plan that was approved has changed. */
  readonly because?: string
  /** Becomes the original due date, kept for ever. */
  readonly dueOn: IsoDate | null
}

async function giveContributors(tx: ViewerTx, id: ActionId, action: ActionWording): Promise<void> {
  const rows = [
    ...[...new Set(action.contributorPostIds)].map((post_id) => ({ action_id: id, post_id, partner: null })),
    ...[...new Set(action.partners)].map((partner) => ({ action_id: id, post_id: null, partner })),
  ]
  if (rows.length > 0) await planDb(tx).insertInto('plan.contributor').values(rows).execute()
}

/** Adds an action under the area's next reference, such as 3.2, or T1-3.2 in a team plan. None is ever used again. */
export async function addAction(
  tx: ViewerTx,
  areaId: AreaId,
  action: NewAction,
): Promise<Outcome<{ actionId: ActionId; reference: string }>> {
  const area = await planDb(tx)
    .selectFrom('plan.area')
    .select(['position', 'plan_id as planId'])
    .where('id', '=', areaId)
    .forUpdate()
    .executeTakeFirst()
  if (!area) return notThere
  if (action.because) await becauseOf(tx, action.because)
  const code = (await planById(tx, area.planId))?.code
  const { last } = await planDb(tx)
    .selectFrom('plan.action')
    .select((count) => count.fn.coalesce(count.fn.max('position'), sql<number>`0`).as('last'))
    .where('area_id', '=', areaId)
    .executeTakeFirstOrThrow()
  const reference = `${code ? `${code}-` : ''}${area.position}.${last + 1}`
  const { id } = await planDb(tx)
    .insertInto('plan.action')
    .values({
      area_id: areaId,
      reference,
      position: last + 1,
      text: action.text,
      kind: action.kind,
      lead_post_id: action.leadPostId,
      start_on: action.startOn,
      original_due_on: action.dueOn,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await giveContributors(tx, id, action)
  return { ok: true, actionId: id, reference }
}

/** What an action is changed to. A reason is needed for what an approved plan says: owner, wording and kind. */
export type RevisedAction = ActionWording & {
  readonly firstDueOn: IsoDate | null
  readonly reason: string
}

/**
 * Changes an action's wording, kind, lead, contributors or start. A due date can be given here only where there is none
 * yet; after that it is moved by a re-dating, with its reason. Once the plan is approved, another wording, kind or lead
 * is asked for, and counts when it is approved: at once, where whoever asks may approve.
 */
export async function reviseAction(
  tx: ViewerTx,
  id: ActionId,
  version: number,
  action: RevisedAction,
): Promise<Outcome> {
  const held = await heldAction(tx, id, version)
  if (!held) return changedMeanwhile
  const approved = await isApproved(tx, held)
  const changes = approved ? await changesIn(tx, id, held, action) : []
  if (changes.length > 0 && action.reason === '')
    return refused('reason', 'The plan is approved: enter why its owner, wording or kind is to change')
  for (const change of changes) {
    const asked = await requestChange(tx, { ...change, ofVersion: version, reason: action.reason })
    if (!asked.ok) return asked
  }
  await planDb(tx)
    .updateTable('plan.action')
    .set({
      ...(approved ? {} : { text: action.text, lead_post_id: action.leadPostId }),
      ...(approved && held.kind !== null ? {} : { kind: action.kind }),
      start_on: action.startOn,
      original_due_on: sql<IsoDate | null>`coalesce(original_due_on, ${action.firstDueOn}::date)`,
    })
    .where('id', '=', id)
    .execute()
  await planDb(tx).deleteFrom('plan.contributor').where('action_id', '=', id).execute()
  await giveContributors(tx, id, action)
  return { ok: true }
}

const heldAction = (tx: ViewerTx, id: ActionId, version: number) =>
  planDb(tx)
    .selectFrom('plan.action')
    .select(['area_id as areaId', 'text', 'kind', 'lead_post_id as leadPostId'])
    .where('id', '=', id)
    .where('known_from', '=', version)
    .forUpdate()
    .executeTakeFirst()

type HeldAction = NonNullable<Awaited<ReturnType<typeof heldAction>>>

/** What of owner, wording and kind is to be another, in words for whoever approves it. */
async function changesIn(
  tx: ViewerTx,
  actionId: ActionId,
  held: HeldAction,
  { text, kind, leadPostId }: RevisedAction,
): Promise<readonly (Becomes & { readonly from: string; readonly to: string })[]> {
  const post = await postsById(tx)
  const owner = (id: number | null) => post(id)?.title ?? 'nobody'
  return [
    ...(text === held.text ? [] : [{ what: 'wording' as const, actionId, text, from: held.text, to: text }]),
    ...(leadPostId === held.leadPostId
      ? []
      : [
          {
            what: 'owner' as const,
            actionId,
            leadPostId,
            from: owner(held.leadPostId),
            to: owner(leadPostId),
          },
        ]),
    ...(kind === null || held.kind === null || kind === held.kind
      ? []
      : [{ what: 'kind' as const, actionId, kind, from: held.kind, to: kind }]),
  ]
}

/** Takes an action out of the plan, or (with null) puts it back. It keeps its reference, its page and its history. */
export async function takeOut(
  tx: ViewerTx,
  id: ActionId,
  version: number,
  because: string | null,
): Promise<Outcome> {
  await becauseOf(tx, because ?? 'Put back into the plan')
  const { numUpdatedRows } = await planDb(tx)
    .updateTable('plan.action')
    .set({ taken_out_on: because === null ? null : tx.today, taken_out_because: because })
    .where('id', '=', id)
    .where('known_from', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n ? { ok: true } : changedMeanwhile
}

interface Placed {
  readonly planId: PlanId
  readonly reference: string
}

const placeOf = (tx: ViewerTx, id: ActionId): Promise<Placed | undefined> =>
  planDb(tx)
    .selectFrom('plan.action as action')
    .innerJoin('plan.area as area', 'area.id', 'action.area_id')
    .select(['area.plan_id as planId', 'action.reference'])
    .where('action.id', '=', id)
    .executeTakeFirst()

/** Every wait in a plan, with the references that a sentence needs. */
async function waitsIn(tx: ViewerTx, planId: PlanId) {
  const actions = await planDb(tx)
    .selectFrom('plan.action as action')
    .innerJoin('plan.area as area', 'area.id', 'action.area_id')
    .select(['action.id', 'action.reference'])
    .where('area.plan_id', '=', planId)
    .execute()
  const waits = await planDb(tx)
    .selectFrom('plan.waiting')
    .select(['action_id as actionId', 'waits_for_id as waitsForId'])
    .where('action_id', '=', sql<ActionId>`any(${actions.map((action) => action.id)})`)
    .execute()
  const references = new Map<number, string>(actions.map((action) => [action.id, action.reference]))
  return { waits, referenceOf: (id: number) => references.get(id) ?? 'an action that is not known' }
}

/** Makes an action wait for another of the same plan; refused where they would wait for each other in a circle. */
export async function addWait(tx: ViewerTx, id: ActionId, waitsForId: ActionId): Promise<Outcome> {
  const [action, other] = [await placeOf(tx, id), await placeOf(tx, waitsForId)]
  if (action === undefined || other?.planId !== action.planId) return notThere
  if (!(await holdPlan(tx, action.planId))) return notThere
  const { waits, referenceOf } = await waitsIn(tx, action.planId)
  const circle = circleClosedBy({ actionId: id, waitsForId }, waits)
  if (circle) {
    const way = [action.reference, ...circle.map(referenceOf)].join(' waits for ')
    return refused('waitsFor', `This would close a circle: ${way}. Nothing in a circle could ever begin.`)
  }
  await planDb(tx)
    .insertInto('plan.waiting')
    .values({ action_id: id, waits_for_id: waitsForId })
    .onConflict((conflict) => conflict.columns(['action_id', 'waits_for_id']).doNothing())
    .execute()
  return { ok: true }
}

export async function removeWait(tx: ViewerTx, id: ActionId, waitsForId: ActionId): Promise<Outcome> {
  await planDb(tx)
    .deleteFrom('plan.waiting')
    .where('action_id', '=', id)
    .where('waits_for_id', '=', waitsForId)
    .execute()
  return { ok: true }
}
