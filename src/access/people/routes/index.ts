import type { FastifyInstance } from 'fastify'
import { holdingRoutes } from './holding-routes.tsx'
import type { PeopleNeeds } from './needs.ts'
import { personRoutes } from './people-routes.tsx'
import { postRoutes } from './post-routes.tsx'
import { roleRoutes } from './role-routes.tsx'
import { teamRoutes } from './team-routes.tsx'

/** `/people`: people, their roles and posts, and the teams. */
export function peopleRoutes(app: FastifyInstance, needs: PeopleNeeds): void {
  personRoutes(app, needs)
  roleRoutes(app)
  postRoutes(app)
  holdingRoutes(app)
  teamRoutes(app)
}
