import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { ViewerTx } from '../../access/index.ts'
import { needs, posts } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { Forbidden, longDate, NotFound } from '../../kernel/index.ts'
import { mayKeep } from '../agenda/opening.ts'
import { answer } from '../asked/answer.tsx'
import { AskedForm } from '../asked/form-page.tsx'
import type { EscalationId } from '../ids.ts'
import { readDecisionId, readEscalationId } from '../ids.ts'
import { isOpen } from '../log/model.ts'
import { loggedActions } from '../log/store.ts'
import { bodies } from '../store/bodies.ts'
import { decisions } from '../store/decisions.ts'
import { meetings } from '../store/meetings.ts'
import { reportingLines } from '../store/reporting-lines.ts'
import type { AnswerField, AskField, EscalationChoices } from './forms.ts'
import { begun } from './begun.ts'
import { answerQuestions, askProblems, askQuestions, escalationFrom } from './forms.ts'
import { mayAnswerFor, whoAnswers } from './may-answer.ts'
import { mayAskAbove } from './may-ask.ts'
import type { Escalation } from './model.ts'
import { escalationAnswers } from './model.ts'
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

const askForm = {
  title: 'Ask a body above',
  breadcrumbs: [
    { text: 'Governance', href: '/governance' },
    { text: 'Asked up the line', href: at },
    { text: 'Ask' },
  ],
  action: at,
  button: 'Ask',
}

async function ask(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const choices = await request.asViewer(choicesRead)
  return answer<AskField>(request, reply, {
    ...askForm,
    questions: askQuestions(choices),
    check: askProblems(choices),
    store: async (tx, said) => ({
      ok: true,
      goTo: `${at}/${await escalate(tx, escalationFrom(said, choices))}`,
    }),
  })
}

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

const answerForm = ({ id, from, to, asked, askedOn }: Escalation) => ({
  title: 'Record the answer',
  caption: `${from.name} to ${to.name}, ${longDate(askedOn)}`,
  lede: asked,
  breadcrumbs: [
    { text: 'Governance', href: '/governance' },
    { text: 'Asked up the line', href: at },
    { text: longDate(askedOn), href: `${at}/${id}` },
    { text: 'Answer' },
  ],
  action: `${at}/${id}/answer`,
  button: 'Record the answer',
})

async function answerIt(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { escalation, decisions: theirs, today } = await answering(request)
  const href = `${at}/${escalation.id}`
  return answer<AnswerField>(request, reply, {
    ...answerForm(escalation),
    questions: answerQuestions(theirs, today),
    check: (said) =>
      said.theDay('on') < escalation.askedOn
        ? [
            {
              field: 'on',
              message: `The day must be ${longDate(escalation.askedOn)}, when it was asked, or later`,
            },
          ]
        : [],
    store: async (tx, said, { version }) => {
      const how = escalationAnswers.find((each) => each === said.text('how')) ?? 'agreed'
      const decisionId = readDecisionId(said.text('decision') ?? '')
      const given = { how, words: said.theText('words'), on: said.theDay('on'), decisionId }
      const done = await answerEscalation(tx, { id: escalation.id, version }, given)
      return done.ok ? { ok: true, goTo: href } : done
    },
    now: async () => {
      const stored = await request.asViewer((tx) => escalationOf(tx, escalation.id))
      return { thing: 'this answer', typed: { words: stored.answered?.words ?? '' }, version: stored.version }
    },
    storedHref: href,
  })
}

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
  app.get(`${at}/new`, needs('change meetings'), async (request, reply) => {
    const choices = await request.asViewer(choicesRead)
    return page(
      reply,
      200,
      <AskedForm {...askForm} questions={askQuestions(choices)} typed={begun(request.query, choices)} />,
    )
  })
  app.get(`${at}/:id`, needs('read governance'), async (request, reply) =>
    page(reply, 200, <EscalationPage {...await request.asViewer(oneRead(escalationIdOf(request)))} />),
  )
  app.get(`${at}/:id/answer`, needs('change meetings'), async (request, reply) => {
    const { escalation, decisions: theirs, today } = await answering(request)
    const form = {
      ...answerForm(escalation),
      questions: answerQuestions(theirs, today),
      version: escalation.version,
    }
    return page(reply, 200, <AskedForm {...form} typed={{}} />)
  })
  app.post(at, needs('change meetings'), ask)
  app.post(`${at}/:id/answer`, needs('change meetings'), answerIt)
}
