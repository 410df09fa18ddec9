import type { FastifyInstance } from 'fastify'
import type { ViewerTx } from '../../access/index.ts'
import { needs } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { NotFound } from '../../kernel/index.ts'
import { readActionId } from '../ids.ts'
import type { Around } from '../model/around.ts'
import { actionsOf } from '../model/plan.ts'
import { redatingsOf } from '../store/action-records.ts'
import { actionPlace, deliveryRecord, historyOf, takenOutOf } from '../store/history.ts'
import { planById } from '../store/plans.ts'
import { progressOf } from '../store/progress.ts'
import { mayReport } from '../store/reporting.ts'
import { ActionPage } from '../views/action-page.tsx'
import { AreaPage } from '../views/area-page.tsx'
import { TakenOutPage } from '../views/taken-out.tsx'
import { withAround } from './around.ts'
import type { Asked } from './form-page.tsx'
import { askedOf } from './form-page.tsx'
import { measureMayOf } from './measure-pages.tsx'
import type { PlanNeeds } from './needs.ts'
import type { ActionRead } from './reads.ts'
import { actionAsked, areaAsked, mayOf } from './reads.ts'

async function areaRead(tx: ViewerTx, asked: Asked, around: Around, { decisionsAbout }: PlanNeeds) {
  const found = await areaAsked(tx, asked, around)
  if (!found) throw new NotFound()
  const { plan, area, whole } = found
  return {
    plan,
    whole,
    area,
    day: whole.day,
    decisions: await decisionsAbout(tx, area.id),
    takenOut: await takenOutOf(tx, area.id),
    may: { ...mayOf(tx.viewer, plan), measures: measureMayOf(tx.viewer) },
  }
}

/** All there is to know of one action, its history included. */
async function actionRead(tx: ViewerTx, { whole, plan, area, action }: ActionRead) {
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
    history: await historyOf(tx, action.id),
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
    return page(reply, 200, <AreaPage {...read} />)
  })

  app.get('/plan/actions/:id', needs('read plan'), async (request, reply) => {
    const read = await withAround(request, planNeeds, async (tx, around) => {
      const found = await actionAsked(tx, askedOf(request), around)
      return found
        ? { kind: 'in the plan' as const, props: await actionRead(tx, found) }
        : { kind: 'taken out' as const, props: await takenOutRead(tx, askedOf(request)) }
    })
    return read.kind === 'in the plan'
      ? page(reply, 200, <ActionPage {...read.props} />)
      : page(reply, 200, <TakenOutPage {...read.props} />)
  })
}
