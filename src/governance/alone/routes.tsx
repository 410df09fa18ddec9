import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { ViewerTx } from '../../access/index.ts'
import { needs, posts } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { Forbidden, longDate, NotFound } from '../../kernel/index.ts'
import { answer } from '../asked/answer.tsx'
import { AskedForm } from '../asked/form-page.tsx'
import type { Typed } from '../asked/model.ts'
import { dayTyped } from '../asked/model.ts'
import { isOver } from '../forward/model.ts'
import { forwardEntries } from '../forward/store.ts'
import { endForwardEntry } from '../forward/writes.ts'
import type { Decision } from '../model.ts'
import { decisionIdOf } from '../routes/decision-corrections.tsx'
import { mayChange } from '../routes/reads.ts'
import { bodies } from '../store/bodies.ts'
import { correctDecision, decisionOfId, recordDecision } from '../store/decisions.ts'
import { subjects } from '../store/subjects.ts'
import type { AloneChoices, AloneField } from './forms.ts'
import { aloneAsTyped, aloneFrom, aloneProblems, aloneQuestions } from './forms.ts'

const at = '/governance/decisions/alone'

/** What the forward plan still waits for. */
const openEntries = async (tx: ViewerTx) => (await forwardEntries(tx)).filter((entry) => !isOver(entry))

/** What can be chosen by this viewer. @throws Forbidden for who neither keeps governance nor holds a post. */
async function choicesRead(tx: ViewerTx): Promise<AloneChoices> {
  const keeps = mayChange(tx)
  if (!keeps && tx.viewer.posts.length === 0) throw new Forbidden()
  const all = await posts(tx)
  return {
    executives: (await bodies(tx)).filter(({ kind }) => kind === 'executive'),
    posts: keeps ? all : all.filter(({ id }) => tx.viewer.posts.includes(id)),
    plans: await subjects(tx),
    entries: keeps ? await openEntries(tx) : [],
    today: tx.today,
  }
}

const form = {
  title: 'Record a decision of one post',
  lede: 'For a decision of the executive that one of its members, or an officer under delegation, took alone. It is published and may be called in like any other of the executive.',
  breadcrumbs: [{ text: 'Governance', href: '/governance' }, { text: 'Record a decision of one post' }],
  action: at,
  button: 'Record decision',
}

const Asked = z.object({ entry: z.string().catch('') })

/** From an entry of the forward plan, the form knows who decides and what the matter is about. */
function begun(query: unknown, { entries, executives, today }: AloneChoices): Typed {
  const entry = entries.find(({ id }) => String(id) === Asked.parse(query).entry)
  const [only] = executives.length === 1 ? executives : []
  return {
    ...dayTyped('on', today),
    ...(only ? { body: String(only.id) } : {}),
    ...(entry?.taker?.kind === 'post' ? { post: String(entry.taker.postId) } : {}),
    ...(entry ? { entry: String(entry.id) } : {}),
    ...(entry?.areaId === undefined ? {} : { about: `area ${entry.areaId}` }),
  }
}

async function record(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const choices = await request.asViewer(choicesRead)
  return answer<AloneField>(request, reply, {
    ...form,
    questions: aloneQuestions(choices),
    check: aloneProblems(choices),
    store: async (tx, said) => {
      const id = await recordDecision(tx, aloneFrom(said, choices))
      const entry = (await openEntries(tx)).find((each) => String(each.id) === said.text('entry'))
      if (entry) {
        const from = { id: entry.id, version: entry.version, reason: 'Decided by one post' }
        await endForwardEntry(tx, from, { decisionId: id })
      }
      return { ok: true, goTo: `/governance/decisions/${id}` }
    },
  })
}

/** @throws NotFound where the address names no decision that one post took alone. */
const correctionRead = (request: FastifyRequest) =>
  request.asViewer(async (tx) => {
    const decision = await decisionOfId(tx, decisionIdOf(request))
    if (!decision.alone) throw new NotFound()
    return { decision, choices: { ...(await choicesRead(tx)), entries: [] } }
  })

const correction = (decision: Decision) => ({
  title: 'Correct a decision of one post',
  caption: longDate(decision.decidedOn),
  breadcrumbs: [
    { text: 'Governance', href: '/governance' },
    { text: `Decision of ${longDate(decision.decidedOn)}`, href: `/governance/decisions/${decision.id}` },
    { text: 'Correct' },
  ],
  action: `/governance/decisions/${decision.id}/correct-alone`,
  button: 'Save correction',
  asksReason: true,
})

async function correct(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { decision, choices } = await correctionRead(request)
  const href = `/governance/decisions/${decision.id}`
  return answer<AloneField>(request, reply, {
    ...correction(decision),
    questions: aloneQuestions(choices),
    check: aloneProblems(choices),
    store: async (tx, said, from) => {
      const corrected = await correctDecision(tx, { id: decision.id, ...from }, aloneFrom(said, choices))
      return corrected.ok ? { ok: true, goTo: href } : corrected
    },
    now: async () => {
      const stored = await request.asViewer((tx) => decisionOfId(tx, decision.id))
      return { thing: 'this decision', typed: aloneAsTyped(stored), version: stored.version }
    },
    storedHref: href,
  })
}

/** Decisions of the executive that one post took alone: recorded by whoever keeps governance, or by who took them. */
export function aloneRoutes(app: FastifyInstance): void {
  app.get(`${at}/new`, needs('change meetings'), async (request, reply) => {
    const choices = await request.asViewer(choicesRead)
    const shown = { ...form, questions: aloneQuestions(choices), typed: begun(request.query, choices) }
    return page(reply, 200, <AskedForm {...shown} />)
  })
  app.post(at, needs('change meetings'), record)
  app.get('/governance/decisions/:id/correct-alone', needs('change governance'), async (request, reply) => {
    const { decision, choices } = await correctionRead(request)
    const shown = { ...correction(decision), questions: aloneQuestions(choices), version: decision.version }
    return page(reply, 200, <AskedForm {...shown} typed={aloneAsTyped(decision)} />)
  })
  app.post('/governance/decisions/:id/correct-alone', needs('change governance'), correct)
}
