import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { needs } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { longDate, NotFound } from '../../kernel/index.ts'
import { answer } from '../asked/answer.tsx'
import { AskedForm } from '../asked/form-page.tsx'
import { ruleOn } from '../forward/model.ts'
import { decisionRules } from '../forward/rules-store.ts'
import { readCallInId, readMeetingId } from '../ids.ts'
import { decidedBy } from '../model.ts'
import { bodies } from '../store/bodies.ts'
import { decisionOfId } from '../store/decisions.ts'
import { meetings } from '../store/meetings.ts'
import { reportingLines } from '../store/reporting-lines.ts'
import { followedOne, scrutinisersOf } from './followed.ts'
import type { AnsweringField, ConsideringField, RulingField } from './forms.ts'
import { answeringQuestions, consideringQuestions, nextStep, rulingQuestions } from './forms.ts'
import { callInAnswers, callInOutcomes, cannotBeValid } from './model.ts'
import { answerCallIn, callInOfId, considerCallIn, ruleOnCallIn } from './store.ts'

const Params = z.object({ id: z.string() })
type Step = NonNullable<ReturnType<typeof nextStep>>

/** A call-in, with the form of its next step. @throws NotFound where there is none, or where another step is next. */
const callInAt = async (request: FastifyRequest, step: Step) => {
  const found = await callInOn(request)
  if (nextStep(found.call) !== step) throw new NotFound()
  return found
}

/** A call-in whichever step is next: one that was taken meanwhile is told by its version. */
const callInOn = (request: FastifyRequest) =>
  request.asViewer(async (tx) => {
    const id = readCallInId(Params.parse(request.params).id)
    if (id === undefined) throw new NotFound()
    const call = await callInOfId(tx, id)
    const one = await followedOne(tx, await decisionOfId(tx, call.decisionId))
    const scrutiny = scrutinisersOf(one.decision.body.id, await bodies(tx), await reportingLines(tx))
    const theirs = (await meetings(tx)).filter(
      ({ bodyId, heldOn }) =>
        scrutiny.some((body) => body.id === bodyId) && heldOn >= call.on && heldOn <= tx.today,
    )
    return { call, one, meetings: theirs, rule: ruleOn(await decisionRules(tx), call.on), today: tx.today }
  })

type Found = Awaited<ReturnType<typeof callInOn>>

const titles: Readonly<Record<Step, string>> = {
  rule: 'Rule whether a call-in is valid',
  consider: 'Record what scrutiny decided',
  answer: 'Record the answer to a call-in',
}

const formOf = ({ call, one: { decision } }: Found, step: Step) => ({
  title: titles[step],
  caption: `${decidedBy(decision)}, ${longDate(decision.decidedOn)}`,
  lede: `${call.who}, ${longDate(call.on)}: ${call.grounds}`,
  breadcrumbs: [
    { text: 'Governance', href: '/governance' },
    { text: `Decision of ${longDate(decision.decidedOn)}`, href: `/governance/decisions/${decision.id}` },
    { text: titles[step] },
  ],
  action: `/governance/call-ins/${call.id}/${step}`,
  button: 'Record it',
})

/** What is on record, where somebody else took the step meanwhile. */
const elsewhere = (request: FastifyRequest, { call, one }: Found) => ({
  now: async () => {
    const stored = await request.asViewer((tx) => callInOfId(tx, call.id))
    return { thing: 'this call-in', typed: {}, version: stored.version }
  },
  storedHref: `/governance/decisions/${one.decision.id}`,
})

async function rule(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const found = await callInOn(request)
  const { call, one } = found
  const against = cannotBeValid(call, one.publication, one.stands.window?.on, found.rule?.callInMembers)
  return answer<RulingField>(request, reply, {
    ...formOf(found, 'rule'),
    ...elsewhere(request, found),
    questions: rulingQuestions,
    check: (said) =>
      said.text('valid') === 'yes' && against !== undefined ? [{ field: 'valid', message: against }] : [],
    store: async (tx, said, { version }) => {
      const from = { id: call.id, version }
      const done = await ruleOnCallIn(tx, from, said.text('valid') === 'yes', said.theText('because'))
      return done.ok ? { ok: true, goTo: `/governance/decisions/${one.decision.id}` } : done
    },
  })
}

async function consider(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const found = await callInOn(request)
  const { call, one, meetings: theirs, today } = found
  return answer<ConsideringField>(request, reply, {
    ...formOf(found, 'consider'),
    ...elsewhere(request, found),
    questions: consideringQuestions(theirs, today),
    check: (said) =>
      said.theDay('on') < call.on
        ? [{ field: 'on', message: `The day must be ${longDate(call.on)}, when it was called in, or later` }]
        : [],
    store: async (tx, said, { version }) => {
      const outcome = callInOutcomes.find((each) => each === said.text('outcome')) ?? 'upheld'
      const meetingId = readMeetingId(said.text('meeting') ?? '')
      const considered = { on: said.theDay('on'), meetingId, outcome, words: said.theText('words') }
      const done = await considerCallIn(tx, { id: call.id, version }, considered)
      return done.ok ? { ok: true, goTo: `/governance/decisions/${one.decision.id}` } : done
    },
  })
}

async function answerIt(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const found = await callInOn(request)
  const { call, one, today } = found
  const since = call.considered?.on ?? call.on
  return answer<AnsweringField>(request, reply, {
    ...formOf(found, 'answer'),
    ...elsewhere(request, found),
    questions: answeringQuestions(today),
    check: (said) =>
      said.theDay('on') < since
        ? [
            {
              field: 'on',
              message: `The day must be ${longDate(since)}, when scrutiny considered it, or later`,
            },
          ]
        : [],
    store: async (tx, said, { version }) => {
      const how = callInAnswers.find((each) => each === said.text('how')) ?? 'stands'
      const given = { on: said.theDay('on'), how, words: said.theText('words') }
      const done = await answerCallIn(tx, { id: call.id, version }, given)
      return done.ok ? { ok: true, goTo: `/governance/decisions/${one.decision.id}` } : done
    },
  })
}

/** The steps of a call-in, each once: whether it is valid, what scrutiny decided, and what was answered. */
export function stepRoutes(app: FastifyInstance): void {
  app.get('/governance/call-ins/:id/rule', needs('change governance'), async (request, reply) => {
    const found = await callInAt(request, 'rule')
    const form = { ...formOf(found, 'rule'), questions: rulingQuestions, version: found.call.version }
    return page(reply, 200, <AskedForm {...form} typed={{}} />)
  })
  app.get('/governance/call-ins/:id/consider', needs('change governance'), async (request, reply) => {
    const found = await callInAt(request, 'consider')
    const questions = consideringQuestions(found.meetings, found.today)
    const form = { ...formOf(found, 'consider'), questions, version: found.call.version }
    return page(reply, 200, <AskedForm {...form} typed={{}} />)
  })
  app.get('/governance/call-ins/:id/answer', needs('change governance'), async (request, reply) => {
    const found = await callInAt(request, 'answer')
    const form = {
      ...formOf(found, 'answer'),
      questions: answeringQuestions(found.today),
      version: found.call.version,
    }
    return page(reply, 200, <AskedForm {...form} typed={{}} />)
  })
  app.post('/governance/call-ins/:id/rule', needs('change governance'), rule)
  app.post('/governance/call-ins/:id/consider', needs('change governance'), consider)
  app.post('/governance/call-ins/:id/answer', needs('change governance'), answerIt)
}
