import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ViewerTx } from '../../access/index.ts'
import { posts } from '../../access/index.ts'
import type { Typed } from '../../forms/index.ts'
import { askingForm, dayBoxes } from '../../forms/index.ts'
import { Forbidden, longDate } from '../../kernel/index.ts'
import { isOver } from '../forward/model.ts'
import { forwardEntries } from '../forward/store.ts'
import { endForwardEntry } from '../forward/writes.ts'
import { decisionIdOf } from '../routes/decision-corrections.tsx'
import { mayChange } from '../routes/reads.ts'
import { bodies } from '../store/bodies.ts'
import { correctDecision, decisionOfId, recordDecision } from '../store/decisions.ts'
import { subjects } from '../store/subjects.ts'
import type { AloneChoices } from './forms.ts'
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

/** From an entry of the forward plan, the form knows who decides and what the matter is about. */
function begun(asked: string | undefined, { entries, executives, today }: AloneChoices): Typed {
  const entry = entries.find(({ id }) => String(id) === asked)
  const [only] = executives.length === 1 ? executives : []
  return {
    ...dayBoxes('on', today),
    ...(only ? { body: String(only.id) } : {}),
    ...(entry?.taker?.kind === 'post' ? { post: String(entry.taker.postId) } : {}),
    ...(entry ? { entry: String(entry.id) } : {}),
    ...(entry?.areaId === undefined ? {} : { about: `area ${entry.areaId}` }),
  }
}

const record = askingForm({
  path: `${at}/new`,
  postTo: at,
  permission: 'change meetings',
  find: async (request, { query }) => ({
    choices: await request.asViewer(choicesRead),
    entry: query.entry,
  }),
  frame: () => ({
    title: 'Record a decision of one post',
    lede: 'For a decision of the executive that one of its members, or an officer under delegation, took alone. It is published and may be called in like any other of the executive.',
    breadcrumbs: [{ text: 'Governance', href: '/governance' }, { text: 'Record a decision of one post' }],
    save: 'Record decision',
  }),
  questions: ({ choices }) => aloneQuestions(choices),
  filledIn: ({ choices, entry }) => begun(entry, choices),
  check: (said, { choices }) => aloneProblems(said, choices),
  save: async (tx, { choices }, said) => {
    const id = await recordDecision(tx, aloneFrom(said, choices))
    const entry = (await openEntries(tx)).find((each) => each.id === said.entry)
    if (entry) {
      const from = { id: entry.id, version: entry.version, reason: 'Decided by one post' }
      await endForwardEntry(tx, from, { decisionId: id })
    }
    return { ok: true, goTo: `/governance/decisions/${id}` }
  },
})

/** Undefined where the address names no decision that one post took alone. */
const toCorrect = (request: FastifyRequest) =>
  request.asViewer(async (tx) => {
    const decision = await decisionOfId(tx, decisionIdOf(request))
    return decision.alone && { decision, choices: { ...(await choicesRead(tx)), entries: [] } }
  })

const correct = askingForm({
  path: '/governance/decisions/:id/correct-alone',
  permission: 'change governance',
  find: toCorrect,
  frame: ({ decision: { id, decidedOn } }) => ({
    title: 'Correct a decision of one post',
    caption: longDate(decidedOn),
    breadcrumbs: [
      { text: 'Governance', href: '/governance' },
      { text: `Decision of ${longDate(decidedOn)}`, href: `/governance/decisions/${id}` },
      { text: 'Correct' },
    ],
    save: 'Save correction',
  }),
  questions: ({ choices }) => aloneQuestions(choices),
  filledIn: ({ decision }) => aloneAsTyped(decision),
  check: (said, { choices }) => aloneProblems(said, choices),
  changes: ({ decision: { id, version } }) => ({
    ...{ thing: 'this decision', version, href: `/governance/decisions/${id}` },
  }),
  asksReason: () => true,
  save: async (tx, { decision: { id }, choices }, said, from) => {
    const corrected = await correctDecision(tx, { id, ...from }, aloneFrom(said, choices))
    return corrected.ok ? { ok: true, goTo: `/governance/decisions/${id}` } : corrected
  },
})

/** Decisions of the executive that one post took alone: recorded by whoever keeps governance, or by who took them. */
export function aloneRoutes(app: FastifyInstance): void {
  record(app)
  correct(app)
}
