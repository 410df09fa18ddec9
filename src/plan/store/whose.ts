import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import { Forbidden } from '../../kernel/index.ts'
import type { ActionId, EvidenceId, MeasureId, RiskId } from '../ids.ts'

/** Something of a plan. */
export type OfPlan =
  | { readonly actionId: ActionId }
  | { readonly measureId: MeasureId }
  | { readonly valueId: number }
  | { readonly evidenceId: EvidenceId }
  | { readonly riskId: RiskId }

function planOf(of: OfPlan) {
  if ('actionId' in of)
    return sql`select area.plan_id from plan.action join plan.area on area.id = action.area_id where action.id = ${of.actionId}`
  if ('measureId' in of)
    return sql`select area.plan_id from plan.measure join plan.area on area.id = measure.area_id where measure.id = ${of.measureId}`
  if ('valueId' in of)
    return sql`select area.plan_id from plan.measure_value join plan.measure on measure.id = measure_value.measure_id
      join plan.area on area.id = measure.area_id where measure_value.id = ${of.valueId}`
  if ('evidenceId' in of)
    return sql`select area.plan_id from plan.evidence join plan.action on action.id = evidence.action_id
      join plan.area on area.id = action.area_id where evidence.id = ${of.evidenceId}`
  return sql`select risk.plan_id from plan.risk where risk.id = ${of.riskId}`
}

/** @throws Forbidden for whoever may not approve the plan in which something stands, and so not what is asked of it. */
export async function refuseToSettle(tx: ViewerTx, of: OfPlan): Promise<void> {
  const { rows } = await sql<{ may: boolean }>`select plan.may_approve((${planOf(of)})) as may`.execute(tx.db)
  if (rows[0]?.may !== true) throw new Forbidden('Only whoever approves plans of this level')
}

/** Of which team, and which post answers for, the plan in which something stands; none, where it is the strategic plan. */
export async function planTeam(
  tx: ViewerTx,
  of: OfPlan,
): Promise<{ readonly teamId: number | null; readonly ownerPostId: number | null }> {
  const { rows } = await sql<{ teamId: number | null; ownerPostId: number | null }>`
    select team_id as "teamId", owner_post_id as "ownerPostId" from plan.plan where id = (${planOf(of)})`.execute(
    tx.db,
  )
  return rows[0] ?? { teamId: null, ownerPostId: null }
}
