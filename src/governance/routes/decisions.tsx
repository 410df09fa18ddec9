import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { needs, problemsOf } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { recordDecision } from '../store/decisions.ts'
import { DecisionPage } from '../views/decision.tsx'
import { RecordDecision } from '../views/record-decision.tsx'
import { decisionIdOf } from './decision-corrections.tsx'
import { DecisionForm, typedDecision } from './decision-form.ts'
import { decisionChoices, decisionRead } from './reads.ts'

const Asked = z.object({ body: z.string().catch(''), about: z.string().catch('') })

/** Decisions: one of them, and the form that puts one on record. */
export function decisionRoutes(app: FastifyInstance): void {
  app.get('/governance/decisions/new', needs('change governance'), async (request, reply) => {
    const choices = await request.asViewer(decisionChoices)
    return page(reply, 200, <RecordDecision {...choices} typed={Asked.parse(request.query)} />)
  })

  app.get('/governance/decisions/:id', needs('read governance'), async (request, reply) => {
    const read = await request.asViewer(decisionRead(decisionIdOf(request)))
    return page(reply, 200, <DecisionPage {...read} />)
  })

  app.post('/governance/decisions', needs('change governance'), async (request, reply) => {
    const typed = typedDecision(request.body)
    const choices = await request.asViewer(decisionChoices)
    const form = DecisionForm(choices).safeParse(typed)
    if (!form.success)
      return page(reply, 422, <RecordDecision {...choices} typed={typed} problems={problemsOf(form.error)} />)
    const done = await request.once<never>(async (tx) => {
      const id = await recordDecision(tx, form.data)
      return { ok: true, goTo: `/governance/decisions/${id}` }
    })
    return reply.redirect(done.goTo, 303)
  })
}
