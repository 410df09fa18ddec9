import type { ViewerTx } from '../../access/index.ts'
import type { AreaId, MeasureId, MilestoneId, PlanId } from '../ids.ts'
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
