import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { ViewerTx } from '../../access/index.ts'
import { needs } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { NotFound } from '../../kernel/index.ts'
import { differencesBetween } from '../model/comparison.ts'
import type { FrozenPlan } from '../model/frozen.ts'
import { frozen } from '../model/frozen.ts'
import type { PlanHead } from '../model/plan.ts'
import { planInWords } from '../store/plans.ts'
import { frozenVersion, versionsOf } from '../store/versions.ts'
import { ComparisonPage } from '../views/comparison.tsx'
import { FrozenVersionPage } from '../views/frozen-version.tsx'
import { VersionsPage } from '../views/versions.tsx'
import type { Asked } from './form-page.tsx'
import { askedOf } from './form-page.tsx'
import { planAsked } from './reads.ts'

async function planOr404(tx: ViewerTx, asked: Asked): Promise<PlanHead> {
  const plan = await planAsked(tx, asked)
  if (!plan) throw new NotFound()
  return plan
}

const numberOf = (text: string | undefined): number => (/^[1-9]\d{0,5}$/.test(text ?? '') ? Number(text) : 0)

interface Side {
  readonly named: string
  readonly plan: FrozenPlan
}

/** One side of a comparison: an approved version by its number, or `now`. */
async function side(tx: ViewerTx, plan: PlanHead, which: string | undefined): Promise<Side> {
  if (which === 'now') {
    const whole = await planInWords(tx, plan.id)
    if (!whole) throw new NotFound()
    return { named: 'The plan as it stands', plan: frozen(whole) }
  }
  const version = await frozenVersion(tx, plan.id, numberOf(which))
  if (!version) throw new NotFound()
  return { named: `Version ${version.number}`, plan: version.plan }
}

async function comparisonRead(tx: ViewerTx, asked: Asked) {
  const plan = await planOr404(tx, asked)
  const before = await side(tx, plan, asked.params.a)
  const after = await side(tx, plan, asked.params.b)
  const differences = differencesBetween(before.plan, after.plan)
  return { plan, before: before.named, after: after.named, differences }
}

const which = z.string().regex(/^(now|[1-9]\d{0,5})$/)
const Compared = z.object({ a: which, b: which, plan: z.string().optional() })

/** The approved versions of a plan, each as it was frozen, and any two compared. */
export function versionPages(app: FastifyInstance): void {
  app.get('/plan/versions', needs('read plan'), async (request, reply) => {
    const read = await request.asViewer(async (tx) => {
      const plan = await planOr404(tx, askedOf(request))
      return { plan, versions: await versionsOf(tx, plan.id) }
    })
    return page(reply, 200, <VersionsPage {...read} />)
  })

  app.get('/plan/versions/compare', needs('read plan'), async (request, reply) => {
    const asked = Compared.safeParse(request.query)
    if (!asked.success) throw new NotFound()
    const { a, b, plan } = asked.data
    const query = plan === undefined ? '' : `?plan=${encodeURIComponent(plan)}`
    return reply.redirect(`/plan/versions/${a}/compare/${b}${query}`, 303)
  })

  app.get('/plan/versions/:number', needs('read plan'), async (request, reply) => {
    const read = await request.asViewer(async (tx) => {
      const asked = askedOf(request)
      const plan = await planOr404(tx, asked)
      const version = await frozenVersion(tx, plan.id, numberOf(asked.params.number))
      if (!version) throw new NotFound()
      return { plan, version }
    })
    return page(reply, 200, <FrozenVersionPage {...read} />)
  })

  app.get('/plan/versions/:a/compare/:b', needs('read plan'), async (request, reply) => {
    const read = await request.asViewer((tx) => comparisonRead(tx, askedOf(request)))
    return page(reply, 200, <ComparisonPage {...read} />)
  })
}
