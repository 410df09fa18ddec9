import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { needs, posts } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { longDate, NotFound } from '../../kernel/index.ts'
import type { AroundNeeds } from '../../plan/index.ts'
import { aroundThe } from '../../plan/index.ts'
import { answer } from '../asked/answer.tsx'
import { AskedForm } from '../asked/form-page.tsx'
import { logAction } from '../log/store.ts'
import { carriers } from './carried.ts'
import type { CarryField } from './carry-form.ts'
import { carryAsTyped, carryProblems, carryQuestions, chosenCarrier, newAction } from './carry-form.ts'
import type { Recommendation } from './model.ts'
import { isAccepted } from './model.ts'
import { recommendationIdOf } from './params.ts'
import { carry, holdsStill, recommendationOf } from './store.ts'

/** @throws NotFound where nothing was accepted that an action could carry. */
async function carryRead(request: FastifyRequest, needed: AroundNeeds) {
  const id = recommendationIdOf(request)
  const around = await aroundThe(request, needed)
  return request.asViewer(async (tx) => {
    const recommendation = await recommendationOf(tx, id)
    if (!isAccepted(recommendation)) throw new NotFound()
    const choices = { ...(await carriers(tx, around)), posts: await posts(tx) }
    return { recommendation, questions: carryQuestions(choices), today: tx.today }
  })
}

const formOf = (recommendation: Recommendation) => ({
  title: 'Say which action does it',
  caption: `${recommendation.from.name} to ${recommendation.to.name}`,
  lede: recommendation.answered?.words,
  breadcrumbs: [
    { text: 'Governance', href: '/governance' },
    { text: 'Recommendations', href: '/governance/recommendations' },
    { text: longDate(recommendation.madeOn), href: `/governance/recommendations/${recommendation.id}` },
    { text: 'Action' },
  ],
  action: `/governance/recommendations/${recommendation.id}/action`,
  button: 'Save',
  asksReason: recommendation.carriedBy !== undefined,
})

async function save(
  request: FastifyRequest,
  reply: FastifyReply,
  needed: AroundNeeds,
): Promise<FastifyReply> {
  const { recommendation, questions, today } = await carryRead(request, needed)
  const { id } = recommendation
  const href = `/governance/recommendations/${id}`
  return answer<CarryField>(request, reply, {
    ...formOf(recommendation),
    questions,
    check: carryProblems(recommendation),
    store: async (tx, said, from) => {
      if (!(await holdsStill(tx, { id, version: from.version })))
        return { ok: false, why: 'changed meanwhile' }
      const by = chosenCarrier(said) ?? {
        loggedActionId: await logAction(tx, newAction(said, recommendation, today)),
      }
      await carry(tx, { id, ...from }, by)
      return { ok: true, goTo: href }
    },
    now: async () => {
      const stored = await request.asViewer((tx) => recommendationOf(tx, id))
      return { thing: 'this recommendation', typed: carryAsTyped(stored), version: stored.version }
    },
    storedHref: href,
  })
}

/** Which action carries what was accepted: chosen from the plan and the log, or written anew. */
export function carryRoutes(app: FastifyInstance, needed: AroundNeeds): void {
  const at = '/governance/recommendations/:id/action'
  app.get(at, needs('change governance'), async (request, reply) => {
    const { recommendation, questions } = await carryRead(request, needed)
    const form = { ...formOf(recommendation), questions, version: recommendation.version }
    return page(reply, 200, <AskedForm {...form} typed={carryAsTyped(recommendation)} />)
  })
  app.post(at, needs('change governance'), (request, reply) => save(request, reply, needed))
}
