import type { FastifyInstance } from 'fastify'
import type { ChildLineNeeds } from '../needs.ts'
import { apartRoutes } from './apart.tsx'
import { caseLinkRoutes } from './case-link.tsx'
import { childRoutes } from './child.tsx'
import { clockNoteRoutes } from './clock-notes.tsx'
import { councilListsRoutes } from './council-lists.tsx'
import type { Recounts } from '../store/recounts.ts'
import { listRoutes } from './list.tsx'
import { movedRoutes } from './moved.tsx'
import { restrictionRoutes } from './restrictions.tsx'

/** The list of children, each child's record, what stands apart from it, and the council's settings about both. */
export function childrenRoutes(app: FastifyInstance, needs: ChildLineNeeds, kept: Recounts): void {
  listRoutes(app)
  caseLinkRoutes(app)
  movedRoutes(app, kept)
  councilListsRoutes(app)
  restrictionRoutes(app)
  childRoutes(app, needs)
  apartRoutes(app)
  clockNoteRoutes(app, kept)
}
