import { sql } from 'kysely'
import type { Version, ViewerTx } from '../../access/index.ts'
import { versionsOf } from '../../access/index.ts'
import type { ActionId, AreaId, EventId, PlanId, RiskId } from '../ids.ts'
import type { OutsideEvent } from '../model/outside-event.ts'
import type { HeldPost } from '../model/plan.ts'
import type { Risk } from '../model/risk.ts'
import { planDb } from '../tables.ts'

type PostBy = (id: number | null) => HeldPost | null

const riskRows = (tx: ViewerTx, planIds: readonly PlanId[]) =>
  planDb(tx)
    .selectFrom('plan.risk_known')
    .selectAll()
    .where('plan_id', '=', sql<PlanId>`any(${planIds})`)
    .where('opened_on', '<=', tx.at.asAt)
    .orderBy('position')
    .execute()

type RiskRead = Awaited<ReturnType<typeof riskRows>>[number]
interface Link {
  readonly riskId: RiskId
  readonly areaId: AreaId | null
  readonly actionId: ActionId | null
}

const linksOf = (tx: ViewerTx, ids: readonly RiskId[]): Promise<readonly Link[]> =>
  planDb(tx)
    .selectFrom('plan.risk_link_known')
    .select(['risk_id as riskId', 'area_id as areaId', 'action_id as actionId'])
    .where('risk_id', '=', sql<RiskId>`any(${ids})`)
    .orderBy('id')
    .execute()

function riskOf(row: RiskRead, links: readonly Link[], post: PostBy, asAt: string): Risk {
  const own = links.filter(({ riskId }) => riskId === row.id)
  const isClosed = row.closed_on !== null && row.closed_on <= asAt
  return {
    id: row.id,
    version: row.known_from,
    reference: `R${row.position}`,
    cause: row.cause,
    event: row.event,
    effect: row.effect,
    owner: post(row.owner_post_id),
    before: { likelihood: row.likelihood_before, impact: row.impact_before },
    now: { likelihood: row.likelihood_now, impact: row.impact_now },
    target: { likelihood: row.likelihood_target, impact: row.impact_target },
    controls: row.controls,
    reviewOn: row.review_on,
    openedOn: row.opened_on,
    closed: isClosed && row.closed_on ? { on: row.closed_on, because: row.closed_because ?? '' } : null,
    writtenBy: row.written_by,
    areaIds: own.flatMap(({ areaId }) => areaId ?? []),
    actionIds: own.flatMap(({ actionId }) => actionId ?? []),
  }
}

/** Every risk of these plans that was known by the as-at day, by plan. */
export async function risksOf(
  tx: ViewerTx,
  planIds: readonly PlanId[],
  post: PostBy,
): Promise<(id: PlanId) => readonly Risk[]> {
  const rows = await riskRows(tx, planIds)
  const links =
    rows.length === 0
      ? []
      : await linksOf(
          tx,
          rows.map(({ id }) => id),
        )
  return (id) =>
    rows.filter(({ plan_id }) => plan_id === id).map((row) => riskOf(row, links, post, tx.at.asAt))
}

const eventRows = (tx: ViewerTx, planIds: readonly PlanId[]) =>
  planDb(tx)
    .selectFrom('plan.outside_event_known')
    .selectAll()
    .where('plan_id', '=', sql<PlanId>`any(${planIds})`)
    .orderBy('due_on')
    .orderBy('id')
    .execute()

const awaitingsOf = (tx: ViewerTx, ids: readonly EventId[]) =>
  planDb(tx)
    .selectFrom('plan.awaiting_known')
    .select(['event_id as eventId', 'action_id as actionId'])
    .where('event_id', '=', sql<EventId>`any(${ids})`)
    .orderBy('id')
    .execute()

/** What actions of these plans wait for outside them, the earliest first, by plan. */
export async function eventsOf(
  tx: ViewerTx,
  planIds: readonly PlanId[],
  post: PostBy,
): Promise<(id: PlanId) => readonly OutsideEvent[]> {
  const rows = await eventRows(tx, planIds)
  const awaitings =
    rows.length === 0
      ? []
      : await awaitingsOf(
          tx,
          rows.map(({ id }) => id),
        )
  const eventOf = (row: (typeof rows)[number]): OutsideEvent => ({
    id: row.id,
    version: row.known_from,
    what: row.what,
    firstOn: row.first_on,
    dueOn: row.due_on,
    teller: post(row.told_by_post_id),
    toldBy: row.told_by,
    happenedOn: row.happened_on !== null && row.happened_on <= tx.at.asAt ? row.happened_on : null,
    awaitedBy: awaitings.filter(({ eventId }) => eventId === row.id).map(({ actionId }) => actionId),
  })
  return (id) => rows.filter(({ plan_id }) => plan_id === id).map(eventOf)
}

/** Every version of a risk, oldest first, with who wrote each, when and why. */
export const riskVersions = (tx: ViewerTx, id: RiskId): Promise<readonly Version<RiskRead>[]> =>
  versionsOf<RiskRead>(tx, 'plan.risk', id)

/** The plan that a risk stands in, or an event. */
export const planOfRisk = async (tx: ViewerTx, id: RiskId): Promise<PlanId | undefined> =>
  (
    await planDb(tx)
      .selectFrom('plan.risk_known')
      .select('plan_id as planId')
      .where('id', '=', id)
      .executeTakeFirst()
  )?.planId

export const planOfEvent = async (tx: ViewerTx, id: EventId): Promise<PlanId | undefined> =>
  (
    await planDb(tx)
      .selectFrom('plan.outside_event_known')
      .select('plan_id as planId')
      .where('id', '=', id)
      .executeTakeFirst()
  )?.planId
