import type { FastifyInstance } from 'fastify'

/** Collects routes as they are added, and refuses to go on when one does not say who may use it. */
export function refuseUndeclaredRoutes(app: FastifyInstance): { check(): void } {
  const undeclared: string[] = []
  app.addHook('onRoute', (route) => {
    if (!route.config?.access) undeclared.push(`${String(route.method)} ${route.url}`)
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
