import type { FastifyInstance } from 'fastify'
import { openTo } from '../access/index.ts'
import { Gallery, page } from '../design/index.ts'
import { glossary } from './glossary.ts'
import { Accessibility } from './views/accessibility.tsx'
import { Glossary } from './views/glossary.tsx'

const open = openTo('everyone', 'says nothing of the council')

/** Pages about the product itself. */
export function helpRoutes(app: FastifyInstance): void {
  app.get('/glossary', open, async (_request, reply) => page(reply, 200, <Glossary entries={glossary} />))
  app.get('/accessibility', open, async (_request, reply) => page(reply, 200, <Accessibility />))
  app.get('/design', open, async (_request, reply) => page(reply, 200, <Gallery />))
}
