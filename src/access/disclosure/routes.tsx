import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { page } from '../../design/index.ts'
import { NotFound } from '../../kernel/index.ts'
import { needs } from '../http/needs.ts'
import { releases, whatWasReleased } from './store/register.ts'
import { Register } from './views/register.tsx'
import { Release } from './views/release.tsx'

const Asked = z.object({ level: z.enum(['board', 'public']).optional() })
const Named = z.object({ id: z.coerce.number().int().positive().max(2_147_483_647) })

/** `/publication`: what left the service, for whoever may read the register. */
export function publicationRoutes(app: FastifyInstance): void {
  app.get('/publication', needs('read publication'), async (request, reply) => {
    const asked = Asked.safeParse(request.query)
    if (!asked.success) throw new NotFound()
    const all = await request.asViewer((tx) => releases(tx))
    return page(reply, 200, <Register all={all} level={asked.data.level} />)
  })

  app.get('/publication/:id', needs('read publication'), async (request, reply) => {
    const named = Named.safeParse(request.params)
    const found = named.success
      ? await request.asViewer((tx) => whatWasReleased(tx, named.data.id))
      : undefined
    if (!found) throw new NotFound()
    return page(reply, 200, <Release {...found} />)
  })
}
