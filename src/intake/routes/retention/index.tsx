import type { FastifyInstance } from 'fastify'
import type { Tasks } from '../../tasks/tasks.ts'
import { holdRoutes } from './holds.tsx'
import { planRoutes } from './plans.tsx'
import { ruleRoutes } from './rule.tsx'

/** How long records are kept, what is kept all the same, and what goes. */
export function retentionRoutes(app: FastifyInstance, tasks: Tasks): void {
  ruleRoutes(app)
  holdRoutes(app)
  planRoutes(app, tasks)
}
