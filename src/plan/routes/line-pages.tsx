import type { FastifyInstance } from 'fastify'
import type { ViewerTx } from '../../access/index.ts'
import { needs } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { NotFound } from '../../kernel/index.ts'
import { readActionId } from '../ids.ts'
import type { Around } from '../model/around.ts'
import { allAbove, isLower } from '../model/level.ts'
import type { PlanHead } from '../model/plan.ts'
import { actionsOf } from '../model/plan.ts'
import { servingOf } from '../model/serving.ts'
import { redatingsOf } from '../store/action-records.ts'
import { actionPlace, deliveryRecord, historyOf, takenOutOf } from '../store/history.ts'
import { planById, plansOfAllLevels, planWithAreas } from '../store/plans.ts'
import { progressOf } from '../store/progress.ts'
import { mayReport } from '../store/reporting.ts'
import { ActionPage } from '../views/action-page.tsx'
import { lowerPlanHref } from '../views/feeding.tsx'
import { AreaPage } from '../views/area-page.tsx'
import { TakenOutPage } from '../views/taken-out.tsx'
import { withAround } from './around.ts'
import type { Asked } from './form-page.tsx'
import { askedOf } from './form-page.tsx'
import { measureMayOf } from './measure-pages.tsx'
import type { PlanNeeds } from './needs.ts'
import type { ActionRead } from './reads.ts'
import { actionAsked, areaAsked, mayOf } from './reads.ts'

async function areaRead(tx: ViewerTx, asked: Asked, around: Around, planNeeds: PlanNeeds) {
  const found = await areaAsked(tx, asked, around)
  if (!found) throw new NotFound()
  const { plan, area, whole } = found
  return {
    plan,
    whole,
    area,
    day: whole.day,
    decisions: await planNeeds.decisionsAbout(tx, area.id),
    above: await planNeeds.askedAbove(tx, `/plan/areas/${area.id}`),
    takenOut: await takenOutOf(tx, area.id),
    may: { ...mayOf(tx.viewer, plan), measures: measureMayOf(tx.viewer) },
  }
}

/** The strategic plan above a lower one. */
async function topOfPlan(tx: ViewerTx, plan: PlanHead, around: Around) {
  const top = allAbove(await plansOfAllLevels(tx), plan).at(-1)
  return top && planWithAreas(tx, top.id, around)
}

/** All there is to know of one action, its history included. */
async function actionRead(tx: ViewerTx, found: ActionRead, around: Around, planNeeds: PlanNeeds) {
  const { whole, plan, area, action } = found
  const top = isLower(plan) ? await topOfPlan(tx, plan, around) : undefined
  const milestoneIds = action.milestones.map((milestone) => milestone.id)
  return {
    plan,
    whole,
    area,
    action,
    day: whole.day,
    updates: await progressOf(tx, action.id),
    redatings: (await redatingsOf(tx, [action.id], milestoneIds)).filter(
      ({ askedOn }) => askedOn <= whole.day,
    ),
    changes: whole.changes.filter(({ actionId }) => actionId === action.id),
    serving: top && servingOf(action, area, top),
    history: await historyOf(tx, action.id),
    above: await planNeeds.askedAbove(tx, `/plan/actions/${action.id}`),
    delivered: await deliveryRecord(tx, action.id),
    waitedForBy: actionsOf(whole).filter((other) => other.waitsFor.some(({ id }) => id === action.id)),
    may: {
      ...mayOf(tx.viewer, plan),
      measures: measureMayOf(tx.viewer),
      report: mayReport(tx.viewer, action.lead?.id ?? null, plan),
    },
  }
}

/** What is left of an action that was taken out: its reference is not used again, and its page stays. */
async function takenOutRead(tx: ViewerTx, { params }: Asked) {
  const id = readActionId(params.id ?? '')
  const place = id === undefined ? undefined : await actionPlace(tx, id)
  const plan = place && (await planById(tx, place.planId))
  if (id === undefined || !place?.takenOut || !plan) throw new NotFound()
  const { takenOut } = place
  return { id, place, plan, takenOut, history: await historyOf(tx, id), may: mayOf(tx.viewer, plan) }
}

/** The line of an area, and the page of an action. */
export function linePages(app: FastifyInstance, planNeeds: PlanNeeds): void {
  app.get('/plan/areas/:id', needs('read plan'), async (request, reply) => {
    const read = await withAround(request, planNeeds, (tx, around) =>
      areaRead(tx, askedOf(request), around, planNeeds),
    )
    // In a lower plan an area is a part of the plan's page, and its line is that of the area which it serves.
    if (isLower(read.plan))
      return reply.redirect(`${lowerPlanHref(read.plan)}#area-${read.area.position}`, 303)
    return page(reply, 200, <AreaPage {...read} />)
  })

  app.get('/plan/actions/:id', needs('read plan'), async (request, reply) => {
    const read = await withAround(request, planNeeds, async (tx, around) => {
      const found = await actionAsked(tx, askedOf(request), around)
      return found
        ? { kind: 'in the plan' as const, props: await actionRead(tx, found, around, planNeeds) }
        : { kind: 'taken out' as const, props: await takenOutRead(tx, askedOf(request)) }
    })
    return read.kind === 'in the plan'
      ? page(reply, 200, <ActionPage {...read.props} />)
      : page(reply, 200, <TakenOutPage {...read.props} />)
  })
}
