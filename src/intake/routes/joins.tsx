import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { asTyped, needs, problemsOf, shownAgain, versionIn, type ViewerTx } from '../../access/index.ts'
import { childByNumber } from '../../children/index.ts'
import { page, type Problem } from '../../design/index.ts'
import { NotFound } from '../../kernel/index.ts'
import { candidates, sideBySide } from '../store/identity/candidates.ts'
import { decideOnNumbers, decisionById, decisionsShown, partAgain } from '../store/identity/decide.ts'
import { may } from '../store/import-shown.ts'
import { stateOfWork } from '../tasks/queue.ts'
import type { Tasks } from '../tasks/tasks.ts'
import { ComparePage } from '../views/identity/compare-page.tsx'
import { JoinsPage } from '../views/identity/joins-page.tsx'
import { PartPage } from '../views/identity/part-page.tsx'
import { personIn } from './asked.ts'

const overview = '/intake/joins'
const change = needs('change identities')
const number = z.coerce.number().int().positive().max(2_147_483_647)
const Pair = z.object({ child: number, other: number })
const Asked = z.object({ one: z.string().trim().max(100), other: z.string().trim().max(100) })

const reason = z
  .string('Enter why')
  .trim()
  .min(1, 'Enter why you decide so')
  .max(500, 'The reason must be 500 characters or fewer')
const DecisionForm = z.object({
  decision: z.enum(['joined', 'not the same'], 'Select whether they are one child'),
  reason,
})
const PartForm = z.object({ reason })

/** Numbers of the council's that may be one child: proposed by the product, decided by a person. */
export function joinRoutes(app: FastifyInstance, tasks: Tasks): void {
  app.get(overview, needs('read identities'), async (request, reply) => {
    const asked = Asked.safeParse(request.query)
    if (asked.success && asked.data.one !== '') return found(request, reply, asked.data)
    return joinsPage(request, reply, 200)
  })

  app.get('/intake/joins/:child/:other', change, async (request, reply) =>
    page(reply, 200, <ComparePage sides={await sidesIn(request)} />),
  )

  app.post('/intake/joins/:child/:other', change, async (request, reply) => {
    const sides = await sidesIn(request)
    const form = DecisionForm.safeParse(request.body ?? {})
    if (!form.success) {
      const typed = asTyped(z.object({ decision: shownAgain, reason: shownAgain }), request.body)
      return page(reply, 422, <ComparePage sides={sides} typed={typed} problems={problemsOf(form.error)} />)
    }
    const [childId, otherId] = [sides[0].childId, sides[1].childId]
    const outcome = await request.once(async (tx) =>
      (await decideOnNumbers(tx, { childId, otherId, ...form.data, by: personIn(tx) }))
        ? { ok: true, goTo: overview }
        : { ok: false, why: 'decided already' },
    )
    tasks.wake()
    if (outcome.ok) return reply.redirect(outcome.goTo, 303)
    return page(reply, 409, <ComparePage sides={sides} typed={form.data} decided />)
  })

  partRoutes(app, tasks)
}

/** Undoing a join that was wrong. */
function partRoutes(app: FastifyInstance, tasks: Tasks): void {
  app.get('/intake/joins/:decision/part', change, async (request, reply) =>
    page(reply, 200, <PartPage decided={await joinedIn(request)} />),
  )

  app.post('/intake/joins/:decision/part', change, async (request, reply) => {
    const decided = await joinedIn(request)
    const form = PartForm.safeParse(request.body ?? {})
    if (!form.success) {
      const typed = asTyped(z.object({ reason: shownAgain }), request.body)
      return page(
        reply,
        422,
        <PartPage decided={decided} typed={typed.reason} problems={problemsOf(form.error)} />,
      )
    }
    const version = versionIn(request.body)
    const outcome = await request.once(async (tx) =>
      (await partAgain(tx, { id: decided.id, version, reason: form.data.reason, by: personIn(tx) }))
        ? { ok: true, goTo: overview }
        : { ok: false, why: 'changed meanwhile' },
    )
    tasks.wake()
    if (outcome.ok) return reply.redirect(outcome.goTo, 303)
    return page(reply, 409, <PartPage decided={decided} typed={form.data.reason} changed />)
  })
}

/** The page that compares two numbers somebody typed, or what is wrong with them. */
async function found(request: FastifyRequest, reply: FastifyReply, asked: z.output<typeof Asked>) {
  const ids = await request.asViewer(async (tx) => [
    await childByNumber(tx, asked.one),
    await childByNumber(tx, asked.other),
  ])
  const [one, other] = ids
  const problems = [
    one === undefined && { field: 'one', message: 'There is no child of this number whom you may open' },
    other === undefined && { field: 'other', message: 'There is no child of this number whom you may open' },
    one !== undefined &&
      one === other && { field: 'other', message: 'Enter another number: these are one child already' },
  ].filter((each) => each !== false)
  if (problems.length > 0) return joinsPage(request, reply, 422, { typed: asked, problems })
  return reply.redirect(`${overview}/${one}/${other}`, 303)
}

interface Again {
  readonly typed: z.output<typeof Asked>
  readonly problems: readonly Problem[]
}

async function joinsPage(request: FastifyRequest, reply: FastifyReply, status: number, again?: Again) {
  const shown = await request.asViewer(async (tx) => ({
    candidates: may(tx, 'change identities') ? await candidates(tx) : [],
    decisions: await decisionsShown(tx),
    mayChange: may(tx, 'change identities'),
    joining: await stateOfWork(tx, 'join'),
  }))
  if (shown.joining.waiting) reply.header('refresh', `3; url=${overview}`)
  return page(reply, status, <JoinsPage {...shown} {...again} />)
}

const sidesIn = (request: FastifyRequest) =>
  request.asViewer(async (tx: ViewerTx) => {
    const asked = Pair.safeParse(request.params)
    if (!asked.success || asked.data.child === asked.data.other) throw new NotFound()
    const [one, other] = await sideBySide(tx, [asked.data.child, asked.data.other])
    if (!one || !other) throw new NotFound()
    return [one, other] as const
  })

const joinedIn = (request: FastifyRequest) =>
  request.asViewer(async (tx) => {
    const asked = z.object({ decision: number }).safeParse(request.params)
    const decided = asked.success ? await decisionById(tx, asked.data.decision) : undefined
    if (decided?.decision !== 'joined' || !decided.done) throw new NotFound()
    return decided
  })
