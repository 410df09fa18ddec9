import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { ActionId, AreaId, MilestoneId } from '../ids.ts'
import type { ActionFacts, ActionRecords, MilestoneFacts } from '../model/assemble.ts'
import type { FamilyRecords } from '../model/family.ts'
import type { Contributor, HeldPost } from '../model/plan.ts'
import type { Redating } from '../model/redating.ts'
import type { ActionSource } from '../model/source.ts'
import { planDb } from '../tables.ts'
import { proofRecords } from './proof-records.ts'

/** `column = any($1)`: one parameter, however many ids. */
const anyOf = <Id extends number>(ids: readonly Id[]) => sql<Id>`any(${ids})`

/** Puts rows under a key, in the order in which they come. */
function grouped<Key, Row>(
  rows: readonly Row[],
  key: (row: Row) => Key | null,
): ReadonlyMap<Key, readonly Row[]> {
  const groups = new Map<Key, Row[]>()
  for (const row of rows) {
    const at = key(row)
    if (at === null) continue
    const group = groups.get(at)
    if (group) group.push(row)
    else groups.set(at, [row])
  }
  return groups
}

const actionRows = (tx: ViewerTx, areaIds: readonly AreaId[]) =>
  planDb(tx)
    .selectFrom('plan.action_known as action')
    .leftJoin('plan.source_known as source', 'source.action_id', 'action.id')
    .leftJoin(
      (from) =>
        from
          .selectFrom('plan.action_feeds_known')
          .select(['action_id', sql<readonly ActionId[]>`array_agg(feeds_id order by feeds_id)`.as('fed')])
          .groupBy('action_id')
          .as('feeds'),
      (join) => join.onRef('feeds.action_id', '=', 'action.id'),
    )
    .select([
      'action.id',
      'action.known_from as version',
      'action.area_id as areaId',
      'action.reference',
      'action.text',
      'action.kind',
      'action.lead_post_id as leadPostId',
      'action.start_on as startOn',
      'action.original_due_on as originalDueOn',
      'feeds.fed',
      sql<ActionSource | null>`case when source.id is null then null else json_build_object(
        'actionId', source.action_id, 'version', source.known_from, 'kind', source.kind, 'title', source.title,
        'onDay', source.on_day, 'reference', source.reference, 'link', source.link) end`.as('source'),
    ])
    .where('action.area_id', '=', anyOf(areaIds))
    .where((where) =>
      where.or([where('action.taken_out_on', 'is', null), where('action.taken_out_on', '>', tx.at.asAt)]),
    )
    .orderBy('action.area_id')
    .orderBy('action.position')
    .execute()

async function contributorsOf(
  tx: ViewerTx,
  ids: readonly ActionId[],
  post: (id: number | null) => HeldPost | null,
): Promise<ReadonlyMap<ActionId, readonly Contributor[]>> {
  const rows = await planDb(tx)
    .selectFrom('plan.contributor_known')
    .select(['action_id', 'post_id as postId', 'partner'])
    .where('action_id', '=', anyOf(ids))
    .orderBy('id')
    .execute()
  const named = rows.map(({ action_id, postId, partner }) => ({
    action_id,
    postId,
    name: partner ?? post(postId)?.title ?? 'A post that is not known',
  }))
  return grouped(named, (row) => row.action_id)
}

async function waitsOf(
  tx: ViewerTx,
  ids: readonly ActionId[],
): Promise<ReadonlyMap<ActionId, readonly ActionId[]>> {
  const rows = await planDb(tx)
    .selectFrom('plan.waiting_known')
    .select(['action_id', 'waits_for_id'])
    .where('action_id', '=', anyOf(ids))
    .orderBy('waits_for_id')
    .execute()
  const groups = grouped(rows, (row) => row.action_id)
  return new Map([...groups].map(([id, waits]) => [id, waits.map((wait) => wait.waits_for_id)]))
}

