import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { needs, postTitleOf, versionIn, type ViewerTx } from '../../../access/index.ts'
import { page } from '../../../design/index.ts'
import { NotFound } from '../../../kernel/index.ts'
import { may } from '../../store/import-shown.ts'
import { holdsShown } from '../../store/retention/holds.ts'
import {
  approvePlan,
  holdApproved,
  planById,
  planChildren,
  planFiles,
  plans,
  proofOf,
  withdrawPlan,
} from '../../store/retention/plans.ts'
import { retentionRule, ruleVersions } from '../../store/retention/rule.ts'
import { askFor, stateOfPlan, stateOfWork } from '../../tasks/queue.ts'
import { planProgress } from '../../tasks/progress.ts'
import type { Tasks } from '../../tasks/tasks.ts'
import { PlanPage, type PlanPageProps } from '../../views/retention/plan-page.tsx'
import { RetentionPage } from '../../views/retention/retention-page.tsx'
import { personIn } from '../asked.ts'

const overview = '/intake/retention'
const read = needs('read retention')
const Id = z.object({ plan: z.coerce.number().int().positive().max(2_147_483_647) })

/** Plans of what would go: drawn up by one person, approved by another. */
export function planRoutes(app: FastifyInstance, tasks: Tasks): void {
  app.get(overview, read, async (request, reply) => {
    const shown = await request.asViewer(overviewOf)
    if (shown.drawing.waiting) reply.header('refresh', `3; url=${overview}`)
    return page(reply, 200, <RetentionPage {...shown} />)
  })

  app.post('/intake/retention/plans', needs('change retention'), async (request, reply) => {
    const { goTo } = await request.once<never>(async (tx) => {
      await askFor(tx, { importId: null, work: 'retention plan', askedBy: personIn(tx) })
      return { ok: true, goTo: `${overview}#plans` }
    })
    tasks.wake()
    return reply.redirect(goTo, 303)
  })

  app.get('/intake/retention/:plan', read, async (request, reply) => {
    const shown = await shownIn(request)
    if (shown.running.waiting) reply.header('refresh', `3; url=${overview}/${shown.plan.id}`)
    return page(reply, 200, <PlanPage {...shown} />)
  })

  app.post('/intake/retention/:plan/carry-out', needs('approve retention'), async (request, reply) => {
    const answer = await decided(request, reply, carryingOut)
    tasks.wake()
    return answer
  })

  app.post('/intake/retention/:plan/approve', needs('approve retention'), (request, reply) =>
    decided(request, reply, (tx, id, version) => approvePlan(tx, { id, version, by: personIn(tx) })),
  )

  app.post('/intake/retention/:plan/withdraw', needs('change retention'), (request, reply) =>
    decided(request, reply, (tx, id, version) => withdrawPlan(tx, { id, version })),
  )
}

/** Asks for it to be carried out. False where it is not approved any more, or is being carried out already. */
const carryingOut = async (tx: ViewerTx, id: number, version: number): Promise<boolean> =>
  (await holdApproved(tx, { id, version })) &&
  (await askFor(tx, { importId: null, planId: id, work: 'retention run', askedBy: personIn(tx) }))

async function decided(
  request: FastifyRequest,
  reply: FastifyReply,
  decide: (tx: ViewerTx, id: number, version: number) => Promise<boolean>,
): Promise<FastifyReply> {
  const { plan } = await shownIn(request)
  const outcome = await request.once(async (tx) =>
    (await decide(tx, plan.id, versionIn(request.body)))
      ? { ok: true, goTo: `${overview}/${plan.id}` }
      : { ok: false, why: 'changed meanwhile' },
  )
  if (outcome.ok) return reply.redirect(outcome.goTo, 303)
  return page(reply, 409, <PlanPage {...await shownIn(request)} changed />)
}

const overviewOf = async (tx: ViewerTx) => ({
  rule: await retentionRule(tx),
  versions: await ruleVersions(tx),
  holds: await holdsShown(tx),
  plans: await plans(tx),
  drawing: await stateOfWork(tx, 'retention plan'),
  mayChange: may(tx, 'change retention'),
  mayApprove: may(tx, 'approve retention'),
})

const shownIn = (request: FastifyRequest): Promise<PlanPageProps> =>
  request.asViewer(async (tx) => {
    const asked = Id.safeParse(request.params)
    const plan = asked.success ? await planById(tx, asked.data.plan) : undefined
    if (!plan) throw new NotFound()
    const { viewer } = tx
    return {
      plan,
      drawnUpBy: plan.drawnUpBy === null ? undefined : await postTitleOf(tx, plan.drawnUpBy),
      approvedBy: plan.approvedBy === null ? undefined : await postTitleOf(tx, plan.approvedBy),
      children: may(tx, 'read children') ? await planChildren(tx, plan.id) : undefined,
      files: await planFiles(tx, plan.id),
      proof: await proofOf(tx, plan.id),
      running: { ...(await stateOfPlan(tx, plan.id)), says: await planProgress(tx, plan.id) },
      mine: viewer.kind === 'person' && viewer.personId === plan.drawnUpBy,
      mayChange: may(tx, 'change retention'),
      mayApprove: may(tx, 'approve retention'),
    }
  })
