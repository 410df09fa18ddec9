import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { needs, typedReason, versionIn } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { askingForm, readAnswers, typedIn } from '../../forms/index.ts'
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

const add = askingForm({
  path: `${at}/new`,
  postTo: at,
  permission: 'change governance',
  find: (request) => request.asViewer(choicesRead),
  frame: () => ({
    title: 'Add a decision to come',
    breadcrumbs: crumbs('Add'),
    save: 'Add to the forward plan',
  }),
  questions: entryQuestions,
  check: entryProblems,
  save: async (tx, _choices, said) => ({
    ok: true,
    goTo: `${at}/${await addForwardEntry(tx, entryFrom(said), tx.today)}`,
  }),
})

const change = askingForm({
  path: `${at}/:id/change`,
  postTo: `${at}/:id`,
  permission: 'change governance',
  find: (request) =>
    request.asViewer(async (tx) => ({
      entry: await forwardEntry(tx, entryIdOf(request)),
      choices: await choicesRead(tx),
    })),
  frame: () => ({
    title: 'Change a decision to come',
    breadcrumbs: crumbs('Change'),
    save: 'Save change',
  }),
  questions: ({ choices }) => entryQuestions(choices),
  filledIn: ({ entry }) => entryAsTyped(entry),
  check: (said, { choices }) => entryProblems(said, choices),
  changes: ({ entry: { id, version } }) => ({ thing: 'this entry', version, href: `${at}/${id}` }),
  asksReason: () => true,
  save: async (tx, { entry: { id } }, said, from) => {
    const changed = await changeForwardEntry(tx, { id, ...from }, entryFrom(said))
    return changed.ok ? { ok: true, goTo: `${at}/${id}` } : changed
  },
})

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
  const { decision: decisionId } = read.answers
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
  add(app)
  change(app)
  reading(app)
  app.post(`${at}/:id/end`, needs('change governance'), end)
  noticeRoutes(app)
  ruleRoutes(app)
}
