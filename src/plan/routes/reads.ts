import type { Viewer, ViewerTx } from '../../access/index.ts'
import { posts } from '../../access/index.ts'
import { inspectionById, planDueOn, statutoryDates } from '../../inspection/index.ts'
import { readActionId, readAreaId, readMilestoneId, readPlanId } from '../ids.ts'
import type { Around } from '../model/around.ts'
import type { HeldPost, PlanAction, PlanArea, PlanHead, PlanMilestone, PlanWithAreas } from '../model/plan.ts'
import { isLower } from '../model/level.ts'
import { actionsOf } from '../model/plan.ts'
import { submissionState } from '../model/submission.ts'
import { actionPlace } from '../store/history.ts'
import { planOfArea, planOfMilestone } from '../store/places.ts'
import { currentPlan, planById, planWithAreas } from '../store/plans.ts'
import type { OfLevel } from '../store/reporting.ts'
import { mayApprove, mayChange } from '../store/reporting.ts'
import { submissionsOf } from '../store/submissions.ts'
import type { Asked } from './form-page.tsx'

/** The plan asked for (`?plan=2`), or the current one. */
export async function planAsked(tx: ViewerTx, { query }: Asked): Promise<PlanHead | undefined> {
  if (query.plan === undefined) return currentPlan(tx)
  const id = readPlanId(query.plan)
  return id === undefined ? undefined : planById(tx, id)
}

/** The same where it must be a strategic plan: findings, analysis and submission are its alone. */
export async function strategicAsked(tx: ViewerTx, asked: Asked): Promise<PlanHead | undefined> {
  const plan = await planAsked(tx, asked)
  return plan && isLower(plan) ? undefined : plan
}

export interface AreaRead {
  readonly whole: PlanWithAreas
  readonly plan: PlanHead
  readonly area: PlanArea
  readonly posts: readonly HeldPost[]
}

/** The area of an address (`:id`), with the plan it stands in and the posts that can be chosen. */
export async function areaAsked(
  tx: ViewerTx,
  { params }: Asked,
  around: Around,
): Promise<AreaRead | undefined> {
  const id = readAreaId(params.id ?? '')
  const planId = id === undefined ? undefined : await planOfArea(tx, id)
  const whole = planId === undefined ? undefined : await planWithAreas(tx, planId, around)
  const area = whole?.areas.find((each) => each.id === id)
  return whole && area && { whole, plan: whole.plan, area, posts: await posts(tx) }
}

export interface ActionRead extends AreaRead {
  readonly action: PlanAction
}

/** The action of an address (`:id`); undefined when it was taken out of the plan. */
export async function actionAsked(
  tx: ViewerTx,
  { params }: Asked,
  around: Around,
): Promise<ActionRead | undefined> {
  const id = readActionId(params.id ?? '')
  const place = id === undefined ? undefined : await actionPlace(tx, id)
  const whole = place && (await planWithAreas(tx, place.planId, around))
  const action = whole && actionsOf(whole).find((each) => each.id === id)
  const area = whole?.areas.find((each) => each.id === action?.areaId)
  return whole && area && action && { whole, plan: whole.plan, area, action, posts: await posts(tx) }
}

export interface MilestoneRead extends ActionRead {
  readonly milestone: PlanMilestone
}

export async function milestoneAsked(
  tx: ViewerTx,
  { params }: Asked,
  around: Around,
): Promise<MilestoneRead | undefined> {
  const id = readMilestoneId(params.id ?? '')
  const planId = id === undefined ? undefined : await planOfMilestone(tx, id)
  const whole = planId === undefined ? undefined : await planWithAreas(tx, planId, around)
  const action = whole && actionsOf(whole).find((each) => each.milestones.some((one) => one.id === id))
  const milestone = action?.milestones.find((each) => each.id === id)
  const area = whole?.areas.find((each) => each.id === action?.areaId)
  if (!whole || !area || !action || !milestone) return undefined
  return { whole, plan: whole.plan, area, action, milestone, posts: [] }
}

/** How the statutory duty stands for a plan: from its inspection's dates and what was sent and published. */
export async function submissionOf(tx: ViewerTx, plan: PlanHead) {
  const inspection = await inspectionById(tx, plan.inspectionId)
  const planDue = (inspection && planDueOn(inspection)) ?? null
  const submissions = await submissionsOf(tx, plan.id)
  return {
    inspection,
    dates: inspection && statutoryDates(inspection),
    planDueOn: planDue,
    submissions,
    state: submissionState(submissions, planDue, tx.at.asAt),
  }
}

/** What pages offer the viewer; the routes and row security decide again when it is used. */
export const mayOf = (viewer: Viewer, plan: OfLevel) => ({
  change: mayChange(viewer, plan),
  approve: mayApprove(viewer, plan),
})
