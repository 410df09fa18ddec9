import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import { becauseOf } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { ActionId, EventId, PlanId } from '../ids.ts'
import { planDb } from '../tables.ts'
import { holdPlan } from './areas.ts'
import type { Outcome } from './outcomes.ts'
import { changedMeanwhile, notThere } from './outcomes.ts'

/** What is said of a day outside the plan. Somebody tells: a post, or somebody named. */
export interface EventSaid {
  readonly what: string
  readonly dueOn: IsoDate
  readonly tellerPostId: number | null
  readonly toldBy: string | null
  readonly actionIds: readonly ActionId[]
}

/** Of the actions named, those that stand in the plan. */
async function giveAwaiting(
  tx: ViewerTx,
  planId: PlanId,
  id: EventId,
  ids: readonly ActionId[],
): Promise<void> {
  const found = await planDb(tx)
    .selectFrom('plan.action as action')
    .innerJoin('plan.area as area', 'area.id', 'action.area_id')
    .select('action.id')
    .where('area.plan_id', '=', planId)
    .where('action.id', '=', sql<ActionId>`any(${ids})`)
    .execute()
  const rows = found.map((action) => ({ action_id: action.id, event_id: id }))
  if (rows.length > 0) await planDb(tx).insertInto('plan.awaiting').values(rows).execute()
}

const columnsOf = ({ what, dueOn, tellerPostId, toldBy }: EventSaid) => ({
  what,
  due_on: dueOn,
  told_by_post_id: tellerPostId,
  told_by: toldBy,
})

/** Names a day outside the plan that actions wait for; the day is kept as the first one. */
export async function addEvent(
  tx: ViewerTx,
  planId: PlanId,
  event: EventSaid,
): Promise<Outcome<{ eventId: EventId }>> {
  if (!(await holdPlan(tx, planId))) return notThere
  const { id } = await planDb(tx)
    .insertInto('plan.outside_event')
    .values({ ...columnsOf(event), plan_id: planId, first_on: event.dueOn, happened_on: null })
    .returning('id')
    .executeTakeFirstOrThrow()
  await giveAwaiting(tx, planId, id, event.actionIds)
  return { ok: true, eventId: id }
}

/** Changes what is said of it, with a reason: another day, that it happened, which actions wait. */
export async function reviseEvent(
  tx: ViewerTx,
  id: EventId,
  version: number,
  event: EventSaid & { readonly happenedOn: IsoDate | null; readonly because: string },
): Promise<Outcome> {
  const held = await planDb(tx)
    .selectFrom('plan.outside_event')
    .select('plan_id as planId')
    .where('id', '=', id)
    .where('known_from', '=', version)
    .forUpdate()
    .executeTakeFirst()
  if (!held) return changedMeanwhile
  await becauseOf(tx, event.because)
  await planDb(tx)
    .updateTable('plan.outside_event')
    .set({ ...columnsOf(event), happened_on: event.happenedOn })
    .where('id', '=', id)
    .execute()
  await planDb(tx).deleteFrom('plan.awaiting').where('event_id', '=', id).execute()
  await giveAwaiting(tx, held.planId, id, event.actionIds)
  return { ok: true }
}
