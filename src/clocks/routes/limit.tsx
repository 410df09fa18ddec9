import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ViewerTx } from '../../access/index.ts'
import { needs, postedAgain, problemsOf, versionIn } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { NotFound } from '../../kernel/index.ts'
import type { ClocksNeeds } from '../needs.ts'
import type { ClockId } from '../rules/index.ts'
import { decideLocalLimit, localLimits, mayBeChanged, versionOf } from '../store.ts'
import { LimitChanged, LimitPage } from '../views/limit-page.tsx'
import { publishedRule } from '../wanted.ts'
import { clockIn } from './council-rules.ts'
import { LimitForm, typedLimit } from './limit-form.ts'

const address = '/clocks/:id/limit'
const change = needs('change local limits')

/** The council's own length for a limit that nobody else sets. */
export function limitRoutes(app: FastifyInstance, { wouldMove, changed: bringIntoStep }: ClocksNeeds): void {
  app.get(address, change, async (request, reply) => {
    const shown = await shownFor(request)
    return page(reply, 200, <LimitPage {...shown} />)
  })

  app.post(address, change, async (request, reply) => {
    const shown = await shownFor(request)
    const { id } = shown.rule
    const typed = typedLimit(request.body)
    const form = LimitForm.safeParse(typed)
    if (!form.success)
      return page(reply, 422, <LimitPage {...shown} typed={typed} problems={problemsOf(form.error)} />)
    if (typed.then === 'look') {
      const would = await wouldMove({ clock: id, ...form.data })
      return page(reply, 200, <LimitPage {...shown} typed={typed} would={would} />)
    }
    const outcome = await request.once(async (tx) => {
      const decided = await decideLocalLimit(tx, { clock: id, ...form.data }, versionIn(request.body))
      return decided ? { ok: true, goTo: `/clocks/${id}#council` } : { ok: false, why: 'changed meanwhile' }
    })
    if (outcome.ok) await bringIntoStep()
    return outcome.ok ? reply.redirect(outcome.goTo, 303) : changed(request, reply)
  })
}

const shownFor = (request: FastifyRequest) => request.asViewer((tx) => limitOf(tx, changeableClock(request)))

async function limitOf(tx: ViewerTx, id: ClockId) {
  const limits = await localLimits(tx)
  return {
    rule: publishedRule(id),
    decided: limits.filter(({ clock }) => clock === id),
    version: versionOf(limits, id),
  }
}

/** Law, guidance and gates have no such page. */
function changeableClock(request: FastifyRequest): ClockId {
  const id = clockIn(request)
  if (!mayBeChanged(id)) throw new NotFound()
  return id
}

async function changed(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const stored = await shownFor(request)
  return page(
    reply,
    409,
    <LimitChanged {...stored} yours={typedLimit(request.body)} posted={postedAgain(request.body)} />,
  )
}
