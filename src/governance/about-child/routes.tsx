import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { ViewerTx } from '../../access/index.ts'
import { auditedRead, needs, posts } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { NotFound } from '../../kernel/index.ts'
import { answer } from '../asked/answer.tsx'
import { AskedForm } from '../asked/form-page.tsx'
import type { Question } from '../asked/model.ts'
import { readBodyId } from '../ids.ts'
import { bodies } from '../store/bodies.ts'
import { conflictsOn } from './conflicts.ts'
import { enteredDecisions } from './entered.ts'
import type { DecisionField } from './forms.ts'
import { decisionFrom, decisionProblems, decisionQuestions } from './forms.ts'
import type { ChildDecision } from './model.ts'
import { inFewWords } from './model.ts'
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
const because = 'decisions about a child'

/** @throws NotFound when the address can name no child. */
function childIdOf(request: FastifyRequest): number {
  const { childId } = Params.parse(request.params)
  // A child's number looks as any other of ours.
  const id = readBodyId(childId)
  if (id === undefined) throw new NotFound()
  return Number(id)
}

async function about(tx: ViewerTx, childId: number, screen: string) {
  const councilId = await numberOf(tx, childId)
  await auditedRead(tx, { screen, because }, () => Promise.resolve([{ childId }]))
  return {
    ...{ childId, councilId },
    decisions: await childDecisions(tx, [childId]),
    entered: await enteredDecisions(tx, [childId]),
  }
}

const choicesRead = (childId: number) => async (tx: ViewerTx) => {
  const child = await about(tx, childId, '/child-decisions/:childId/new')
  await needsToDecide(tx, childId)
  const { decisions, councilId } = child
  return {
    councilId,
    choices: { decisions, bodies: await bodies(tx), posts: await posts(tx), today: tx.today },
  }
}

const formOf = (childId: number, councilId: string, text: string) => ({
  title: text,
  caption: `Child ${councilId}`,
  breadcrumbs: [
    { text: 'Decisions about children', href: '/child-decisions' },
    { text: `Child ${councilId}`, href: `/child-decisions/${childId}` },
    { text },
  ],
})

async function record(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const childId = childIdOf(request)
  const { councilId, choices } = await request.asViewer(choicesRead(childId))
  return answer<DecisionField>(request, reply, {
    ...formOf(childId, councilId, 'Record a decision'),
    action: `/child-decisions/${childId}`,
    button: 'Record the decision',
    questions: decisionQuestions(choices),
    check: decisionProblems(choices),
    store: async (tx, said) => {
      await decideAboutChild(tx, decisionFrom(said, childId, choices))
      return { ok: true, goTo: `/child-decisions/${childId}` }
    },
  })
}

const toEnd = (request: FastifyRequest) =>
  request.asViewer(async (tx) => {
    const childId = childIdOf(request)
    const child = await about(tx, childId, '/child-decisions/:childId/:id/end')
    await needsToDecide(tx, childId)
    const decision = child.decisions.find(({ id }) => String(id) === Params.parse(request.params).id)
    if (!decision) throw new NotFound()
    return { ...child, decision, today: tx.today }
  })

const endForm = (childId: number, councilId: string, decision: ChildDecision) => ({
  ...formOf(childId, councilId, 'End a decision'),
  lede: `${inFewWords(decision)}. ${decision.words}`,
  action: `/child-decisions/${childId}/${decision.id}/end`,
  button: 'End it',
  asksReason: true,
})

const endQuestions = (today: ChildDecision['decidedOn']): readonly Question<'on'>[] => [
  {
    name: 'on',
    kind: 'day',
    asks: 'On which day was it carried out, or did it fall away?',
    missing: 'Enter the day',
    upTo: today,
  },
]

async function end(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { childId, councilId, decision, today } = await toEnd(request)
  const href = `/child-decisions/${childId}`
  return answer<'on'>(request, reply, {
    ...endForm(childId, councilId, decision),
    questions: endQuestions(today),
    check: (said) =>
      said.theDay('on') < decision.decidedOn
        ? [{ field: 'on', message: 'The day must be the same as or after that of the decision' }]
        : [],
    store: async (tx, said, { version, reason }) => {
      const done = await endChildDecision(tx, {
        id: decision.id,
        version,
        on: said.theDay('on'),
        because: reason,
      })
      return done.ok ? { ok: true, goTo: href } : done
    },
    now: async () => {
      const stored = (await toEnd(request)).decision
      return { thing: 'this decision', typed: {}, version: stored.version }
    },
    storedHref: href,
  })
}

/** What conflicts among all that the viewer may see. */
function listRoute(app: FastifyInstance): void {
  app.get('/child-decisions', needs('read child decisions'), async (request, reply) => {
    const read = await request.asViewer(async (tx) => {
      const decisions = await childDecisions(tx)
      const conflicts = conflictsOn(decisions, await enteredDecisions(tx), tx.at.asAt)
      const shown = [...decisions, ...conflicts].map(({ childId }) => ({ childId }))
      await auditedRead(tx, { screen: '/child-decisions', because }, () => Promise.resolve(shown))
      const numbers = await numbersOf(tx, [...new Set(shown.map(({ childId }) => childId))])
      return { decisions, numbers, conflicts, day: tx.at.asAt }
    })
    return page(reply, 200, <ConflictList {...read} />)
  })
}

/** What bodies and posts decided about children: what conflicts, each child's own page, and the forms. */
export function childDecisionRoutes(app: FastifyInstance): void {
  listRoute(app)
  app.get('/child-decisions/:childId', needs('read child decisions'), async (request, reply) => {
    const childId = childIdOf(request)
    const read = await request.asViewer(async (tx) => ({
      ...(await about(tx, childId, '/child-decisions/:childId')),
      day: tx.at.asAt,
      mayDecide: await mayDecideAbout(tx, childId),
    }))
    return page(reply, 200, <ChildDecisionsPage {...read} />)
  })
  app.get('/child-decisions/:childId/new', needs('change child decisions'), async (request, reply) => {
    const childId = childIdOf(request)
    const { councilId, choices } = await request.asViewer(choicesRead(childId))
    const form = {
      ...formOf(childId, councilId, 'Record a decision'),
      action: `/child-decisions/${childId}`,
      button: 'Record the decision',
    }
    return page(reply, 200, <AskedForm {...form} questions={decisionQuestions(choices)} typed={{}} />)
  })
  app.get('/child-decisions/:childId/:id/end', needs('change child decisions'), async (request, reply) => {
    const { childId, councilId, decision, today } = await toEnd(request)
    const form = {
      ...endForm(childId, councilId, decision),
      questions: endQuestions(today),
      version: decision.version,
    }
    return page(reply, 200, <AskedForm {...form} typed={{}} />)
  })
  app.post('/child-decisions/:childId', needs('change child decisions'), record)
  app.post('/child-decisions/:childId/:id/end', needs('change child decisions'), end)
}
