import type { FastifyInstance } from 'fastify'
import { Forbidden } from '../../kernel/index.ts'

const safe = ['GET', 'HEAD', 'OPTIONS']

/**
 * Refuses a change that another site's page sent. Browsers say where a request comes from in Sec-Fetch-Site, and
 * those that do not still send Origin; a request with neither is no browser's and carries no cookie by itself.
 */
export function refuseOtherSites(app: FastifyInstance): void {
  app.addHook('onRequest', async (request) => {
    if (safe.includes(request.method)) return
    const site = request.headers['sec-fetch-site']
    if (site !== undefined) {
      if (site === 'same-origin' || site === 'none') return
      throw new Forbidden('It was sent from a page of another site')
    }
    const origin = request.headers.origin
    if (origin === undefined) return
    if (!URL.canParse(origin) || new URL(origin).host !== request.headers.host) {
      throw new Forbidden('It was sent from a page of another site')
    }
  })
}
