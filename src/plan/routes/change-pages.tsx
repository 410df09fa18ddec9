import type { FastifyInstance } from 'fastify'
import { needs } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { NotFound } from '../../kernel/index.ts'
import { readChangeId } from '../ids.ts'
import { actionsOf } from '../model/plan.ts'
import { redatingsOf } from '../store/action-records.ts'
import { refuseToSettle } from '../store/whose.ts'
import { placeOfChange, settleChange } from '../store/changes.ts'
import { unaskedSinceApproval } from '../store/since-baseline.ts'
import { planWithAreas } from '../store/plans.ts'
import { SlippagePage } from '../views/slippage.tsx'
import { aroundThe } from './around.ts'
import { effectRoute } from './effect.tsx'
import { askedOf } from './form-page.tsx'
import type { PlanNeeds } from './needs.ts'
import { mayOf, planAsked } from './reads.ts'

/** How far the plan has moved from what was first promised, and settling what was asked for. */
export function changePages(app: FastifyInstance, planNeeds: PlanNeeds): void {
  app.get('/plan/slippage', needs('read plan'), async (request, reply) => {
    const around = await aroundThe(request, planNeeds)
    const read = await request.asViewer(async (tx) => {
      const plan = await planAsked(tx, askedOf(request))
      const whole = plan && (await planWithAreas(tx, plan.id, around))
      if (!whole) throw new NotFound()
      const actions = actionsOf(whole)
      const milestones = actions.flatMap((action) => action.milestones)
      const redatings = await redatingsOf(
        tx,
        actions.map(({ id }) => id),
        milestones.map(({ id }) => id),
      )
      return {
        whole,
        unasked: await unaskedSinceApproval(tx, whole.plan.id),
        redatings: redatings.filter(({ askedOn }) => askedOn <= whole.day),
        may: mayOf(tx.viewer, whole.plan),
      }
    })
    return page(reply, 200, <SlippagePage {...read} />)
  })

  effectRoute(app, '/plan/changes/:id', 'approve plan', async (tx, { params, posted }) => {
    const id = readChangeId(params.id ?? '')
    const { settled } = posted
    const place = id === undefined ? undefined : await placeOfChange(tx, id)
    if (id === undefined || place === undefined) throw new NotFound()
    if (settled !== 'approved' && settled !== 'refused') throw new NotFound()
    await refuseToSettle(tx, place.of)
    return { outcome: await settleChange(tx, id, settled), goTo: place.href }
  })
}
