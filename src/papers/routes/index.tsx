import type { FastifyInstance } from 'fastify'
import { adviceRoutes } from './advice/index.tsx'
import { headerRoutes } from './header.tsx'
import { onePaperRoutes } from './one-paper.tsx'
import { papersRoutes } from './papers.tsx'
import { partRoutes } from './parts.tsx'

/** Every page and form about papers. */
export function paperRoutes(app: FastifyInstance): void {
  papersRoutes(app)
  onePaperRoutes(app)
  headerRoutes(app)
  partRoutes(app)
  adviceRoutes(app)
}
