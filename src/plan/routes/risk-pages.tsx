import type { FastifyInstance } from 'fastify'
import type { ViewerTx } from '../../access/index.ts'
import { needs, posts } from '../../access/index.ts'
import type { ShownVersion } from '../../design/index.ts'
import { page } from '../../design/index.ts'
import { longDate, NotFound } from '../../kernel/index.ts'
import { readRiskId } from '../ids.ts'
import type { Around } from '../model/around.ts'
import type { HeldPost, PlanWithAreas } from '../model/plan.ts'
import type { Risk } from '../model/risk.ts'
import { ratingInWords } from '../model/risk.ts'
import { planWithAreas, postsById } from '../store/plans.ts'
import { mayChange, mayReport } from '../store/reporting.ts'
import { planOfRisk, riskVersions } from '../store/risk-records.ts'
import { RiskPage } from '../views/risk-page.tsx'
import { riskShows, RisksPage } from '../views/risks-page.tsx'
import { aroundThe } from './around.ts'
import type { Asked } from './form-page.tsx'
import { askedOf } from './form-page.tsx'
import type { PlanNeeds } from './needs.ts'
import { planAsked } from './reads.ts'

export interface RiskRead {
  readonly whole: PlanWithAreas
  readonly risk: Risk
  readonly posts: readonly HeldPost[]
}

/** The risk of an address (`:id`), with the plan it stands in and the posts that can be chosen. */
export async function riskAsked(
  tx: ViewerTx,
  { params }: Asked,
  around: Around,
): Promise<RiskRead | undefined> {
  const id = readRiskId(params.id ?? '')
  const planId = id === undefined ? undefined : await planOfRisk(tx, id)
  const whole = planId === undefined ? undefined : await planWithAreas(tx, planId, around)
  const risk = whole?.risks.find((each) => each.id === id)
  return whole && risk && { whole, risk, posts: await posts(tx) }
}

/** What each version said, under the labels of its page. */
async function shownVersions(tx: ViewerTx, { risk }: RiskRead): Promise<readonly ShownVersion[]> {
  const post = await postsById(tx)
  return (await riskVersions(tx, risk.id)).map(({ row, change }) => ({
    on: change.on,
    by: change.by,
    reason: change.reason,
    says: {
      Because: row.cause,
      'It may happen that': row.event,
      Then: row.effect,
      Owner: post(row.owner_post_id)?.title ?? '',
      'Before controls': ratingInWords({ likelihood: row.likelihood_before, impact: row.impact_before }),
      Now: ratingInWords({ likelihood: row.likelihood_now, impact: row.impact_now }),
      Target: ratingInWords({ likelihood: row.likelihood_target, impact: row.impact_target }),
      'What is done about it': row.controls,
      'Next review': row.review_on === null ? '' : longDate(row.review_on),
      Closed: row.closed_because ?? '',
    },
  }))
}

async function risksRead(tx: ViewerTx, asked: Asked, around: Around) {
  const plan = await planAsked(tx, asked)
  const whole = plan && (await planWithAreas(tx, plan.id, around))
  if (!whole) throw new NotFound()
  const show = riskShows.find((each) => each === asked.query.show) ?? 'open'
  return { whole, show, mayChange: mayChange(tx.viewer, whole.plan) }
}

/** The register of risks, and the page of one. */
export function riskPages(app: FastifyInstance, planNeeds: PlanNeeds): void {
  app.get('/plan/risks', needs('read plan'), async (request, reply) => {
    const around = await aroundThe(request, planNeeds)
    const read = await request.asViewer((tx) => risksRead(tx, askedOf(request), around))
    return page(reply, 200, <RisksPage {...read} />)
  })

  app.get('/plan/risks/:id', needs('read plan'), async (request, reply) => {
    const around = await aroundThe(request, planNeeds)
    const read = await request.asViewer(async (tx) => {
      const found = await riskAsked(tx, askedOf(request), around)
      if (!found) throw new NotFound()
      return {
        ...found,
        versions: await shownVersions(tx, found),
        above: await planNeeds.askedAbove(tx, `/plan/risks/${found.risk.id}`),
        may: {
          change: mayChange(tx.viewer, found.whole.plan),
          review: mayReport(tx.viewer, found.risk.owner?.id ?? null, found.whole.plan),
        },
      }
    })
    return page(reply, 200, <RiskPage {...read} />)
  })
}
