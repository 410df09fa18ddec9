import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import { inspectionById, planDueOn, statutoryDates } from '../../inspection/index.ts'
import type { Closing, PlanFacts, PlanGovernance } from '../check/model.ts'
import type { ActionId } from '../ids.ts'
import type { PlanHead, PlanWithAreas } from '../model/plan.ts'
import { actionsOf, allLevels } from '../model/plan.ts'
import { submissionState } from '../model/submission.ts'
import { planDb } from '../tables.ts'
import { redatingsOf } from './action-records.ts'
import { limitsOn } from './settings.ts'
import { submissionsOf } from './submissions.ts'

/** Who recorded what is delivered by the as-at day, and who accepted its evidence. */
async function closingsOf(tx: ViewerTx, ids: readonly ActionId[]): Promise<ReadonlyMap<ActionId, Closing>> {
  const rows = await planDb(tx)
    .selectFrom('plan.delivery_known as delivery')
    .leftJoin('plan.acceptance_known as acceptance', (join) =>
      join.onRef('acceptance.delivery_id', '=', 'delivery.id').on('acceptance.accepted_on', '<=', tx.at.asAt),
    )
    .select([
      'delivery.action_id as actionId',
      'delivery.written_by as deliveredBy',
      'acceptance.accepted_by as acceptedBy',
      'delivery.written_by_person as deliverer',
      'acceptance.accepted_by_person as accepter',
    ])
    .where('delivery.action_id', '=', sql<ActionId>`any(${ids})`)
    .where('delivery.delivered_on', '<=', tx.at.asAt)
    .execute()
  return new Map(
    rows.map(({ actionId, deliveredBy, acceptedBy, deliverer, accepter }) => [
      actionId,
      { deliveredBy, acceptedBy, samePerson: deliverer !== null && deliverer === accepter },
    ]),
  )
}

/** How the statutory duty stands, and whether the law sets one at all for such an inspection. */
async function submissionFacts(tx: ViewerTx, plan: PlanHead): Promise<PlanFacts['submission']> {
  const inspection = await inspectionById(tx, plan.inspectionId)
  const dueOn = (inspection && planDueOn(inspection)) ?? null
  return {
    expected: inspection !== undefined && statutoryDates(inspection).start,
    dueOn,
    state: submissionState(await submissionsOf(tx, plan.id), dueOn, tx.at.asAt),
  }
}

/**
 * Everything that the rules look at, on the as-at day, beside the plan itself and those below it.
 * @param governance who receives the plan, and what was decided about it: handed in by `app/`.
 */
export async function planFacts(
  tx: ViewerTx,
  whole: PlanWithAreas,
  governance: PlanGovernance,
): Promise<PlanFacts> {
  const actions = allLevels(whole).flatMap(actionsOf)
  const ids = actions.map(({ id }) => id)
  const milestones = actions.flatMap((action) => action.milestones.map(({ id }) => id))
  return {
    whole,
    redatings: (await redatingsOf(tx, ids, milestones)).filter(({ askedOn }) => askedOn <= whole.day),
    closings: await closingsOf(tx, ids),
    submission: await submissionFacts(tx, whole.plan),
    governance,
    limits: await limitsOn(tx),
  }
}
