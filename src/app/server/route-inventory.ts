import type { FastifyInstance } from 'fastify'
import type { RouteAccess } from '../../access/http/needs.ts'

/** One route as the running server answers it: its pattern (`/people/:id`) and who may use it. */
export interface DeclaredRoute {
  readonly method: string
  readonly url: string
  readonly access: RouteAccess
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Every route there is, in the order in which they were added. */
    readonly inventory: readonly DeclaredRoute[]
  }
}

/** Collects routes as they are added, and refuses to go on when one does not say who may use it. */
export function refuseUndeclaredRoutes(app: FastifyInstance): { check(): void } {
  const undeclared: string[] = []
  const inventory: DeclaredRoute[] = []
  app.decorate('inventory', inventory)
  app.addHook('onRoute', ({ method, url, config }) => {
    const access = config?.access
    for (const one of [method].flat()) {
      if (access) inventory.push({ method: one, url, access })
      else undeclared.push(`${one} ${url}`)
    }
  })
  return {
    check() {
      if (undeclared.length === 0) return
      throw new Error(
        `The server does not start: ${undeclared.join(', ')} declare no permission. Give each needs('…') or openTo('…', 'why').`,
      )
    },
  }
}
