import type { ViewerTx } from '../../access/index.ts'
import type { ActionId, AreaId, EvidenceId, MeasureId, MilestoneId, OverrideId, PlanId } from '../ids.ts'
import { planDb } from '../tables.ts'

/** The plan that an area stands in. */
export const planOfArea = async (tx: ViewerTx, id: AreaId): Promise<PlanId | undefined> =>
  (
    await planDb(tx)
      .selectFrom('plan.area_known')
      .select('plan_id as planId')
      .where('id', '=', id)
      .executeTakeFirst()
  )?.planId

export const planOfMilestone = async (tx: ViewerTx, id: MilestoneId): Promise<PlanId | undefined> =>
  (
    await planDb(tx)
      .selectFrom('plan.milestone_known as milestone')
      .innerJoin('plan.action_known as action', 'action.id', 'milestone.action_id')
      .innerJoin('plan.area_known as area', 'area.id', 'action.area_id')
      .select('area.plan_id as planId')
      .where('milestone.id', '=', id)
      .executeTakeFirst()
  )?.planId

export const planOfMeasure = async (tx: ViewerTx, id: MeasureId): Promise<PlanId | undefined> =>
  (
    await planDb(tx)
      .selectFrom('plan.measure_known as measure')
      .innerJoin('plan.area_known as area', 'area.id', 'measure.area_id')
      .select('area.plan_id as planId')
      .where('measure.id', '=', id)
      .executeTakeFirst()
  )?.planId

/** The action that a piece of evidence is of. */
export const actionOfEvidence = async (tx: ViewerTx, id: EvidenceId): Promise<ActionId | undefined> =>
  (
    await planDb(tx)
      .selectFrom('plan.evidence_known')
      .select('action_id as actionId')
      .where('id', '=', id)
      .executeTakeFirst()
  )?.actionId

/** The plan in which an override stands, on an action or an area of it. */
export const placeOfOverride = async (tx: ViewerTx, id: OverrideId): Promise<PlanId | undefined> =>
  (
    await planDb(tx)
      .selectFrom('plan.override_known as override')
      .leftJoin('plan.action_known as action', 'action.id', 'override.action_id')
      .innerJoin('plan.area_known as area', (join) =>
        join.on((on) => on('area.id', '=', on.fn.coalesce('override.area_id', 'action.area_id'))),
      )
      .select('area.plan_id as planId')
      .where('override.id', '=', id)
      .executeTakeFirst()
  )?.planId
