import type { FastifyInstance } from 'fastify'
import { openTo } from '../access/index.ts'
import { page } from '../design/index.ts'
import { exampleCouncil } from './council.ts'
import { About } from './views/about.tsx'

/** Only the worked example has these pages: the app leaves them out of a live council's. */
export function exampleRoutes(app: FastifyInstance): void {
  const open = openTo('everyone', 'says what is made up, which everybody should know')
  app.get('/about', open, async (_request, reply) =>
    page(reply, 200, <About council={exampleCouncil.name} />),
  )
}
