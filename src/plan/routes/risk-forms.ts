import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { ViewerTx } from '../../access/index.ts'
import { posts } from '../../access/index.ts'
import { Forbidden } from '../../kernel/index.ts'
import { limits } from '../model/limits.ts'
import type { Around } from '../model/around.ts'
import type { Risk } from '../model/risk.ts'
import type { RiskId } from '../ids.ts'
import { planWithAreas } from '../store/plans.ts'
import { mayReport } from '../store/reporting.ts'
import type { Review } from '../store/risks.ts'
import { addRisk, closeOrReopenRisk, reviewRisk, reviseRisk } from '../store/risks.ts'
import { postsTyped } from '../views/posts.ts'
import type { NewRiskSubject } from '../views/risk-forms.tsx'
import { CloseRiskForm, EditRiskForm, NewRiskForm, ReviewRiskForm } from '../views/risk-forms.tsx'
import { dayTyped, filledIn } from '../views/typed-form.ts'
import { requiredText } from './fields.ts'
import type { Asked, FormPageAround } from './form-page.tsx'
import { formPageAround } from './form-page.tsx'
import type { PlanNeeds } from './needs.ts'
import { planAsked } from './reads.ts'
import type { TypedRisk } from './risk-fields.ts'
import { reviewSchema, riskSchema } from './risk-fields.ts'
import type { RiskRead } from './risk-pages.tsx'
import { riskAsked } from './risk-pages.tsx'

const given = (id: string | undefined): readonly string[] => (id === undefined ? [] : [id])

async function newRiskAsked(tx: ViewerTx, asked: Asked, around: Around): Promise<NewRiskSubject | undefined> {
  const plan = await planAsked(tx, asked)
  const whole = plan && (await planWithAreas(tx, plan.id, around))
  const from = { areas: given(asked.query.area), actions: given(asked.query.action) }
  return whole && { whole, posts: await posts(tx), from }
}

const add: FormPageAround<NewRiskSubject, TypedRisk, { readonly riskId: RiskId }> = {
  path: '/plan/risks/new',
  permission: 'change plan',
  whose: ({ whole }) => whole.plan,
  find: newRiskAsked,
  stored: ({ from }) => filledIn(from),
  schema: (subject) => riskSchema(subject, false),
  View: NewRiskForm,
  save: (tx, { whole }, risk) => addRisk(tx, whole.plan.id, risk),
  goTo: (_subject, { riskId }) => `/plan/risks/${riskId}`,
}

const back = ({ risk }: RiskRead) => `/plan/risks/${risk.id}`

const ratingsIn = ({ before, now, target }: Risk) => ({
  likelihoodBefore: before.likelihood,
  impactBefore: before.impact,
  likelihoodNow: now.likelihood,
  impactNow: now.impact,
  likelihoodTarget: target.likelihood,
  impactTarget: target.impact,
})

const storedRisk = ({ risk }: RiskRead) =>
  filledIn(
    {
      cause: risk.cause,
      event: risk.event,
      effect: risk.effect,
      owner: risk.owner?.id ?? null,
      ...ratingsIn(risk),
      controls: risk.controls,
      areas: risk.areaIds.map(String),
      actions: risk.actionIds.map(String),
    },
    { reviewOn: risk.reviewOn },
  )

const changes = {
  thing: ({ risk }: RiskRead) => `risk ${risk.reference}`,
  version: ({ risk }: RiskRead) => risk.version,
  storedHref: back,
}

const nowFields = [
  { name: 'likelihoodNow', label: 'How likely it is now' },
  { name: 'impactNow', label: 'How bad it would be now' },
  { name: 'controls', label: 'What is done about it' },
  { name: 'reviewOn', label: 'Next review', says: dayTyped('reviewOn') },
]

const edit: FormPageAround<RiskRead, TypedRisk, unknown> = {
  path: '/plan/risks/:id/edit',
  permission: 'change plan',
  whose: ({ whole }) => whole.plan,
  find: riskAsked,
  stored: storedRisk,
  schema: (subject) => riskSchema(subject, true),
  View: EditRiskForm,
  save: (tx, { risk }, said, version) => reviseRisk(tx, risk.id, version, said),
  goTo: back,
  changes: {
    ...changes,
    fields: ({ posts: choices }) => [
      { name: 'cause', label: 'Because of what' },
      { name: 'event', label: 'What may happen' },
      { name: 'effect', label: 'What then' },
      { name: 'owner', label: 'Owner', says: postsTyped('owner', choices) },
      ...nowFields,
    ],
  },
}

const review: FormPageAround<RiskRead, Review, unknown> = {
  path: '/plan/risks/:id/review',
  permission: 'change progress',
  find: async (tx, asked, around) => {
    const found = await riskAsked(tx, asked, around)
    if (found && !mayReport(tx.viewer, found.risk.owner?.id ?? null, found.whole.plan))
      throw new Forbidden('Only the owner of a risk, or whoever changes the plan')
    return found
  },
  stored: ({ risk }) =>
    filledIn({ likelihoodNow: risk.now.likelihood, impactNow: risk.now.impact, controls: risk.controls }),
  schema: () => reviewSchema,
  View: ReviewRiskForm,
  save: (tx, { risk }, said, version) => reviewRisk(tx, risk.id, version, said),
  goTo: back,
  changes: { ...changes, fields: () => nowFields },
}

const close: FormPageAround<RiskRead, { readonly because: string }, unknown> = {
  path: '/plan/risks/:id/close',
  permission: 'change plan',
  whose: ({ whole }) => whole.plan,
  find: riskAsked,
  stored: () => filledIn({}),
  schema: () => z.object({ because: requiredText('Enter why', limits.reason) }),
  View: CloseRiskForm,
  save: (tx, { risk }, { because }, version) => closeOrReopenRisk(tx, risk.id, version, because),
  goTo: back,
  changes: { ...changes, fields: () => [{ name: 'because', label: 'Why' }] },
}

/** Adding a risk, changing it, looking at it again, closing it and opening it again. */
export function riskForms(app: FastifyInstance, planNeeds: PlanNeeds): void {
  formPageAround(app, add, planNeeds)
  formPageAround(app, edit, planNeeds)
  formPageAround(app, review, planNeeds)
  formPageAround(app, close, planNeeds)
}
