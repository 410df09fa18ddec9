import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { needs, typedReason, versionIn } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { answer } from '../asked/answer.tsx'
import { AskedForm } from '../asked/form-page.tsx'
import { readAnswers, typedIn } from '../asked/model.ts'
import { readDecisionId } from '../ids.ts'
import type { ForwardEntryId } from '../ids.ts'
import { changedMeanwhile } from '../routes/changed-meanwhile.tsx'
import { forwardCsv } from './csv.ts'
import { entryIdOf } from './entry-id.ts'
import { noticeRoutes } from './notice-routes.tsx'
import { entryAsTyped } from './entry-typed.ts'
import { entryFrom, entryProblems, entryQuestions } from './questions.ts'
import { choicesRead, entryRead, planRead } from './reads.ts'
import { ruleRoutes } from './rule-routes.tsx'
import { forwardEntry } from './store.ts'
import { endQuestions, EntryPage } from './views/entry.tsx'
import { ForwardPlanPage } from './views/list.tsx'
import { addForwardEntry, changeForwardEntry, endForwardEntry } from './writes.ts'

const at = '/governance/forward-plan'
const crumbs = (text: string) => [
  { text: 'Governance', href: '/governance' },
  { text: 'Forward plan', href: at },
  { text },
]

const addForm = {
  title: 'Add a decision to come',
  breadcrumbs: crumbs('Add'),
  action: at,
  button: 'Add to the forward plan',
}

async function add(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const choices = await request.asViewer(choicesRead)
  return answer(request, reply, {
    ...addForm,
    questions: entryQuestions(choices),
    check: entryProblems(choices),
    store: async (tx, said) => ({
      ok: true,
      goTo: `${at}/${await addForwardEntry(tx, entryFrom(said), tx.today)}`,
    }),
  })
}

const changeForm = (id: ForwardEntryId) => ({
  title: 'Change a decision to come',
  breadcrumbs: crumbs('Change'),
  action: `${at}/${id}`,
  button: 'Save change',
  asksReason: true,
})

async function change(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const id = entryIdOf(request)
  const choices = await request.asViewer(async (tx) => {
    await forwardEntry(tx, id)
    return choicesRead(tx)
  })
  return answer(request, reply, {
    ...changeForm(id),
    questions: entryQuestions(choices),
    check: entryProblems(choices),
    store: async (tx, said, from) => {
      const changed = await changeForwardEntry(tx, { id, ...from }, entryFrom(said))
      return changed.ok ? { ok: true, goTo: `${at}/${id}` } : changed
    },
    now: async () => {
      const entry = await request.asViewer((tx) => forwardEntry(tx, id))
      return { thing: 'this entry', typed: entryAsTyped(entry), version: entry.version }
    },
    storedHref: `${at}/${id}`,
  })
}

async function end(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const id = entryIdOf(request)
  const shown = await request.asViewer(entryRead(id))
  const questions = endQuestions(shown.decisions)
  const reason = typedReason(request.body).trim()
  const typed = { ...typedIn(questions, request.body), reason }
  const read = readAnswers(questions, typed)
  const problems = [
    ...(read.ok ? [] : read.problems),
    ...(reason === '' ? [{ field: 'reason', message: 'Enter why it is changed' }] : []),
  ]
  if (!read.ok || problems.length > 0)
    return page(reply, 422, <EntryPage {...shown} typed={typed} problems={problems} />)
  const from = { id, version: versionIn(request.body), reason }
  const decisionId = readDecisionId(read.said.text('decision') ?? '')
  const done = await request.once<{ ok: false }>(async (tx) => {
    const ended = await endForwardEntry(
      tx,
      from,
      decisionId === undefined ? { withdrawnOn: tx.today } : { decisionId },
    )
    return ended.ok ? { ok: true, goTo: `${at}/${id}` } : { ok: false }
  })
  if (done.ok) return reply.redirect(done.goTo, 303)
  const { entry } = (await request.asViewer(entryRead(id))).planned
  return changedMeanwhile(request, reply, {
    thing: 'this entry',
    fields: [{ label: 'Matter', yours: 'ended', stored: entry.matter }],
    action: `${at}/${id}/end`,
    version: entry.version,
    storedHref: `${at}/${id}`,
  })
}

function reading(app: FastifyInstance): void {
  app.get(at, needs('read governance'), async (request, reply) =>
    page(reply, 200, <ForwardPlanPage {...await request.asViewer(planRead)} />),
  )
  app.get(`${at}.csv`, needs('read governance'), async (request, reply) => {
    const { planned, day } = await request.asViewer(planRead)
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="forward-plan-${day}.csv"`)
      .header('x-content-type-options', 'nosniff')
      .send(forwardCsv(planned, day))
  })
  app.get(`${at}/:id`, needs('read governance'), async (request, reply) =>
    page(reply, 200, <EntryPage {...await request.asViewer(entryRead(entryIdOf(request)))} />),
  )
}

/** The forward plan: the page that a council publishes, its file, and the forms that keep it. */
export function forwardRoutes(app: FastifyInstance): void {
  app.get(`${at}/new`, needs('change governance'), async (request, reply) => {
    const questions = entryQuestions(await request.asViewer(choicesRead))
    return page(reply, 200, <AskedForm {...addForm} questions={questions} typed={{}} />)
  })
  app.get(`${at}/:id/change`, needs('change governance'), async (request, reply) => {
    const id = entryIdOf(request)
    const { entry, choices } = await request.asViewer(async (tx) => ({
      entry: await forwardEntry(tx, id),
      choices: await choicesRead(tx),
    }))
    const form = { ...changeForm(id), questions: entryQuestions(choices), version: entry.version }
    return page(reply, 200, <AskedForm {...form} typed={entryAsTyped(entry)} />)
  })
  reading(app)
  app.post(at, needs('change governance'), add)
  app.post(`${at}/:id`, needs('change governance'), change)
  app.post(`${at}/:id/end`, needs('change governance'), end)
  noticeRoutes(app)
  ruleRoutes(app)
}
