import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import { becauseOf } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { ActionId, AreaId, PlanId, RiskId } from '../ids.ts'
import type { Rating } from '../model/risk.ts'
import { planDb } from '../tables.ts'
import { holdPlan } from './areas.ts'
import type { Outcome } from './outcomes.ts'
import { changedMeanwhile, notThere, refused } from './outcomes.ts'
import { refuseOthers } from './reporting.ts'
import { writerOf } from './writer.ts'

/** What is said of a risk. Ratings are from 1 to 5. */
export interface RiskSaid {
  readonly cause: string
  readonly event: string
  readonly effect: string
  /** Null: nobody has said who owns it. */
  readonly ownerPostId: number | null
  readonly before: Rating
  readonly now: Rating
  readonly target: Rating
  readonly controls: string
  readonly reviewOn: IsoDate | null
  readonly areaIds: readonly AreaId[]
  readonly actionIds: readonly ActionId[]
}

const columnsOf = (risk: RiskSaid) => ({
  cause: risk.cause,
  event: risk.event,
  effect: risk.effect,
  owner_post_id: risk.ownerPostId,
  likelihood_before: risk.before.likelihood,
  impact_before: risk.before.impact,
  likelihood_now: risk.now.likelihood,
  impact_now: risk.now.impact,
  likelihood_target: risk.target.likelihood,
  impact_target: risk.target.impact,
  controls: risk.controls,
  review_on: risk.reviewOn,
})

/** Of what it is to be linked to, only what stands in its plan. */
async function linked(tx: ViewerTx, planId: PlanId, { areaIds, actionIds }: RiskSaid) {
  const areas = await planDb(tx).selectFrom('plan.area').select('id').where('plan_id', '=', planId).execute()
  const actions = await planDb(tx)
    .selectFrom('plan.action')
    .select('id')
    .where('area_id', '=', sql<AreaId>`any(${areas.map(({ id }) => id)})`)
    .execute()
  return [
    ...areas.filter(({ id }) => areaIds.includes(id)).map(({ id }) => ({ area_id: id, action_id: null })),
    ...actions.filter(({ id }) => actionIds.includes(id)).map(({ id }) => ({ area_id: null, action_id: id })),
  ]
}

async function giveLinks(tx: ViewerTx, planId: PlanId, id: RiskId, risk: RiskSaid): Promise<void> {
  const rows = (await linked(tx, planId, risk)).map((link) => ({ risk_id: id, ...link }))
  if (rows.length > 0) await planDb(tx).insertInto('plan.risk_link').values(rows).execute()
}

/** Adds a risk under the plan's next number: R1, R2 and so on. */
export async function addRisk(
  tx: ViewerTx,
  planId: PlanId,
  risk: RiskSaid & { readonly openedOn?: IsoDate },
  inTheNameOf?: string,
): Promise<Outcome<{ riskId: RiskId }>> {
  if (!(await holdPlan(tx, planId))) return notThere
  const { last } = await planDb(tx)
    .selectFrom('plan.risk')
    .select((count) => count.fn.coalesce(count.fn.max('position'), sql<number>`0`).as('last'))
    .where('plan_id', '=', planId)
    .executeTakeFirstOrThrow()
  const { id } = await planDb(tx)
    .insertInto('plan.risk')
    .values({
      ...columnsOf(risk),
      plan_id: planId,
      position: last + 1,
      opened_on: risk.openedOn ?? tx.today,
      written_by: await writerOf(tx, inTheNameOf),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await giveLinks(tx, planId, id, risk)
  return { ok: true, riskId: id }
}

const heldRisk = (tx: ViewerTx, id: RiskId, version: number) =>
  planDb(tx)
    .selectFrom('plan.risk')
    .select(['plan_id as planId', 'owner_post_id as ownerPostId', 'closed_on as closedOn'])
    .where('id', '=', id)
    .where('known_from', '=', version)
    .forUpdate()
    .executeTakeFirst()

/** Changes what is said of a risk and what it is linked to, with a reason. The version before stays readable. */
export async function reviseRisk(
  tx: ViewerTx,
  id: RiskId,
  version: number,
  risk: RiskSaid & { readonly because: string },
): Promise<Outcome> {
  const held = await heldRisk(tx, id, version)
  if (!held) return changedMeanwhile
  await becauseOf(tx, risk.because)
  await planDb(tx)
    .updateTable('plan.risk')
    .set({ ...columnsOf(risk), written_by: await writerOf(tx) })
    .where('id', '=', id)
    .execute()
  await planDb(tx).deleteFrom('plan.risk_link').where('risk_id', '=', id).execute()
  await giveLinks(tx, held.planId, id, risk)
  return { ok: true }
}

export interface Review {
  readonly now: Rating
  readonly controls: string
  readonly reviewOn: IsoDate
  readonly because: string
}

/** Looks at a risk again: by its owner, or whoever may change the plan. */
export async function reviewRisk(
  tx: ViewerTx,
  id: RiskId,
  version: number,
  { now, controls, reviewOn, because }: Review,
): Promise<Outcome> {
  const found = await planDb(tx)
    .selectFrom('plan.risk')
    .select('owner_post_id as ownerPostId')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found) return notThere
  await refuseOthers(tx, found.ownerPostId, { riskId: id })
  const held = await heldRisk(tx, id, version)
  if (!held) return changedMeanwhile
  if (held.closedOn !== null) return refused('because', 'This risk is closed: open it again first.')
  if (reviewOn <= tx.today) return refused('reviewOn', 'The next review must be after today')
  await becauseOf(tx, because)
  await planDb(tx)
    .updateTable('plan.risk')
    .set({
      likelihood_now: now.likelihood,
      impact_now: now.impact,
      controls,
      review_on: reviewOn,
      written_by: await writerOf(tx),
    })
    .where('id', '=', id)
    .execute()
  return { ok: true }
}

/** Closes a risk, or (closed already) opens it again, with the reason. */
export async function closeOrReopenRisk(
  tx: ViewerTx,
  id: RiskId,
  version: number,
  because: string,
): Promise<Outcome> {
  const held = await heldRisk(tx, id, version)
  if (!held) return changedMeanwhile
  await becauseOf(tx, because)
  await planDb(tx)
    .updateTable('plan.risk')
    .set(
      held.closedOn === null
        ? { closed_on: tx.today, closed_because: because }
        : { closed_on: null, closed_because: null },
    )
    .where('id', '=', id)
    .execute()
  return { ok: true }
}
