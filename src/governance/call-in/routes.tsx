import type { FastifyInstance, FastifyRequest } from 'fastify'
import { needs } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { askingForm, when } from '../../forms/index.ts'
import { longDate } from '../../kernel/index.ts'
import { ruleOn } from '../forward/model.ts'
import { decisionRules } from '../forward/rules-store.ts'
import { decidedBy } from '../model.ts'
import { decisionIdOf } from '../routes/decision-corrections.tsx'
import { decisionOfId } from '../store/decisions.ts'
import type { FollowedOn } from './followed.ts'
import { followed, followedOne, isFollowed } from './followed.ts'
import {
  callInQuestions,
  publicationAsTyped,
  publicationProblems,
  publicationQuestions,
  urgencyIn,
} from './forms.ts'
import { stepRoutes } from './step-routes.tsx'
import { callDecisionIn, publishDecision } from './store.ts'
import { CallInList } from './views/list.tsx'

/** The decision that the address names, where it can be called in; undefined where it cannot. */
const executiveDecision = (request: FastifyRequest) =>
  request.asViewer(async (tx) => {
    const one = await followedOne(tx, await decisionOfId(tx, decisionIdOf(request)))
    if (!one.executive || one.stands.state === 'nothing to carry out') return undefined
    const rules = await decisionRules(tx)
    return { one, rule: ruleOn(rules, one.decision.decidedOn), today: tx.today }
  })

const hrefOf = ({ decision: { id } }: FollowedOn): string => `/governance/decisions/${id}`

const frameOf = (one: FollowedOn, title: string) => ({
  title,
  caption: `${decidedBy(one.decision)}, ${longDate(one.decision.decidedOn)}`,
  breadcrumbs: [
    { text: 'Governance', href: '/governance' },
    { text: `Decision of ${longDate(one.decision.decidedOn)}`, href: hrefOf(one) },
    { text: title },
  ],
})

const publish = askingForm({
  path: '/governance/decisions/:id/publication',
  permission: 'change governance',
  find: executiveDecision,
  frame: ({ one }) => ({
    ...frameOf(one, one.publication ? 'Correct the publication' : 'Record the publication'),
    save: 'Record it',
  }),
  questions: ({ today }) => publicationQuestions(today),
  filledIn: ({ one }) => publicationAsTyped(one.publication),
  check: (said, { one }) => publicationProblems(said, one.decision.decidedOn),
  asksReason: ({ one }) => one.publication !== undefined,
  save: async (tx, { one }, said, { reason }) => {
    const published = { decisionId: one.decision.id, on: said.on, urgent: urgencyIn(said) }
    await publishDecision(tx, published, reason || 'Published')
    return { ok: true, goTo: hrefOf(one) }
  },
})

const callIn = askingForm({
  path: '/governance/decisions/:id/call-in',
  permission: 'change governance',
  find: async (request) => {
    const found = await executiveDecision(request)
    const publication = found?.one.publication
    return found && publication && !publication.urgent ? { ...found, publication } : undefined
  },
  frame: ({ one }) => ({ ...frameOf(one, 'Record a call-in'), save: 'Record the call-in' }),
  questions: ({ rule, today }) => callInQuestions(today, rule?.callInBy),
  check: ({ on, members }, { publication }) => [
    ...when(
      on < publication.on,
      'on',
      `The day must be ${longDate(publication.on)}, when it was published, or later`,
    ),
    ...when(members < 1 || members > 1000, 'members', 'Enter a number of members from 1 on'),
  ],
  save: async (tx, { one }, said) => {
    await callDecisionIn(tx, { decisionId: one.decision.id, ...said })
    return { ok: true, goTo: hrefOf(one) }
  },
})

/** Publication of executive decisions, call-ins, and whether each decision may be carried out. */
export function callInRoutes(app: FastifyInstance): void {
  app.get('/governance/call-ins', needs('read governance'), async (request, reply) => {
    const read = await request.asViewer(async (tx) => ({
      followed: (await followed(tx)).filter(isFollowed),
      rule: ruleOn(await decisionRules(tx), tx.at.asAt),
    }))
    return page(reply, 200, <CallInList {...read} />)
  })
  publish(app)
  callIn(app)
  stepRoutes(app)
}
