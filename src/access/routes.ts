import type { FastifyInstance } from 'fastify'
import { anotherDayRoutes } from './another-day/routes.tsx'
import { auditRoutes } from './audit/routes.tsx'
import { deputyRoutes } from './deputies/routes.tsx'
import { publicationRoutes } from './disclosure/routes.tsx'
import { peopleRoutes } from './people/routes/index.ts'
import { permissionRoutes } from './permissions/routes.tsx'
import type { SignInNeeds } from './sign-in/needs.ts'
import { signInRoutes } from './sign-in/routes.tsx'

export interface AccessNeeds extends SignInNeeds {
  /** The address that people use, when a proxy stands in front: links to hand over begin with it. */
  readonly publicUrl: string | undefined
}

/** Signing in, people and their roles, deputies, who may do what, the audit, what was published, and another day. */
export function accessRoutes(app: FastifyInstance, needs: AccessNeeds): void {
  signInRoutes(app, needs)
  peopleRoutes(app, { byLink: needs.council.kind === 'live', publicUrl: needs.publicUrl })
  permissionRoutes(app)
  deputyRoutes(app)
  auditRoutes(app)
  publicationRoutes(app)
  anotherDayRoutes(app, needs)
}
