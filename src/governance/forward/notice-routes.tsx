import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { needs } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { longDate, NotFound } from '../../kernel/index.ts'
import { answer } from '../asked/answer.tsx'
import { AskedForm } from '../asked/form-page.tsx'
import type { Question } from '../asked/model.ts'
import { entryIdOf, noticeIdOf, representationIdOf } from './entry-id.ts'
import { noticeFrom, noticeName, noticeProblems, noticeQuestions } from './notice-questions.ts'
import type { ForwardEntry } from './model.ts'
import { isPrivate } from './model.ts'
import { answerRepresentation, recordNotice, recordRepresentation, takeBackNotice } from './notices.ts'
import { forwardEntry } from './store.ts'

const hrefOf = ({ id }: ForwardEntry): string => `/governance/forward-plan/${id}`

const around = (entry: ForwardEntry, text: string) => ({
  title: text,
  caption: entry.matter,
  breadcrumbs: [
    { text: 'Governance', href: '/governance' },
    { text: 'Forward plan', href: '/governance/forward-plan' },
    { text: entry.reference ?? `Entry ${entry.id}`, href: hrefOf(entry) },
    { text },
  ],
})

const entryAnd = (request: FastifyRequest) =>
  request.asViewer(async (tx) => ({ entry: await forwardEntry(tx, entryIdOf(request)), today: tx.today }))

const noticeForm = (entry: ForwardEntry) => ({
  ...around(entry, 'Record a notice'),
  action: `${hrefOf(entry)}/notices`,
  button: 'Record it',
})

async function addNotice(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { entry, today } = await entryAnd(request)
  return answer(request, reply, {
    ...noticeForm(entry),
    questions: noticeQuestions(entry, today),
    check: noticeProblems,
    store: async (tx, said) => {
      await recordNotice(tx, entry.id, noticeFrom(said))
      return { ok: true, goTo: hrefOf(entry) }
    },
  })
}

async function noticeIn(request: FastifyRequest) {
  const { entry } = await entryAnd(request)
  const notice = entry.notices.find(({ id }) => id === noticeIdOf(request))
  if (!notice) throw new NotFound()
  return { entry, notice }
}

type ToTakeBack = Awaited<ReturnType<typeof noticeIn>>

const takeBackForm = ({ entry, notice }: ToTakeBack) => ({
  ...around(entry, 'Take back what was recorded in error'),
  lede: `${noticeName(notice.kind)}, ${longDate(notice.on)}.`,
  action: `${hrefOf(entry)}/notices/${notice.id}/take-back`,
  button: 'Take it back',
  questions: [],
  asksReason: true,
})

async function takeBack(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const found = await noticeIn(request)
  return answer(request, reply, {
    ...takeBackForm(found),
    store: async (tx, _said, from) => {
      const done = await takeBackNotice(tx, { id: found.notice.id, ...from })
      return done.ok ? { ok: true, goTo: hrefOf(found.entry) } : done
    },
    now: () => Promise.resolve({ thing: 'this notice', typed: {}, version: found.notice.version }),
    storedHref: hrefOf(found.entry),
  })
}

const representationQuestions = (today: IsoDate): readonly Question<'who' | 'receivedOn' | 'words'>[] => [
  { name: 'who', kind: 'line', max: 200, asks: 'Who says so?', missing: 'Enter who made the representation' },
  {
    name: 'receivedOn',
    kind: 'day',
    asks: 'When was it received?',
    missing: 'Enter the day it was received',
    upTo: today,
  },
  { name: 'words', kind: 'text', asks: 'What was said?', missing: 'Enter what was said' },
]

const representationForm = (entry: ForwardEntry) => ({
  ...around(entry, 'Record a representation'),
  action: `${hrefOf(entry)}/representations`,
  button: 'Record it',
})

