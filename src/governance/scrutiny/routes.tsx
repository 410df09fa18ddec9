import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { ViewerTx } from '../../access/index.ts'
import { needs } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { ask, askingForm } from '../../forms/index.ts'
import { ourMeasures } from '../../indicators/index.ts'
import { NotFound } from '../../kernel/index.ts'
import type { AroundNeeds } from '../../plan/index.ts'
import { aroundThe, readAreaId } from '../../plan/index.ts'
import { readQuestionId } from '../ids.ts'
import type { PlanSubjects } from '../model.ts'
import { mayChange } from '../routes/reads.ts'
import { subjects } from '../store/subjects.ts'
import { questionsFor } from './bank.ts'
import { promises } from './ledger.ts'
import { addQuestion, ownQuestions, retireQuestion } from './store.ts'
import { PromisesPage, QuestionsPage, ScrutinyPage } from './views/pages.tsx'

const Params = z.object({ area: z.string(), id: z.string().catch('') })
type Area = PlanSubjects['areas'][number]

const titles = new Map(ourMeasures.map(({ id, title }): [string, string] => [id, title]))

/** @throws NotFound when there is no such area. */
async function areaOf(tx: ViewerTx, request: FastifyRequest): Promise<Area> {
  const id = readAreaId(Params.parse(request.params).area)
  const area = (await subjects(tx)).flatMap(({ areas }) => areas).find((each) => each.id === id)
  if (!area) throw new NotFound()
  return area
}

const measureChoices = ourMeasures.map(({ id, title }) => ({ value: id, text: title }))

const frameOf = (area: Area, title: string) => ({
  title,
  caption: area.title,
  breadcrumbs: [
    { text: 'Scrutiny', href: '/scrutiny' },
    { text: `Area ${area.position}`, href: `/scrutiny/questions/${area.id}` },
    { text: title },
  ],
})

const add = askingForm({
  path: '/scrutiny/questions/:area/new',
  postTo: '/scrutiny/questions/:area',
  permission: 'change governance',
  find: (request) => request.asViewer((tx) => areaOf(tx, request)),
  frame: (area) => ({ ...frameOf(area, 'Add a question'), save: 'Add the question' }),
  questions: () => ({
    asks: ask.text('What is the question?', { most: 500, missing: 'Enter the question' }),
    why: ask.text('Why does it matter?', { most: 1000, missing: 'Enter why it matters' }),
    good: ask.text('What does a good answer show?', {
      most: 1000,
      missing: 'Enter what a good answer shows',
    }),
    measure: ask.pick('Which measure is read beside it? (optional)', measureChoices),
    measure2: ask.pick('And which other? (optional)', measureChoices),
  }),
  save: async (tx, area, { asks, why, good, measure, measure2 }) => {
    const measures = new Set([measure, measure2].flatMap((id) => id ?? []))
    await addQuestion(tx, area.id, { asks, why, goodAnswer: good, measures: [...measures] })
    return { ok: true, goTo: `/scrutiny/questions/${area.id}` }
  },
})

const toRetire = (request: FastifyRequest) =>
  request.asViewer(async (tx) => {
    const area = await areaOf(tx, request)
    const id = readQuestionId(Params.parse(request.params).id)
    const question = (await ownQuestions(tx, area.id)).find((each) => each.id === id)
    return question && { area, question }
  })

const retire = askingForm({
  path: '/scrutiny/questions/:area/:id/retire',
  permission: 'change governance',
  find: toRetire,
  frame: ({ area, question }) => ({
    ...frameOf(area, 'Take a question away'),
    ...{ lede: question.asks, save: 'Take it away' },
  }),
  questions: () => ({}),
  changes: ({ area, question: { version } }) => ({
    ...{ thing: 'this question', version, href: `/scrutiny/questions/${area.id}` },
  }),
  asksReason: () => true,
  save: async (tx, { area, question }, _answers, { version, reason }) => {
    const done = await retireQuestion(tx, { id: question.id, version }, reason)
    return done.ok ? { ok: true, goTo: `/scrutiny/questions/${area.id}` } : done
  },
})

/** The first page of scrutiny, and the ledger of promises. */
function promiseRoutes(app: FastifyInstance, needed: AroundNeeds): void {
  app.get('/scrutiny', needs('read governance'), async (request, reply) => {
    const around = await aroundThe(request, needed)
    const read = await request.asViewer(async (tx) => ({
      areas: (await subjects(tx)).flatMap(({ areas }) => areas),
      promises: await promises(tx, around),
    }))
    return page(reply, 200, <ScrutinyPage {...read} />)
  })
  app.get('/scrutiny/promises', needs('read governance'), async (request, reply) => {
    const around = await aroundThe(request, needed)
    const read = await request.asViewer(async (tx) => ({
      promises: await promises(tx, around),
      day: tx.at.asAt,
    }))
    return page(reply, 200, <PromisesPage {...read} />)
  })
}

/** What members ask, and what was promised to them. */
export function scrutinyRoutes(app: FastifyInstance, needed: AroundNeeds): void {
  promiseRoutes(app, needed)
  app.get('/scrutiny/questions/:area', needs('read governance'), async (request, reply) => {
    const read = await request.asViewer(async (tx) => {
      const area = await areaOf(tx, request)
      return {
        area,
        published: questionsFor(area.title),
        own: await ownQuestions(tx, area.id),
        mayReadMeasures: tx.viewer.grants.has('read measures | any'),
        mayChange: mayChange(tx),
      }
    })
    return page(reply, 200, <QuestionsPage {...read} titles={titles} />)
  })
  add(app)
  retire(app)
}
