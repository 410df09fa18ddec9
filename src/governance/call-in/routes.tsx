import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { needs } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { longDate, NotFound } from '../../kernel/index.ts'
import { answer } from '../asked/answer.tsx'
import { AskedForm } from '../asked/form-page.tsx'
import { ruleOn } from '../forward/model.ts'
import { decisionRules } from '../forward/rules-store.ts'
import { decidedBy } from '../model.ts'
import { decisionIdOf } from '../routes/decision-corrections.tsx'
import { decisionOfId } from '../store/decisions.ts'
import type { FollowedOn } from './followed.ts'
import { followed, followedOne, isFollowed } from './followed.ts'
import type { CallInField, PublicationField } from './forms.ts'
import { callInQuestions, publicationAsTyped, publicationQuestions } from './forms.ts'
import { stepRoutes } from './step-routes.tsx'
import { callDecisionIn, publishDecision } from './store.ts'
import { CallInList } from './views/list.tsx'

/** The decision that the address names, where it can be called in. @throws NotFound where it cannot. */
const executiveDecision = (request: FastifyRequest) =>
  request.asViewer(async (tx) => {
    const one = await followedOne(tx, await decisionOfId(tx, decisionIdOf(request)))
    if (!one.executive || one.stands.state === 'nothing to carry out') throw new NotFound()
    const rules = await decisionRules(tx)
    return { one, rule: ruleOn(rules, one.decision.decidedOn), today: tx.today }
  })

const around = ({ decision }: FollowedOn, text: string) => ({
  title: text,
  caption: `${decidedBy(decision)}, ${longDate(decision.decidedOn)}`,
  breadcrumbs: [
    { text: 'Governance', href: '/governance' },
    { text: `Decision of ${longDate(decision.decidedOn)}`, href: `/governance/decisions/${decision.id}` },
    { text },
  ],
})

const publicationForm = (one: FollowedOn) => ({
  ...around(one, one.publication ? 'Correct the publication' : 'Record the publication'),
  action: `/governance/decisions/${one.decision.id}/publication`,
  button: 'Record it',
  asksReason: one.publication !== undefined,
})

async function publish(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { one, today } = await executiveDecision(request)
  const { decision } = one
  return answer<PublicationField>(request, reply, {
    ...publicationForm(one),
    questions: publicationQuestions(today),
    check: (said) => {
      const isUrgent = said.text('urgent') === 'yes'
      const when = (holds: boolean, field: PublicationField, message: string) =>
        holds ? [{ field, message }] : []
      return [
        ...when(
          said.theDay('on') < decision.decidedOn,
          'on',
          `The day must be ${longDate(decision.decidedOn)}, when it was decided, or later`,
        ),
        ...when(isUrgent && said.text('because') === undefined, 'because', 'Enter why it cannot wait'),
        ...when(isUrgent && said.text('agreedBy') === undefined, 'agreedBy', 'Enter who agreed'),
      ]
    },
    store: async (tx, said, { reason }) => {
      const urgent =
        said.text('urgent') === 'yes'
          ? { because: said.theText('because'), agreedBy: said.theText('agreedBy') }
          : undefined
      await publishDecision(
        tx,
        { decisionId: decision.id, on: said.theDay('on'), urgent },
        reason || 'Published',
      )
      return { ok: true, goTo: `/governance/decisions/${decision.id}` }
    },
  })
}

const callInForm = (one: FollowedOn) => ({
  ...around(one, 'Record a call-in'),
  action: `/governance/decisions/${one.decision.id}/call-in`,
  button: 'Record the call-in',
})

async function callIn(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { one, rule, today } = await executiveDecision(request)
  const { decision, publication } = one
  if (!publication || publication.urgent) throw new NotFound()
  return answer<CallInField>(request, reply, {
    ...callInForm(one),
    questions: callInQuestions(today, rule?.callInBy),
    check: (said) => [
      ...(said.theDay('on') < publication.on
        ? [
            {
              field: 'on',
              message: `The day must be ${longDate(publication.on)}, when it was published, or later`,
            },
          ]
        : []),
      ...(said.theNumber('members') < 1 || said.theNumber('members') > 1000
        ? [{ field: 'members', message: 'Enter a number of members from 1 on' }]
        : []),
    ],
    store: async (tx, said) => {
      await callDecisionIn(tx, {
        decisionId: decision.id,
        on: said.theDay('on'),
        members: said.theNumber('members'),
        who: said.theText('who'),
        grounds: said.theText('grounds'),
      })
      return { ok: true, goTo: `/governance/decisions/${decision.id}` }
    },
  })
}

/** Publication of executive decisions, call-ins, and whether each decision may be carried out. */
export function callInRoutes(app: FastifyInstance): void {
  app.get('/governance/call-ins', needs('read governance'), async (request, reply) => {
    const read = await request.asViewer(async (tx) => ({
      followed: (await followed(tx)).filter(isFollowed),
      rule: ruleOn(await decisionRules(tx), tx.at.asAt),
    }))
    return page(reply, 200, <CallInList {...read} />)
  })
  app.get('/governance/decisions/:id/publication', needs('change governance'), async (request, reply) => {
    const { one, today } = await executiveDecision(request)
    const form = { ...publicationForm(one), questions: publicationQuestions(today) }
    return page(reply, 200, <AskedForm {...form} typed={publicationAsTyped(one.publication)} />)
  })
  app.get('/governance/decisions/:id/call-in', needs('change governance'), async (request, reply) => {
    const { one, rule, today } = await executiveDecision(request)
    if (!one.publication || one.publication.urgent) throw new NotFound()
    const form = { ...callInForm(one), questions: callInQuestions(today, rule?.callInBy) }
    return page(reply, 200, <AskedForm {...form} typed={{}} />)
  })
  app.post('/governance/decisions/:id/publication', needs('change governance'), publish)
  app.post('/governance/decisions/:id/call-in', needs('change governance'), callIn)
  stepRoutes(app)
}
