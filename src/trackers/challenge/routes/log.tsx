import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { ViewerTx } from '../../../access/index.ts'
import { needs, problemsOf } from '../../../access/index.ts'
import { mayBeInCare, reaches } from '../../../children/index.ts'
import { page } from '../../../design/index.ts'
import { withTogether, wrongTogether } from '../model/asked.ts'
import { isElsewhen, lookingBack } from '../model/elsewhen.ts'
import { logFilters } from '../model/log.ts'
import { childOfCouncilId } from '../store/challenges.ts'
import { raiseChallenge, raisedAs } from '../store/moves.ts'
import { ComeBackPage, RaisePage } from '../views/forms.tsx'
import { LogPage } from '../views/log.tsx'
import { RaiseForm, typedRaise } from './forms.ts'
import { logRead, offeredOf } from './reads.ts'

const Asked = z.object({
  show: z.string().catch(''),
  team: z.string().optional().catch(undefined),
  category: z.string().optional().catch(undefined),
  child: z.string().catch(''),
})

const noSuchChild = {
  field: 'child',
  message: 'There is no child with this number whom you may see: check it against the list of children',
}

const notTheirs = {
  field: 'child',
  message:
    'You neither review the care of this child nor chair its conferences: whoever does may raise a challenge',
}

/** Of a child who is not said yet, all that may be chosen of any. */
const offered = (child: string) => async (tx: ViewerTx) => {
  const childId = child === '' ? undefined : await childOfCouncilId(tx, child)
  const isTheirs = childId === undefined || (await reaches(tx, 'change challenges', childId))
  const inCare = childId === undefined || (await mayBeInCare(tx, childId))
  return { childId, isTheirs, ...(await offeredOf(tx, raisedAs(tx, inCare), { childId, inCare })) }
}

async function raise(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const typed = typedRaise(request.body)
  const { childId, isTheirs, ...mayChoose } = await request.asViewer(offered(typed.child.trim()))
  if (isElsewhen(request.at, request.frame.today)) {
    const problems = [{ field: 'child', message: lookingBack }]
    return page(reply, 422, <RaisePage {...mayChoose} typed={typed} problems={problems} />)
  }
  const form = RaiseForm(mayChoose).safeParse(typed)
  const together = wrongTogether(typed, mayChoose)
  if (!form.success || childId === undefined || !isTheirs || together.length > 0) {
    const unknown = childId === undefined && typed.child.trim() !== '' ? [noSuchChild] : []
    const others = isTheirs ? [] : [notTheirs]
    const problems = [
      ...unknown,
      ...others,
      ...withTogether(form.success ? [] : problemsOf(form.error), together),
    ]
    return page(reply, 422, <RaisePage {...mayChoose} typed={typed} problems={problems} />)
  }
  const { category, concern, wishes, toldBy, stage, toPostId } = form.data
  const done = await request.once<never>(async (tx) => {
    const first = { stage, toPostId, words: '' }
    const id = await raiseChallenge(tx, { childId, category, concern, wishes, toldBy, first })
    return { ok: true, goTo: `/challenges/${id}` }
  })
  return reply.redirect(done.goTo, 303)
}

/** The log, and the form that raises a challenge. */
export function logRoutes(app: FastifyInstance): void {
  app.get('/challenges', needs('read challenges'), async (request, reply) => {
    const { show, team, category } = Asked.parse(request.query)
    const asked = { filter: logFilters.find(({ id }) => id === show), team, category }
    return page(reply, 200, <LogPage {...await request.asViewer(logRead)} asked={asked} />)
  })

  app.get('/challenges/new', needs('change challenges'), async (request, reply) => {
    const { child } = Asked.parse(request.query)
    if (isElsewhen(request.at, request.frame.today))
      return page(reply, 403, <ComeBackPage title="Raise a challenge" />)
    return page(reply, 200, <RaisePage {...await request.asViewer(offered(child))} typed={{ child }} />)
  })

  app.post('/challenges', needs('change challenges'), raise)
}