async function represent(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { entry, today } = await entryAnd(request)
  if (!isPrivate(entry)) throw new NotFound()
  return answer(request, reply, {
    ...representationForm(entry),
    questions: representationQuestions(today),
    store: async (tx, said) => {
      const { theText, theDay } = said
      await recordRepresentation(tx, entry.id, {
        who: theText('who'),
        receivedOn: theDay('receivedOn'),
        words: theText('words'),
      })
      return { ok: true, goTo: hrefOf(entry) }
    },
  })
}

async function representationIn(request: FastifyRequest) {
  const { entry, today } = await entryAnd(request)
  const said = entry.representations.find(({ id }) => id === representationIdOf(request))
  if (!said) throw new NotFound()
  return { entry, said, today }
}

const answerForm = ({ entry, said, today }: Awaited<ReturnType<typeof representationIn>>) => ({
  ...around(entry, 'Answer a representation'),
  lede: `${said.who}, ${longDate(said.receivedOn)}: ${said.words}`,
  action: `${hrefOf(entry)}/representations/${said.id}`,
  button: 'Record the answer',
  questions: [
    { name: 'words', kind: 'text', asks: 'What was answered?', missing: 'Enter the answer' },
    { name: 'on', kind: 'day', asks: 'On which day?', missing: 'Enter the day of the answer', upTo: today },
  ] satisfies readonly Question<'words' | 'on'>[],
})

async function answerIt(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const found = await representationIn(request)
  const { entry, said: given } = found
  return answer<'words' | 'on'>(request, reply, {
    ...answerForm(found),
    check: (said) =>
      said.theDay('on') < given.receivedOn
        ? [
            {
              field: 'on',
              message: 'The day of the answer must be the same as or after the day it was received',
            },
          ]
        : [],
    store: async (tx, said, { version }) => {
      const to = { id: given.id, version }
      const done = await answerRepresentation(tx, to, { on: said.theDay('on'), words: said.theText('words') })
      return done.ok ? { ok: true, goTo: hrefOf(entry) } : done
    },
    now: async () => {
      const { said } = await representationIn(request)
      return { thing: 'this answer', typed: { words: said.answered?.words ?? '' }, version: said.version }
    },
    storedHref: hrefOf(entry),
  })
}

function showing(app: FastifyInstance): void {
  const at = '/governance/forward-plan/:id'
  app.get(`${at}/notices/new`, needs('change governance'), async (request, reply) => {
    const { entry, today } = await entryAnd(request)
    return page(
      reply,
      200,
      <AskedForm {...noticeForm(entry)} questions={noticeQuestions(entry, today)} typed={{}} />,
    )
  })
  app.get(`${at}/notices/:of/take-back`, needs('change governance'), async (request, reply) => {
    const found = await noticeIn(request)
    return page(reply, 200, <AskedForm {...takeBackForm(found)} version={found.notice.version} typed={{}} />)
  })
  app.get(`${at}/representations/new`, needs('change governance'), async (request, reply) => {
    const { entry, today } = await entryAnd(request)
    if (!isPrivate(entry)) throw new NotFound()
    const form = { ...representationForm(entry), questions: representationQuestions(today) }
    return page(reply, 200, <AskedForm {...form} typed={{}} />)
  })
  app.get(`${at}/representations/:of/answer`, needs('change governance'), async (request, reply) => {
    const found = await representationIn(request)
    return page(reply, 200, <AskedForm {...answerForm(found)} version={found.said.version} typed={{}} />)
  })
}

/** What is published and agreed before a decision, and what people say against taking it in private. */
export function noticeRoutes(app: FastifyInstance): void {
  const at = '/governance/forward-plan/:id'
  showing(app)
  app.post(`${at}/notices`, needs('change governance'), addNotice)
  app.post(`${at}/notices/:of/take-back`, needs('change governance'), takeBack)
  app.post(`${at}/representations`, needs('change governance'), represent)
  app.post(`${at}/representations/:of`, needs('change governance'), answerIt)
}
