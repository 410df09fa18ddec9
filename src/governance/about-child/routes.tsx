import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { ViewerTx } from '../../access/index.ts'
import { auditedRead, needs, posts } from '../../access/index.ts'
import {
  listsBehind,
  foundAbout,
  postsForWork,
  toldBy,
  whyListed,
  whyNotOwner,
} from '../../children/index.ts'
import { page } from '../../design/index.ts'
import { ask, askingForm, refusedAt, when } from '../../forms/index.ts'
import { NotFound } from '../../kernel/index.ts'
import { isOfNow } from '../../spreadsheets/index.ts'
import { lookingBack } from '../../trackers/permanence/index.ts'
import { readBodyId } from '../ids.ts'
import { bodies } from '../store/bodies.ts'
import { enteredDecisions } from './entered.ts'
import { decisionFrom, decisionProblems, decisionQuestions } from './forms.ts'
import { inFewWords } from './model.ts'
import { conflictsSeen, unseenByOwner } from './owners-unseen.ts'
import { wrongDayOfDecision } from './wrong-day.ts'
import {
  childDecisions,
  decideAboutChild,
  endChildDecision,
  mayDecideAbout,
  needsToDecide,
  numberOf,
  numbersOf,
} from './store.ts'
import { ChildDecisionsPage, ConflictList } from './views/pages.tsx'

const Params = z.object({ childId: z.string(), id: z.string().catch('') })

/** @throws NotFound when the address can name no child. */
function childIdOf(request: FastifyRequest): number {
  const { childId } = Params.parse(request.params)
  // A child's number looks as any other of ours.
  const id = readBodyId(childId)
  if (id === undefined) throw new NotFound()
  return Number(id)
}

async function about(tx: ViewerTx, childId: number, screen: string) {
  const councilId = await foundAbout(tx, childId, screen, () => numberOf(tx, childId))
  return {
    ...{ childId, councilId },
    decisions: await childDecisions(tx, [childId]),
    entered: await enteredDecisions(tx, [childId]),
  }
}

/** The post that was chosen, which stays in the form whatever is wrong with it. */
const Chosen = z.object({ owner: z.string().catch('') }).catch({ owner: '' })

const toRecord = (request: FastifyRequest) =>
  request.asViewer(async (tx) => {
    const childId = childIdOf(request)
    const { decisions, councilId } = await about(tx, childId, '/child-decisions/:childId/new')
    const may = await needsToDecide(tx, childId)
    const wrongDay = await wrongDayOfDecision(tx, childId)
    const asked = { decisions, bodies: await bodies(tx), posts: await posts(tx), today: tx.today }
    const owners = { owners: await postsForWork(tx, childId), chosenOwner: Chosen.parse(request.body).owner }
    return { childId, councilId, choices: { ...asked, ...owners, may, wrongDay }, ofNow: isOfNow(tx) }
  })

const hrefOf = (childId: number): string => `/child-decisions/${childId}`

const frameOf = (childId: number, councilId: string, title: string) => ({
  title,
  caption: `Child ${councilId}`,
  breadcrumbs: [
    { text: 'Decisions about children', href: '/child-decisions' },
    { text: `Child ${councilId}`, href: hrefOf(childId) },
    { text: title },
  ],
})

const record = askingForm({
  path: '/child-decisions/:childId/new',
  postTo: '/child-decisions/:childId',
  permission: 'change child decisions',
  or: ['change conference decisions'],
  find: toRecord,
  frame: ({ childId, councilId, ofNow }) => ({
    ...frameOf(childId, councilId, 'Record a decision'),
    ...(!ofNow && { lede: `${lookingBack}.` }),
    save: 'Record the decision',
  }),
  questions: ({ choices }) => decisionQuestions(choices),
  check: (said, { choices, ofNow }) => [
    ...when(!ofNow, 'on', lookingBack),
    ...decisionProblems(said, choices),
  ],
  save: async (tx, { childId }, said) => {
    const unseen = await whyNotOwner(tx, childId, said.owner)
    if (unseen !== undefined) return refusedAt('owner', unseen)
    await decideAboutChild(tx, decisionFrom(said, childId))
    return { ok: true, goTo: hrefOf(childId) }
  },
})

const toEnd = (request: FastifyRequest) =>
  request.asViewer(async (tx) => {
    const childId = childIdOf(request)
    const child = await about(tx, childId, '/child-decisions/:childId/:id/end')
    const decision = child.decisions.find(({ id }) => String(id) === Params.parse(request.params).id)
    await needsToDecide(tx, childId, decision)
    return decision && { ...child, decision, today: tx.today, ofNow: isOfNow(tx) }
  })

const end = askingForm({
  path: '/child-decisions/:childId/:id/end',
  permission: 'change child decisions',
  or: ['change conference decisions'],
  find: toEnd,
  frame: ({ childId, councilId, decision }) => ({
    ...frameOf(childId, councilId, 'End a decision'),
    lede: `${inFewWords(decision)}. ${decision.words}`,
    save: 'End it',
  }),
  questions: ({ today }) => ({
    on: ask.day('On which day was it carried out, or did it fall away?', {
      missing: 'Enter the day',
      upTo: today,
    }),
  }),
  check: ({ on }, { decision, ofNow }) => [
    ...when(!ofNow, 'on', lookingBack),
    ...when(on < decision.decidedOn, 'on', 'The day must be the same as or after that of the decision'),
  ],
  changes: ({ childId, decision: { version } }) => ({
    ...{ thing: 'this decision', version, href: hrefOf(childId) },
  }),
  asksReason: () => true,
  save: async (tx, { childId, decision: { id } }, { on }, { version, reason }) => {
    const done = await endChildDecision(tx, { id, version, on, because: reason })
    return done.ok ? { ok: true, goTo: hrefOf(childId) } : done
  },
})

/** What conflicts among all that the viewer may see. */
function listRoute(app: FastifyInstance): void {
  app.get('/child-decisions', needs('read child decisions'), async (request, reply) => {
    const read = await request.asViewer(async (tx) => {
      const decisions = await childDecisions(tx)
      const conflicts = await conflictsSeen(tx, decisions)
      const shown = [...decisions, ...conflicts].map(({ childId }) => ({ childId }))
      const because = await whyListed(tx, 'decisions about children')
      await auditedRead(tx, { screen: '/child-decisions', because }, () => Promise.resolve(shown))
      const numbers = await numbersOf(tx, [...new Set(shown.map(({ childId }) => childId))])
      return { decisions, numbers, conflicts, day: tx.at.asAt, told: await toldBy(tx, listsBehind.child) }
    })
    return page(reply, 200, <ConflictList {...read} />)
  })
}

/** What bodies and posts decided about children: what conflicts, each child's own page, and the forms. */
export function childDecisionRoutes(app: FastifyInstance): void {
  listRoute(app)
  app.get('/child-decisions/:childId', needs('read child decisions'), async (request, reply) => {
    const childId = childIdOf(request)
    const read = await request.asViewer(async (tx) => {
      const known = await about(tx, childId, '/child-decisions/:childId')
      return {
        ...known,
        conflicts: await conflictsSeen(tx, known.decisions, [childId]),
        unseen: await unseenByOwner(tx, known.decisions),
        day: tx.at.asAt,
        may: isOfNow(tx) ? await mayDecideAbout(tx, childId) : ({ what: 'nothing' } as const),
      }
    })
    return page(reply, 200, <ChildDecisionsPage {...read} />)
  })
  record(app)
  end(app)
}
