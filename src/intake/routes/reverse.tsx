import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { needs, problemsOf } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { NotFound } from '../../kernel/index.ts'
import { askToReverse } from '../store/decide.ts'
import type { Tasks } from '../tasks/tasks.ts'
import { ReversePage } from '../views/reverse-page.tsx'
import { fieldsIn, importIdIn, personIn, shownOrNotFound, versionIn } from './asked.ts'
import { overtaken } from './import.tsx'

const Reason = z.object({
  reason: z
    .string('Enter why it is taken back')
    .trim()
    .min(1, 'Enter why it is taken back')
    .max(500, 'The reason must be 500 characters or fewer'),
})
const address = '/intake/:id/reverse'
const approve = needs('approve intake')

/** Taking an extract back, with a reason. */
export function reverseRoutes(app: FastifyInstance, tasks: Tasks): void {
  app.get(address, approve, async (request, reply) => {
    const shown = await shownOrNotFound(request)
    if (shown.held.state !== 'applied') throw new NotFound()
    return page(reply, 200, <ReversePage shown={shown} />)
  })

  app.post(address, approve, async (request, reply) => {
    const shown = await shownOrNotFound(request)
    const form = Reason.safeParse(request.body ?? {})
    if (!form.success) {
      const typed = fieldsIn(request.body).reason ?? ''
      return page(reply, 422, <ReversePage shown={shown} typed={typed} problems={problemsOf(form.error)} />)
    }
    const decided = { id: importIdIn(request), version: versionIn(request.body) }
    const outcome = await request.once((tx) =>
      askToReverse(tx, { ...decided, by: personIn(tx) }, form.data.reason),
    )
    tasks.wake()
    return outcome.ok ? reply.redirect(outcome.goTo, 303) : overtaken(request, reply)
  })
}
