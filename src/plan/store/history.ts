import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import { changesByIds } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { ActionId, AreaId, PlanId } from '../ids.ts'
import type { ActionWords, HistoryEntry, MilestoneWords, Said } from '../model/history.ts'
import { actionHistory, milestoneHistory } from '../model/history.ts'
import { planDb } from '../tables.ts'
import { postsById } from './plans.ts'

/** What somebody recorded as delivered, and who accepted its evidence. */
export interface DeliveryRecord {
  readonly deliveredOn: IsoDate
  readonly evidence: string
  readonly writtenBy: string
  readonly accepted: { readonly on: IsoDate; readonly says: string; readonly by: string } | null
}

export async function deliveryRecord(tx: ViewerTx, id: ActionId): Promise<DeliveryRecord | undefined> {
  const found = await planDb(tx)
    .selectFrom('plan.delivery_known as delivery')
    .leftJoin('plan.acceptance_known as acceptance', (join) =>
      join.onRef('acceptance.delivery_id', '=', 'delivery.id').on('acceptance.accepted_on', '<=', tx.at.asAt),
    )
    .select([
      'delivery.delivered_on as deliveredOn',
      'delivery.evidence',
      'delivery.written_by as writtenBy',
      'acceptance.accepted_on as on',
      'acceptance.says',
      'acceptance.accepted_by as by',
    ])
    .where('delivery.action_id', '=', id)
    .where('delivery.delivered_on', '<=', tx.at.asAt)
    .executeTakeFirst()
  if (!found) return undefined
  const { on, says, by, ...delivery } = found
  return { ...delivery, accepted: on === null || says === null || by === null ? null : { on, says, by } }
}

/** Named one by one: a column that came later stands elsewhere in the history than in the table. */
const actionWords =
  sql.raw(`id, known_from as "knownFrom", text, kind, lead_post_id as "leadPostId", start_on as "startOn",
  original_due_on as "originalDueOn", taken_out_because as "takenOutBecause"`)

/** Every version of these actions, each action's oldest first. */
export const actionVersions = async (
  tx: ViewerTx,
  ids: readonly ActionId[],
): Promise<readonly (ActionWords & { readonly id: ActionId })[]> =>
  (
    await sql<ActionWords & { readonly id: ActionId }>`
      select * from (select ${actionWords} from plan.action union all select ${actionWords} from plan.action_history) version
      where id = any(${ids}) and "knownFrom" <= record.known_at() order by id, "knownFrom"`.execute(tx.db)
  ).rows

/** Every version of their milestones, by milestone, oldest first. */
export const milestoneVersions = async (
  tx: ViewerTx,
  ids: readonly ActionId[],
): Promise<readonly (MilestoneWords & { readonly actionId: ActionId })[]> =>
  (
    await sql<MilestoneWords & { readonly actionId: ActionId }>`
      select id, action_id as "actionId", known_from as "knownFrom", text,
             case when known_to <= record.known_at() then known_to end as "knownTo",
             original_due_on as "originalDueOn"
      from (select *, null::bigint as known_to from plan.milestone union all select * from plan.milestone_history) version
      where action_id = any(${ids}) and known_from <= record.known_at() order by id, known_from`.execute(
      tx.db,
    )
  ).rows

/** What was said of changes, with who made each, when and why. */
export async function entriesOf(tx: ViewerTx, said: readonly Said[]): Promise<readonly HistoryEntry[]> {
  const changes = await changesByIds(
    tx,
    said.map((entry) => entry.change),
  )
  return changes.map((change) => ({
    ...change,
    says: said.filter((entry) => entry.change === change.id).map((entry) => entry.says),
  }))
}

/** What was changed on an action and its milestones, by whom and why, oldest first: nothing goes unseen. */
export async function historyOf(tx: ViewerTx, id: ActionId): Promise<readonly HistoryEntry[]> {
  const post = await postsById(tx)
  const titleOf = (postId: number | null) => post(postId)?.title ?? 'nobody'
  return entriesOf(tx, [
    ...actionHistory(await actionVersions(tx, [id]), titleOf),
    ...milestoneHistory(await milestoneVersions(tx, [id])),
  ])
}

/** Where an action stands; also one that was taken out, with the day and the reason. */
export interface ActionPlace {
  readonly planId: PlanId
  /** Whose plan it is, where that is a service or team plan. */
  readonly teamId: number | null
  readonly ownerPostId: number | null
  readonly areaId: AreaId
  readonly areaPosition: number
  readonly areaTitle: string
  readonly reference: string
  readonly text: string
  readonly version: number
  readonly leadPostId: number | null
  readonly takenOut: { readonly on: IsoDate; readonly because: string } | null
}

export async function actionPlace(tx: ViewerTx, id: ActionId): Promise<ActionPlace | undefined> {
  const found = await planDb(tx)
    .selectFrom('plan.action_known as action')
    .innerJoin('plan.area_known as area', 'area.id', 'action.area_id')
    .innerJoin('plan.plan_known as plan', 'plan.id', 'area.plan_id')
    .select([
      'area.plan_id as planId',
      'plan.team_id as teamId',
      'plan.owner_post_id as ownerPostId',
      'area.id as areaId',
      'area.position as areaPosition',
      'area.title as areaTitle',
      'action.reference',
      'action.text',
      'action.known_from as version',
      'action.lead_post_id as leadPostId',
      'action.taken_out_on as takenOutOn',
      'action.taken_out_because as takenOutBecause',
    ])
    .where('action.id', '=', id)
    .executeTakeFirst()
  if (!found) return undefined
  const { takenOutOn, takenOutBecause, ...place } = found
  const isOut = takenOutOn !== null && takenOutOn <= tx.at.asAt
  return { ...place, takenOut: isOut ? { on: takenOutOn, because: takenOutBecause ?? '' } : null }
}

/** The actions of an area that were taken out of the plan, by reference. */
export const takenOutOf = (tx: ViewerTx, areaId: AreaId) =>
  planDb(tx)
    .selectFrom('plan.action_known')
    .select(['id', 'reference', 'text', 'taken_out_on as takenOutOn', 'taken_out_because as because'])
    .where('area_id', '=', areaId)
    .where('taken_out_on', '<=', tx.at.asAt)
    .orderBy('position')
    .execute()
