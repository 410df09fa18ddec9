import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { needs, problemsOf } from '../../access/index.ts'
import type { Problem } from '../../design/index.ts'
import { page } from '../../design/index.ts'
import { NotFound } from '../../kernel/index.ts'
import { readBodyId } from '../ids.ts'
import type { LineRecorded } from '../store/reporting-lines.ts'
import { recordReportingLine, removeReportingLine } from '../store/reporting-lines.ts'
import { BodyPage } from '../views/body.tsx'
import { bodyIdOf } from './bodies.tsx'
import { LineForm, typedLine } from './line-form.ts'
import { bodyRead } from './reads.ts'

const Params = z.object({ to: z.string() })

type Refused = Extract<LineRecorded, { ok: false }>

const refusals: Readonly<Record<Refused['why'], string>> = {
  'already recorded': 'Choose another body: a line to this one is on record',
  'in a circle': 'Choose another body: this one already answers to it, directly or through others',
}

/** Whom a body answers to: a line is added or removed on the body's page. */
export function lineRoutes(app: FastifyInstance): void {
  app.post('/governance/bodies/:id/lines', needs('change governance'), async (request, reply) => {
    const id = bodyIdOf(request)
    const shown = await request.asViewer(bodyRead(id))
    const typed = typedLine(request.body)
    const again = (problems: readonly Problem[]) =>
      page(reply, 422, <BodyPage {...shown} typed={typed} problems={problems} />)
    const others = new Set(shown.bodies.map((body) => body.id).filter((other) => other !== id))
    const form = LineForm(id, others).safeParse(typed)
    if (!form.success) return again(problemsOf(form.error))
    const outcome = await request.once<Refused>(async (tx) => {
      const recorded = await recordReportingLine(tx, form.data)
      return recorded.ok ? { ok: true, goTo: `/governance/bodies/${id}` } : recorded
    })
    if (outcome.ok) return reply.redirect(outcome.goTo, 303)
    return again([{ field: 'to', message: refusals[outcome.why] }])
  })

  app.post('/governance/bodies/:id/lines/:to/remove', needs('change governance'), async (request, reply) => {
    const [id, to] = [bodyIdOf(request), readBodyId(Params.parse(request.params).to)]
    if (to === undefined) throw new NotFound()
    const done = await request.once<never>(async (tx) => {
      await removeReportingLine(tx, id, to)
      return { ok: true, goTo: `/governance/bodies/${id}` }
    })
    return reply.redirect(done.goTo, 303)
  })
}
