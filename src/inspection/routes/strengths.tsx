import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ViewerTx } from '../../access/index.ts'
import { needs, postedAgain, posts, problemsOf, versionIn } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { NotFound } from '../../kernel/index.ts'
import { typedCheck } from '../model/typed-check.ts'
import { inspectionById } from '../store/inspections.ts'
import { checkStrength, strengthById } from '../store/strengths.ts'
import { StrengthChanged } from '../views/strength-changed.tsx'
import { StrengthPage } from '../views/strength-page.tsx'
import { inspectionIdIn, strengthIdIn } from './asked.ts'
import { postedCheck, strengthForm } from './strength-form.ts'

const address = '/inspections/:id/strengths/:strength'
const change = needs('change inspections')

export function strengthRoutes(app: FastifyInstance): void {
  app.get(address, change, async (request, reply) => {
    const shown = await request.asViewer((tx) => oneStrength(tx, request))
    return page(reply, 200, <StrengthPage {...shown} typed={typedCheck(shown.strength)} />)
  })

  app.post(address, change, async (request, reply) => {
    const shown = await request.asViewer((tx) => oneStrength(tx, request))
    const typed = postedCheck(request.body)
    const against = { today: request.frame.today, postIds: shown.posts.map(({ id }) => id) }
    const form = strengthForm(against).safeParse(typed)
    if (!form.success) {
      return page(reply, 422, <StrengthPage {...shown} typed={typed} problems={problemsOf(form.error)} />)
    }
    const outcome = await request.once(async (tx) => {
      const checked = await checkStrength(tx, shown.strength, versionIn(request.body), form.data)
      const goTo = `/inspections/${shown.inspection.id}#strengths`
      return checked ? { ok: true, goTo } : { ok: false, why: 'changed meanwhile' }
    })
    return outcome.ok ? reply.redirect(outcome.goTo, 303) : changed(request, reply)
  })
}

async function oneStrength(tx: ViewerTx, request: FastifyRequest) {
  const inspection = await inspectionById(tx, inspectionIdIn(request))
  const strength = inspection && (await strengthById(tx, inspection.id, strengthIdIn(request)))
  if (!inspection || !strength) throw new NotFound()
  return { inspection, strength, posts: await posts(tx) }
}

async function changed(request: FastifyRequest, reply: FastifyReply) {
  const stored = await request.asViewer((tx) => oneStrength(tx, request))
  const posted = postedAgain(request.body)
  return page(reply, 409, <StrengthChanged {...stored} yours={postedCheck(request.body)} posted={posted} />)
}
