import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { ViewerTx } from '../../access/index.ts'
import { needs } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { ourMeasures } from '../../indicators/index.ts'
import { NotFound } from '../../kernel/index.ts'
import type { AroundNeeds } from '../../plan/index.ts'
import { aroundThe, readAreaId } from '../../plan/index.ts'
import { answer } from '../asked/answer.tsx'
import { AskedForm } from '../asked/form-page.tsx'
import type { Question } from '../asked/model.ts'
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

type QuestionField = 'asks' | 'why' | 'good' | 'measure' | 'measure2'

const measureOptions = ourMeasures.map(({ id, title }) => ({ value: id, text: title }))
const questions: readonly Question<QuestionField>[] = [
  { name: 'asks', kind: 'text', max: 500, asks: 'What is the question?', missing: 'Enter the question' },
  { name: 'why', kind: 'text', max: 1000, asks: 'Why does it matter?', missing: 'Enter why it matters' },
  {
    name: 'good',
    kind: 'text',
    max: 1000,
    asks: 'What does a good answer show?',
    missing: 'Enter what a good answer shows',
  },
  {
    name: 'measure',
    kind: 'choice',
    asks: 'Which measure is read beside it? (optional)',
    options: measureOptions,
  },
  { name: 'measure2', kind: 'choice', asks: 'And which other? (optional)', options: measureOptions },
]

const formOf = (area: Area, text: string) => ({
  title: text,
  caption: area.title,
  breadcrumbs: [
    { text: 'Scrutiny', href: '/scrutiny' },
    { text: `Area ${area.position}`, href: `/scrutiny/questions/${area.id}` },
    { text },
  ],
})

const addForm = (area: Area) => ({
  ...formOf(area, 'Add a question'),
  action: `/scrutiny/questions/${area.id}`,
  button: 'Add the question',
  questions,
})

async function add(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const area = await request.asViewer((tx) => areaOf(tx, request))
  return answer<QuestionField>(request, reply, {
    ...addForm(area),
    store: async (tx, said) => {
      const measures = [said.text('measure'), said.text('measure2')].flatMap((id) => id ?? [])
      const question = {
        asks: said.theText('asks'),
        why: said.theText('why'),
        goodAnswer: said.theText('good'),
      }
      await addQuestion(tx, area.id, { ...question, measures: [...new Set(measures)] })
      return { ok: true, goTo: `/scrutiny/questions/${area.id}` }
    },
  })
}

const toRetire = (request: FastifyRequest) =>
  request.asViewer(async (tx) => {
    const area = await areaOf(tx, request)
    const id = readQuestionId(Params.parse(request.params).id)
    const question = (await ownQuestions(tx, area.id)).find((each) => each.id === id)
    if (!question) throw new NotFound()
    return { area, question }
  })

const retireForm = ({ area, question }: Awaited<ReturnType<typeof toRetire>>) => ({
  ...formOf(area, 'Take a question away'),
  lede: question.asks,
  action: `/scrutiny/questions/${area.id}/${question.id}/retire`,
  button: 'Take it away',
  questions: [],
  asksReason: true,
})

async function retire(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const found = await toRetire(request)
  const href = `/scrutiny/questions/${found.area.id}`
  return answer(request, reply, {
    ...retireForm(found),
    store: async (tx, _said, { version, reason }) => {
      const done = await retireQuestion(tx, { id: found.question.id, version }, reason)
      return done.ok ? { ok: true, goTo: href } : done
    },
    now: () => Promise.resolve({ thing: 'this question', typed: {}, version: found.question.version }),
    storedHref: href,
  })
}

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
  app.get('/scrutiny/questions/:area/new', needs('change governance'), async (request, reply) => {
    const area = await request.asViewer((tx) => areaOf(tx, request))
    return page(reply, 200, <AskedForm {...addForm(area)} typed={{}} />)
  })
  app.get('/scrutiny/questions/:area/:id/retire', needs('change governance'), async (request, reply) => {
    const found = await toRetire(request)
    return page(reply, 200, <AskedForm {...retireForm(found)} version={found.question.version} typed={{}} />)
  })
  app.post('/scrutiny/questions/:area', needs('change governance'), add)
  app.post('/scrutiny/questions/:area/:id/retire', needs('change governance'), retire)
}
