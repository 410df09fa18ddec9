import type { FastifyInstance } from 'fastify'
import type { ViewerTx } from '../../access/index.ts'
import { needs } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { NotFound } from '../../kernel/index.ts'
import type { Around } from '../model/around.ts'
import { planCheck } from '../store/plan-check.ts'
import { onlyTeams } from '../store/reporting.ts'
import { LowerPlanPage } from '../views/lower-plan-page.tsx'
import { LowerPlansPage } from '../views/lower-plans-page.tsx'
import { withAround } from './around.ts'
import type { Asked } from './form-page.tsx'
import { askedOf } from './form-page.tsx'
import { lowerAsked, topAsked } from './lower-plan-reads.ts'
import type { PlanNeeds } from './needs.ts'
import { mayOf } from './reads.ts'

/** The list of lower plans, with what the viewer may do there. */
async function listRead(tx: ViewerTx, asked: Asked, around: Around) {
  const whole = await topAsked(tx, asked, around)
  if (!whole) throw new NotFound()
  const only = onlyTeams(tx.viewer)
  return { whole, mayDrawUp: only === undefined || only.length > 0 }
}

/** Service and team plans: their list, and the page of each. */
export function lowerPlans(app: FastifyInstance, planNeeds: PlanNeeds): void {
  app.get('/plan/plans', needs('read plan'), async (request, reply) => {
    const read = await withAround(request, planNeeds, (tx, around) => listRead(tx, askedOf(request), around))
    return page(reply, 200, <LowerPlansPage {...read} />)
  })
  app.get('/plan/plans/:id', needs('read plan'), async (request, reply) => {
    const read = await withAround(request, planNeeds, async (tx, around) => {
      const found = await lowerAsked(tx, askedOf(request), around)
      if (!found) throw new NotFound()
      const { plan } = found.whole
      return { ...found, check: await planCheck(tx, found.whole, planNeeds), may: mayOf(tx.viewer, plan) }
    })
    return page(reply, 200, <LowerPlanPage {...read} />)
  })
}
