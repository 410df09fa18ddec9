import type { FastifyInstance } from 'fastify'
import { needs } from '../access/index.ts'
import { Page, page } from '../design/index.ts'

/** The page that follows the whole line. */
export function startRoutes(app: FastifyInstance): void {
  app.get('/', needs('read plan'), async (_request, reply) => page(reply, 200, <Page title="Are we on course?" />))
}
