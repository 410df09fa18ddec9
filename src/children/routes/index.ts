import type { FastifyInstance } from 'fastify'
import type { ChildLineNeeds } from '../needs.ts'
import { apartRoutes } from './apart.tsx'
import { caseLinkRoutes } from './case-link.tsx'
import { childRoutes } from './child.tsx'
import { listRoutes } from './list.tsx'
import { namesRoutes } from './names.tsx'
import { restrictionRoutes } from './restrictions.tsx'

/** The list of children, each child's record, what stands apart from it, and the council's settings about both. */
export function childrenRoutes(app: FastifyInstance, needs: ChildLineNeeds): void {
  listRoutes(app)
  caseLinkRoutes(app)
  namesRoutes(app)
  restrictionRoutes(app)
  childRoutes(app, needs)
  apartRoutes(app)
}
