import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { askingForm, when } from '../../forms/index.ts'
import { longDate, NotFound } from '../../kernel/index.ts'
import { ruleOn } from '../forward/model.ts'
import { decisionRules } from '../forward/rules-store.ts'
import { readCallInId } from '../ids.ts'
import { decidedBy } from '../model.ts'
import { bodies } from '../store/bodies.ts'
import { decisionOfId } from '../store/decisions.ts'
import { meetings } from '../store/meetings.ts'
import { reportingLines } from '../store/reporting-lines.ts'
import { followedOne, scrutinisersOf } from './followed.ts'
import { answeringQuestions, consideringQuestions, nextStep, rulingQuestions } from './forms.ts'
import { cannotBeValid } from './model.ts'
import { answerCallIn, callInOfId, considerCallIn, ruleOnCallIn } from './store.ts'

const Params = z.object({ id: z.string() })
type Step = NonNullable<ReturnType<typeof nextStep>>

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

/** What the forms of all steps share. */
const toTake = (step: Step) => ({
  path: `/governance/call-ins/:id/${step}` as const,
  permission: 'change governance' as const,
  /** The form of a step is shown where it is the next; one that was taken meanwhile is told by its version. */
  find: async (request: FastifyRequest) => {
    const found = await callInOn(request)
    return request.method === 'POST' || nextStep(found.call) === step ? found : undefined
  },
  frame: ({ call, one: { decision } }: Found) => ({
    title: titles[step],
    caption: `${decidedBy(decision)}, ${longDate(decision.decidedOn)}`,
    lede: `${call.who}, ${longDate(call.on)}: ${call.grounds}`,
    breadcrumbs: [
      { text: 'Governance', href: '/governance' },
      { text: `Decision of ${longDate(decision.decidedOn)}`, href: `/governance/decisions/${decision.id}` },
      { text: titles[step] },
    ],
    save: 'Record it',
  }),
  changes: ({ call: { version }, one }: Found) => ({
    thing: 'this call-in',
    version,
    href: `/governance/decisions/${one.decision.id}`,
  }),
})

const rule = askingForm({
  ...toTake('rule'),
  questions: rulingQuestions,
  check: ({ valid }, { call, one, rule: council }) => {
    const against = cannotBeValid(call, one.publication, one.stands.window?.on, council?.callInMembers)
    return valid === 'yes' && against !== undefined ? when(true, 'valid', against) : []
  },
  save: async (tx, { call: { id }, one }, { valid, because }, { version }) => {
    const done = await ruleOnCallIn(tx, { id, version }, valid === 'yes', because)
    return done.ok ? { ok: true, goTo: `/governance/decisions/${one.decision.id}` } : done
  },
})

const consider = askingForm({
  ...toTake('consider'),
  questions: ({ meetings: theirs, today }) => consideringQuestions(theirs, today),
  check: ({ on }, { call }) =>
    when(on < call.on, 'on', `The day must be ${longDate(call.on)}, when it was called in, or later`),
  save: async (tx, { call: { id }, one }, { meeting: meetingId, ...considered }, { version }) => {
    const done = await considerCallIn(tx, { id, version }, { ...considered, meetingId })
    return done.ok ? { ok: true, goTo: `/governance/decisions/${one.decision.id}` } : done
  },
})

const answer = askingForm({
  ...toTake('answer'),
  questions: ({ today }) => answeringQuestions(today),
  check: ({ on }, { call }) => {
    const since = call.considered?.on ?? call.on
    return when(on < since, 'on', `The day must be ${longDate(since)}, when scrutiny considered it, or later`)
  },
  save: async (tx, { call: { id }, one }, given, { version }) => {
    const done = await answerCallIn(tx, { id, version }, given)
    return done.ok ? { ok: true, goTo: `/governance/decisions/${one.decision.id}` } : done
  },
})

/** The steps of a call-in, each once: whether it is valid, what scrutiny decided, and what was answered. */
export function stepRoutes(app: FastifyInstance): void {
  rule(app)
  consider(app)
  answer(app)
}