const milestonesOf = (tx: ViewerTx, ids: readonly ActionId[]): Promise<readonly MilestoneFacts[]> =>
  planDb(tx)
    .selectFrom('plan.milestone_known as milestone')
    .leftJoin('plan.milestone_met_known as met', (join) =>
      join.onRef('met.milestone_id', '=', 'milestone.id').on('met.met_on', '<=', tx.at.asAt),
    )
    .select([
      'milestone.id',
      'milestone.known_from as version',
      'milestone.action_id as actionId',
      'milestone.text',
      'milestone.original_due_on as originalDueOn',
      'met.met_on as metOn',
    ])
    .where('milestone.action_id', '=', anyOf(ids))
    .orderBy('milestone.original_due_on')
    .orderBy('milestone.id')
    .execute()

/** The re-datings of these actions and milestones, oldest first. */
export const redatingsOf = (
  tx: ViewerTx,
  actionIds: readonly ActionId[],
  milestoneIds: readonly MilestoneId[],
): Promise<readonly Redating[]> =>
  planDb(tx)
    .selectFrom('plan.redating_known')
    .select([
      'id',
      'action_id as actionId',
      'milestone_id as milestoneId',
      'from_on as fromOn',
      'to_on as toOn',
      'reason',
      'asked_on as askedOn',
      'asked_by as askedBy',
      'settled',
      'settled_on as settledOn',
      'settled_by as settledBy',
    ])
    .where((where) =>
      where.or([where('action_id', '=', anyOf(actionIds)), where('milestone_id', '=', anyOf(milestoneIds))]),
    )
    .orderBy('id')
    .execute()

async function lastUpdatesOf(
  tx: ViewerTx,
  ids: readonly ActionId[],
): Promise<ReadonlyMap<ActionId, IsoDate>> {
  const rows = await planDb(tx)
    .selectFrom('plan.progress_known')
    .select(['action_id', (count) => count.fn.max('on_day').as('on_day')])
    .where('action_id', '=', anyOf(ids))
    .where('on_day', '<=', tx.at.asAt)
    .groupBy('action_id')
    .execute()
  return new Map(rows.map((row) => [row.action_id, row.on_day]))
}

async function deliveriesOf(tx: ViewerTx, ids: readonly ActionId[]): Promise<ActionRecords['deliveries']> {
  const rows = await planDb(tx)
    .selectFrom('plan.delivery_known as delivery')
    .leftJoin('plan.acceptance_known as acceptance', (join) =>
      join.onRef('acceptance.delivery_id', '=', 'delivery.id').on('acceptance.accepted_on', '<=', tx.at.asAt),
    )
    .select([
      'delivery.action_id as actionId',
      'delivery.delivered_on as deliveredOn',
      'acceptance.accepted_on as acceptedOn',
    ])
    .where('delivery.action_id', '=', anyOf(ids))
    .where('delivery.delivered_on', '<=', tx.at.asAt)
    .execute()
  return new Map(rows.map((row) => [row.actionId, row]))
}

/** Everything recorded by the as-at day about the actions of these areas, in a fixed number of queries. */
export async function actionRecords(
  tx: ViewerTx,
  areaIds: readonly AreaId[],
  post: (id: number | null) => HeldPost | null,
  boardDays: readonly IsoDate[],
): Promise<FamilyRecords['actions']> {
  const rows = await actionRows(tx, areaIds)
  const read = rows.map(({ source, fed, ...action }) => ({ source, fed, action }))
  const actions = read.map(({ action }): ActionFacts => action)
  const ids = actions.map((action) => action.id)
  const milestones = await milestonesOf(tx, ids)
  const redatings = await redatingsOf(
    tx,
    ids,
    milestones.map((milestone) => milestone.id),
  )
  return {
    actions,
    sources: read.flatMap(({ source }) => source ?? []),
    feeds: new Map(read.map(({ action, fed }) => [action.id, fed ?? []])),
    contributors: await contributorsOf(tx, ids, post),
    waits: await waitsOf(tx, ids),
    milestones: grouped(milestones, (milestone) => milestone.actionId),
    actionRedatings: grouped(redatings, (redating) => redating.actionId),
    milestoneRedatings: grouped(redatings, (redating) => redating.milestoneId),
    lastUpdates: await lastUpdatesOf(tx, ids),
    deliveries: await deliveriesOf(tx, ids),
    proof: await proofRecords(tx, ids, areaIds, boardDays),
  }
}
