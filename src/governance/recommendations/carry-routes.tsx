import type { FastifyInstance, FastifyRequest } from 'fastify'
import { posts } from '../../access/index.ts'
import { askingForm, changedMeanwhile } from '../../forms/index.ts'
import { longDate } from '../../kernel/index.ts'
import type { AroundNeeds } from '../../plan/index.ts'
import { aroundThe } from '../../plan/index.ts'
import { logAction } from '../log/store.ts'
import { carriers } from './carried.ts'
import { carryAsTyped, carryProblems, carryQuestions, chosenCarrier, newAction } from './carry-form.ts'
import type { Recommendation } from './model.ts'
import { isAccepted } from './model.ts'
import { recommendationIdOf } from './params.ts'
import { carry, holdsStill, recommendationOf } from './store.ts'

/** Undefined where nothing was accepted that an action could carry. */
async function carryRead(request: FastifyRequest, needed: AroundNeeds) {
  const id = recommendationIdOf(request)
  const around = await aroundThe(request, needed)
  return request.asViewer(async (tx) => {
    const recommendation = await recommendationOf(tx, id)
    if (!isAccepted(recommendation)) return undefined
    return { recommendation, choices: { ...(await carriers(tx, around)), posts: await posts(tx) } }
  })
}

const hrefOf = ({ id }: Recommendation): string => `/governance/recommendations/${id}`

const frameOf = (recommendation: Recommendation) => ({
  title: 'Say which action does it',
  caption: `${recommendation.from.name} to ${recommendation.to.name}`,
  lede: recommendation.answered?.words,
  breadcrumbs: [
    { text: 'Governance', href: '/governance' },
    { text: 'Recommendations', href: '/governance/recommendations' },
    { text: longDate(recommendation.madeOn), href: hrefOf(recommendation) },
    { text: 'Action' },
  ],
  save: 'Save',
})

/** Which action carries what was accepted: chosen from the plan and the log, or written anew. */
export const carryRoutes = (app: FastifyInstance, needed: AroundNeeds): void =>
  askingForm({
    path: '/governance/recommendations/:id/action',
    permission: 'change governance',
    find: (request) => carryRead(request, needed),
    frame: ({ recommendation }) => frameOf(recommendation),
    questions: ({ choices }) => carryQuestions(choices),
    filledIn: ({ recommendation }) => carryAsTyped(recommendation),
    check: (answers, { recommendation }) => carryProblems(answers, recommendation),
    changes: ({ recommendation }) => ({
      thing: 'this recommendation',
      version: recommendation.version,
      href: hrefOf(recommendation),
    }),
    asksReason: ({ recommendation }) => recommendation.carriedBy !== undefined,
    save: async (tx, { recommendation }, answers, from) => {
      const { id } = recommendation
      if (!(await holdsStill(tx, { id, version: from.version }))) return changedMeanwhile
      const by = chosenCarrier(answers) ?? {
        loggedActionId: await logAction(tx, newAction(answers, recommendation, tx.today)),
      }
      await carry(tx, { id, ...from }, by)
      return { ok: true, goTo: hrefOf(recommendation) }
    },
  })(app)
