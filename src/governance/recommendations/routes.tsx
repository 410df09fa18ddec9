import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ViewerTx } from '../../access/index.ts'
import { needs, problemsOf, versionIn } from '../../access/index.ts'
import { rulebookOf } from '../../clocks/index.ts'
import { page } from '../../design/index.ts'
import type { Around, AroundNeeds } from '../../plan/index.ts'
import { aroundThe } from '../../plan/index.ts'
import type { RecommendationId } from '../ids.ts'
import { changedMeanwhile } from '../routes/changed-meanwhile.tsx'
import { mayChange } from '../routes/reads.ts'
import { bodies } from '../store/bodies.ts'
import { answerAsTyped, AnswerForm, RecommendationForm, typedAnswer, typedRecommendation } from './form.ts'
import { carriedBy, carriers } from './carried.ts'
import { carryRoutes } from './carry-routes.tsx'
import { answerLimit } from './model.ts'
import { recommendationIdOf } from './params.ts'
import { answerRecommendation, recommend, recommendationOf, recommendations } from './store.ts'
import { RecommendationsPage } from './views/list.tsx'
import { NewRecommendation } from './views/new.tsx'
import { RecommendationPage } from './views/one.tsx'

const listRead = async (tx: ViewerTx) => {
  const rulebook = await rulebookOf(tx)
  return {
    asked: (await recommendations(tx)).map((recommendation) => ({
      recommendation,
      limit: answerLimit(recommendation, rulebook),
    })),
    day: tx.at.asAt,
    mayChange: mayChange(tx),
  }
}

const oneRead = (id: RecommendationId, around: Around) => async (tx: ViewerTx) => {
  const recommendation = await recommendationOf(tx, id)
  return {
    recommendation,
    carried: recommendation.carriedBy && carriedBy(recommendation, await carriers(tx, around)),
    limit: answerLimit(recommendation, await rulebookOf(tx)),
    day: tx.at.asAt,
    today: tx.today,
    mayChange: mayChange(tx),
  }
}

const choices = async (tx: ViewerTx) => ({ bodies: await bodies(tx), today: tx.today })

async function add(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { bodies: all, today } = await request.asViewer(choices)
  const typed = typedRecommendation(request.body)
  const form = RecommendationForm(all, today).safeParse(typed)
  if (!form.success)
    return page(
      reply,
      422,
      <NewRecommendation bodies={all} typed={typed} problems={problemsOf(form.error)} />,
    )
  const { from, to, ...said } = form.data
  const done = await request.once<never>(async (tx) => ({
    ok: true,
    goTo: `/governance/recommendations/${await recommend(tx, { ...said, fromId: from, toId: to })}`,
  }))
  return reply.redirect(done.goTo, 303)
}

async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  needed: AroundNeeds,
): Promise<FastifyReply> {
  const id = recommendationIdOf(request)
  const around = await aroundThe(request, needed)
  const shown = await request.asViewer(oneRead(id, around))
  const typed = typedAnswer(request.body)
  const form = AnswerForm(shown.recommendation, shown.today).safeParse(typed)
  if (!form.success)
    return page(reply, 422, <RecommendationPage {...shown} typed={typed} problems={problemsOf(form.error)} />)
  const { answer: how, answerWords: words, answeredOn: on, receivedOn, reason } = form.data
  const href = `/governance/recommendations/${id}`
  const from = { id, version: versionIn(request.body), reason }
  const done = await request.once<{ ok: false }>(async (tx) => {
    const answered = await answerRecommendation(tx, from, { how, words, on, receivedOn })
    return answered.ok ? { ok: true, goTo: href } : { ok: false }
  })
  if (done.ok) return reply.redirect(done.goTo, 303)
  const stored = await request.asViewer((tx) => recommendationOf(tx, id))
  return changedMeanwhile(request, reply, {
    thing: 'this answer',
    fields: [
      { label: 'Answer', yours: typed.answer, stored: stored.answered?.how ?? '' },
      { label: 'What will be done', yours: typed.answerWords, stored: stored.answered?.words ?? '' },
    ],
    action: href,
    version: stored.version,
    storedHref: href,
  })
}

/** What bodies recommend to one another, and the answers. */
export function recommendationRoutes(app: FastifyInstance, needed: AroundNeeds): void {
  app.get('/governance/recommendations', needs('read governance'), async (request, reply) =>
    page(reply, 200, <RecommendationsPage {...await request.asViewer(listRead)} />),
  )
  app.get('/governance/recommendations/new', needs('change governance'), async (request, reply) => {
    const { bodies: all } = await request.asViewer(choices)
    return page(reply, 200, <NewRecommendation bodies={all} typed={{}} />)
  })
  app.get('/governance/recommendations/:id', needs('read governance'), async (request, reply) => {
    const id = recommendationIdOf(request)
    const around = await aroundThe(request, needed)
    const shown = await request.asViewer(oneRead(id, around))
    return page(reply, 200, <RecommendationPage {...shown} typed={answerAsTyped(shown.recommendation)} />)
  })
  app.post('/governance/recommendations', needs('change governance'), add)
  app.post('/governance/recommendations/:id', needs('change governance'), (request, reply) =>
    answer(request, reply, needed),
  )
  carryRoutes(app, needed)
}
