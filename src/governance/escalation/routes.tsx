import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { ViewerTx } from '../../access/index.ts'
import { needs, posts } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import type { Typed } from '../../forms/index.ts'
import { askingForm, dayBoxes, when } from '../../forms/index.ts'
import { Forbidden, longDate, NotFound } from '../../kernel/index.ts'
import { mayKeep } from '../agenda/opening.ts'
import type { EscalationId } from '../ids.ts'
import { readEscalationId } from '../ids.ts'
import { isOpen } from '../log/model.ts'
import { loggedActions } from '../log/store.ts'
import { bodies } from '../store/bodies.ts'
import { decisions } from '../store/decisions.ts'
import { meetings } from '../store/meetings.ts'
import { reportingLines } from '../store/reporting-lines.ts'
import { begun } from './begun.ts'
import type { EscalationChoices } from './forms.ts'
import { answerQuestions, askProblems, askQuestions, escalationFrom } from './forms.ts'
import { mayAnswerFor, whoAnswers } from './may-answer.ts'
import { mayAskAbove } from './may-ask.ts'
import type { Escalation } from './model.ts'
import { answerEscalation, escalate, escalationOf, escalations } from './store.ts'
import { EscalationList, EscalationPage } from './views/pages.tsx'

const at = '/governance/escalations'
const Params = z.object({ id: z.string() })

/** @throws NotFound when the address can name nothing that was asked. */
function escalationIdOf(request: FastifyRequest): EscalationId {
  const id = readEscalationId(Params.parse(request.params).id)
  if (id === undefined) throw new NotFound()
  return id
}

async function choicesRead(tx: ViewerTx): Promise<EscalationChoices> {
  const all = await bodies(tx)
  return {
    bodies: all,
    own: all.filter((body) => mayKeep(tx.viewer, body)),
    lines: await reportingLines(tx),
    meetings: await meetings(tx),
    actions: (await loggedActions(tx)).filter(isOpen),
    escalations: await escalations(tx),
    posts: await posts(tx),
    today: tx.today,
  }
}

const escalating = askingForm({
  path: `${at}/new`,
  postTo: at,
  permission: 'change meetings',
  find: async (request, { query }) => ({ choices: await request.asViewer(choicesRead), query }),
  frame: () => ({
    title: 'Ask a body above',
    breadcrumbs: [
      { text: 'Governance', href: '/governance' },
      { text: 'Asked up the line', href: at },
      { text: 'Ask' },
    ],
    save: 'Ask',
  }),
  questions: ({ choices }) => askQuestions(choices),
  filledIn: ({ choices, query }) => begun(query, choices),
  check: (said, { choices }) => askProblems(said, choices),
  save: async (tx, { choices }, said) => ({
    ok: true,
    goTo: `${at}/${await escalate(tx, escalationFrom(said, choices))}`,
  }),
})

const oneRead = (id: EscalationId) => async (tx: ViewerTx) => {
  const escalation = await escalationOf(tx, id)
  const all = await escalations(tx)
  const body = (await bodies(tx)).find(({ id: each }) => each === escalation.to.id)
  const held = await posts(tx)
  const inChain = ({ id: other, goesOnFrom }: Escalation) =>
    other === escalation.goesOnFrom || goesOnFrom === id
  return {
    escalation,
    chain: all.filter(inChain),
    decisions: (await decisions(tx)).filter(
      ({ body, decidedOn }) => body.id === escalation.to.id && decidedOn >= escalation.askedOn,
    ),
    day: tx.at.asAt,
    today: tx.today,
    mayAsk: await mayAskAbove(tx),
    mayAnswer: body !== undefined && mayAnswerFor(tx.viewer, body, held),
    answeredBy: body === undefined ? '' : whoAnswers(body, held),
  }
}

/** The same, for whoever is about to answer. @throws Forbidden for anybody but the body that was asked. */
async function answering(request: FastifyRequest) {
  const read = await request.asViewer(oneRead(escalationIdOf(request)))
  if (!read.mayAnswer) throw new Forbidden()
  return read
}

function answerAsTyped({ answered }: Escalation): Typed {
  if (!answered) return {}
  const { how, words, on, decisionId } = answered
  return { how, words, ...dayBoxes('on', on), decision: String(decisionId ?? '') }
}

const answerForm = askingForm({
  path: `${at}/:id/answer`,
  permission: 'change meetings',
  find: answering,
  frame: ({ escalation: { id, from, to, asked, askedOn } }) => ({
    title: 'Record the answer',
    caption: `${from.name} to ${to.name}, ${longDate(askedOn)}`,
    lede: asked,
    breadcrumbs: [
      { text: 'Governance', href: '/governance' },
      { text: 'Asked up the line', href: at },
      { text: longDate(askedOn), href: `${at}/${id}` },
      { text: 'Answer' },
    ],
    save: 'Record the answer',
  }),
  questions: ({ decisions: theirs, today }) => answerQuestions(theirs, today),
  filledIn: ({ escalation }) => answerAsTyped(escalation),
  check: ({ on }, { escalation: { askedOn } }) =>
    when(on < askedOn, 'on', `The day must be ${longDate(askedOn)}, when it was asked, or later`),
  changes: ({ escalation: { id, version } }) => ({ thing: 'this answer', version, href: `${at}/${id}` }),
  save: async (tx, { escalation: { id } }, { decision: decisionId, ...given }, { version }) => {
    const done = await answerEscalation(tx, { id, version }, { ...given, decisionId })
    return done.ok ? { ok: true, goTo: `${at}/${id}` } : done
  },
})

/** What bodies ask of those above them, and the answers. */
export function escalationRoutes(app: FastifyInstance): void {
  app.get(at, needs('read governance'), async (request, reply) => {
    const read = await request.asViewer(async (tx) => ({
      escalations: await escalations(tx),
      day: tx.at.asAt,
      mayAsk: await mayAskAbove(tx),
    }))
    return page(reply, 200, <EscalationList {...read} />)
  })
  app.get(`${at}/:id`, needs('read governance'), async (request, reply) =>
    page(reply, 200, <EscalationPage {...await request.asViewer(oneRead(escalationIdOf(request)))} />),
  )
  escalating(app)
  answerForm(app)
}
