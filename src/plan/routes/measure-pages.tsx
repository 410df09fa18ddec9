import type { FastifyInstance } from 'fastify'
import type { Viewer, ViewerTx } from '../../access/index.ts'
import { mayOnSome, needs } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { NotFound } from '../../kernel/index.ts'
import { readMeasureId } from '../ids.ts'
import type { Around } from '../model/around.ts'
import { measureChanges } from '../store/measure-history.ts'
import { planOfMeasure } from '../store/places.ts'
import { planWithAreas } from '../store/plans.ts'
import { mayReport } from '../store/reporting.ts'
import { PlanMeasurePage } from '../views/measure-page.tsx'
import type { MeasureMay } from '../views/measures.tsx'
import { aroundThe } from './around.ts'
import type { Asked } from './form-page.tsx'
import { askedOf } from './form-page.tsx'
import type { PlanNeeds } from './needs.ts'
import { mayOf } from './reads.ts'

/** What of measures a viewer is shown: figures for those who run the service, lists for those who open children's records. */
export const measureMayOf = ({ grants }: Pick<Viewer, 'grants'>): MeasureMay => {
  const figures = grants.has('read measures | any')
  return {
    figures,
    lists: figures && mayOnSome(grants, 'read children'),
  }
}

async function measureRead(tx: ViewerTx, { params }: Asked, around: Around) {
  const id = readMeasureId(params.id ?? '')
  const planId = id === undefined ? undefined : await planOfMeasure(tx, id)
  const whole = planId === undefined ? undefined : await planWithAreas(tx, planId, around)
  const area = whole?.areas.find(({ measures }) => measures.some((each) => each.id === id))
  const measure = area?.measures.find((each) => each.id === id)
  if (!whole || !area || !measure) throw new NotFound()
  const collector = measure.kept.by === 'hand' ? (measure.kept.collector?.id ?? null) : null
  return {
    plan: whole.plan,
    area,
    action: area.actions.find((action) => action.id === measure.actionId),
    measure,
    changes: whole.changes.filter(({ measureId }) => measureId === measure.id),
    history: await measureChanges(tx, measure.id),
    may: {
      ...measureMayOf(tx.viewer),
      ...mayOf(tx.viewer, whole.plan),
      enter: measure.kept.by === 'hand' && mayReport(tx.viewer, collector, whole.plan),
    },
  }
}

/** A measure of the plan. */
export function measurePages(app: FastifyInstance, planNeeds: PlanNeeds): void {
  app.get('/plan/measures/:id', needs('read plan'), async (request, reply) => {
    const around = await aroundThe(request, planNeeds)
    const read = await request.asViewer((tx) => measureRead(tx, askedOf(request), around))
    return page(reply, 200, <PlanMeasurePage {...read} />)
  })
}
