import type { FastifyInstance, FastifyRequest } from 'fastify'
import { ask, askingForm, dayBoxes, when } from '../../forms/index.ts'
import { longDate } from '../../kernel/index.ts'
import { entryIdOf, noticeIdOf, representationIdOf } from './entry-id.ts'
import { noticeFrom, noticeName, noticeProblems, noticeQuestions } from './notice-questions.ts'
import type { ForwardEntry } from './model.ts'
import { isPrivate } from './model.ts'
import { answerRepresentation, recordNotice, recordRepresentation, takeBackNotice } from './notices.ts'
import { forwardEntry } from './store.ts'

const at = '/governance/forward-plan/:id'
const permission = 'change governance'
const hrefOf = ({ id }: ForwardEntry): string => `/governance/forward-plan/${id}`

const around = (entry: ForwardEntry, title: string) => ({
  title,
  caption: entry.matter,
  breadcrumbs: [
    { text: 'Governance', href: '/governance' },
    { text: 'Forward plan', href: '/governance/forward-plan' },
    { text: entry.reference ?? `Entry ${entry.id}`, href: hrefOf(entry) },
    { text: title },
  ],
})

const entryAnd = (request: FastifyRequest) =>
  request.asViewer(async (tx) => ({ entry: await forwardEntry(tx, entryIdOf(request)), today: tx.today }))

const record = askingForm({
  path: `${at}/notices/new`,
  postTo: `${at}/notices`,
  permission,
  find: entryAnd,
  frame: ({ entry }) => ({ ...around(entry, 'Record a notice'), save: 'Record it' }),
  questions: ({ entry, today }) => noticeQuestions(entry, today),
  check: noticeProblems,
  save: async (tx, { entry }, said) => {
    await recordNotice(tx, entry.id, noticeFrom(said))
    return { ok: true, goTo: hrefOf(entry) }
  },
})

async function noticeIn(request: FastifyRequest) {
  const { entry } = await entryAnd(request)
  const notice = entry.notices.find(({ id }) => id === noticeIdOf(request))
  return notice && { entry, notice }
}

const takeBack = askingForm({
  path: `${at}/notices/:of/take-back`,
  permission,
  find: noticeIn,
  frame: ({ entry, notice: { kind, on } }) => ({
    ...around(entry, 'Take back what was recorded in error'),
    lede: `${noticeName(kind)}, ${longDate(on)}.`,
    save: 'Take it back',
  }),
  questions: () => ({}),
  changes: ({ entry, notice: { version } }) => ({ thing: 'this notice', version, href: hrefOf(entry) }),
  asksReason: () => true,
  save: async (tx, { entry, notice: { id } }, _answers, from) => {
    const done = await takeBackNotice(tx, { id, ...from })
    return done.ok ? { ok: true, goTo: hrefOf(entry) } : done
  },
})

const represent = askingForm({
  path: `${at}/representations/new`,
  postTo: `${at}/representations`,
  permission,
  find: async (request) => {
    const found = await entryAnd(request)
    return isPrivate(found.entry) ? found : undefined
  },
  frame: ({ entry }) => ({ ...around(entry, 'Record a representation'), save: 'Record it' }),
  questions: ({ today }) => ({
    who: ask.line('Who says so?', { missing: 'Enter who made the representation' }),
    receivedOn: ask.day('When was it received?', {
      missing: 'Enter the day it was received',
      upTo: today,
    }),
    words: ask.text('What was said?', { missing: 'Enter what was said' }),
  }),
  save: async (tx, { entry }, said) => {
    await recordRepresentation(tx, entry.id, said)
    return { ok: true, goTo: hrefOf(entry) }
  },
})

async function representationIn(request: FastifyRequest) {
  const { entry, today } = await entryAnd(request)
  const given = entry.representations.find(({ id }) => id === representationIdOf(request))
  return given && { entry, given, today }
}

const answer = askingForm({
  path: `${at}/representations/:of/answer`,
  postTo: `${at}/representations/:of`,
  permission,
  find: representationIn,
  frame: ({ entry, given: { who, receivedOn, words } }) => ({
    ...around(entry, 'Answer a representation'),
    lede: `${who}, ${longDate(receivedOn)}: ${words}`,
    save: 'Record the answer',
  }),
  questions: ({ today }) => ({
    words: ask.text('What was answered?', { missing: 'Enter the answer' }),
    on: ask.day('On which day?', { missing: 'Enter the day of the answer', upTo: today }),
  }),
  filledIn: ({ given: { answered } }) => ({
    words: answered?.words ?? '',
    ...dayBoxes('on', answered?.on),
  }),
  check: ({ on }, { given }) =>
    when(
      on < given.receivedOn,
      'on',
      'The day of the answer must be the same as or after the day it was received',
    ),
  changes: ({ entry, given: { version } }) => ({ thing: 'this answer', version, href: hrefOf(entry) }),
  save: async (tx, { entry, given: { id } }, said, { version }) => {
    const done = await answerRepresentation(tx, { id, version }, said)
    return done.ok ? { ok: true, goTo: hrefOf(entry) } : done
  },
})

/** What is published and agreed before a decision, and what people say against taking it in private. */
export function noticeRoutes(app: FastifyInstance): void {
  record(app)
  takeBack(app)
  represent(app)
  answer(app)
}
