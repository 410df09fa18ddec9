import type { FastifyInstance } from 'fastify'
import { isLower } from '../model/level.ts'
import { lowerPlanHref } from '../views/feeding.tsx'
import { noTeam } from '../store/reporting.ts'
import type { ViewerTx } from '../../access/index.ts'
import { needs } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { inspections } from '../../inspection/index.ts'
import { NotFound } from '../../kernel/index.ts'
import type { Around } from '../model/around.ts'
import { frozenText } from '../model/frozen.ts'
import { gapsOf } from '../model/gaps.ts'
import type { PlanHead, PlanWithAreas } from '../model/plan.ts'
import { askedDates } from '../model/words.ts'
import { planCheck } from '../store/plan-check.ts'
import { plans, planWithAreas } from '../store/plans.ts'
import { sha256Of, versionsOf } from '../store/versions.ts'
import { NoPlanYet } from '../views/no-plan-yet.tsx'
import { OnAPage } from '../views/on-a-page.tsx'
import type { PlanPageProps } from '../views/plan-page.tsx'
import { PlanPage } from '../views/plan-page.tsx'
import { withAround } from './around.ts'
import type { Asked } from './form-page.tsx'
import { askedOf } from './form-page.tsx'
import type { PlanNeeds } from './needs.ts'
import { mayOf, planAsked, submissionOf } from './reads.ts'

/** Whether the plan promises something else than its latest approved version. */
async function isChangedSinceApproval(tx: ViewerTx, whole: PlanWithAreas): Promise<boolean> {
  const last = (await versionsOf(tx, whole.plan.id))[0]
  return last !== undefined && last.sha256 !== sha256Of(frozenText(whole))
}

/** What the page says besides, by the plan that it was worked out of: one plan for each state of the record. */
const read = new WeakMap<PlanWithAreas, PlanPageProps>()

async function planRead(
  tx: ViewerTx,
  plan: PlanHead,
  around: Around,
  planNeeds: PlanNeeds,
): Promise<PlanPageProps> {
  const whole = await planWithAreas(tx, plan.id, around)
  if (!whole) throw new NotFound()
  const props = read.get(whole) ?? (await workedOut(tx, plan, whole, planNeeds))
  read.set(whole, props)
  return props
}

async function workedOut(
  tx: ViewerTx,
  plan: PlanHead,
  whole: PlanWithAreas,
  planNeeds: PlanNeeds,
): Promise<PlanPageProps> {
  const { state, planDueOn } = await submissionOf(tx, plan)
  return {
    whole,
    gaps: gapsOf(whole),
    check: await planCheck(tx, whole, planNeeds),
    others: (await plans(tx)).filter((other) => other.id !== plan.id),
    submission: state,
    planDueOn,
    asked: askedDates(whole),
    changedSinceApproval: await isChangedSinceApproval(tx, whole),
    may: mayOf(tx.viewer, plan),
  }
}

/** The plan asked for; without one, what to begin with. A plan that was named and is not there is 404. */
async function planOrStart(tx: ViewerTx, asked: Asked, around: Around, planNeeds: PlanNeeds) {
  const plan = await planAsked(tx, asked)
  if (plan && isLower(plan)) return { kind: 'lower' as const, plan }
  if (plan) return { kind: 'plan' as const, read: await planRead(tx, plan, around, planNeeds) }
  if (asked.query.plan !== undefined) throw new NotFound()
  return { kind: 'none' as const, inspections: await inspections(tx), may: mayOf(tx.viewer, noTeam) }
}

/** `/plan` and the plan on a page. */
export function planPages(app: FastifyInstance, planNeeds: PlanNeeds): void {
  app.get('/plan', needs('read plan'), async (request, reply) => {
    const found = await withAround(request, planNeeds, (tx, around) =>
      planOrStart(tx, askedOf(request), around, planNeeds),
    )
    if (found.kind === 'lower') return reply.redirect(lowerPlanHref(found.plan), 303)
    if (found.kind === 'plan') return page(reply, 200, <PlanPage {...found.read} />)
    return page(reply, 200, <NoPlanYet inspections={found.inspections} may={found.may} />)
  })

  app.get('/plan/on-a-page', needs('read plan'), async (request, reply) => {
    const whole = await withAround(request, planNeeds, async (tx, around) => {
      const plan = await planAsked(tx, askedOf(request))
      return plan && planWithAreas(tx, plan.id, around)
    })
    if (!whole) throw new NotFound()
    return page(reply, 200, <OnAPage whole={whole} />)
  })
}
