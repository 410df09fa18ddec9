import { randomBytes } from 'node:crypto'
import { parse } from 'node:querystring'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import statics from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import fastify, { LogController } from 'fastify'
import { openTo } from '../../access/index.ts'
import { areaRoutes } from '../areas.ts'
import { readableAddress } from './address.ts'
import { isSecure } from './cookies.ts'
import { errorPages } from './error-pages.tsx'
import { framePages } from './frame.ts'
import { health } from './health.ts'
import { guardRoutes, knowTheViewer } from './identity.ts'
import type { ServerNeeds } from './needs.ts'
import { refuseOtherSites } from './origin.ts'
import { refuseUndeclaredRoutes } from './route-inventory.ts'

const uploadLimit = 30 * 1024 * 1024

async function plugins(app: FastifyInstance, needs: ServerNeeds): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: isSecure(needs.publicUrl) ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'same-origin' },
  })
  await app.register(cookie)
  await app.register(formbody, { bodyLimit: 2 * 1024 * 1024, parser: fieldsIn })
  await app.register(multipart, { limits: { fileSize: uploadLimit, files: 1, fields: 50 } })
  await app.register(rateLimit, { global: false })
}

/**
 * The fields of a form. PostgreSQL keeps no NUL character in a text, and nobody types one: pasted along with other
 * words, it is left out, so that they are not lost to it.
 */
const fieldsIn = (body: string) =>
  parse(body.replaceAll('%00', '').replaceAll('\0', ''), '&', '=', { maxKeys: 0 })

/** The static plugin adds its routes itself: this declares them, before the inventory looks. */
function declareAssets(app: FastifyInstance): void {
  const open = openTo('everyone', 'styles and scripts are in the source and hold nothing of the council')
  app.addHook('onRoute', (route) => {
    if (route.url.startsWith('/assets/'))
      route.config = { ...route.config, ...open.config, unidentified: true }
  })
}

async function assets(app: FastifyInstance, needs: ServerNeeds): Promise<void> {
  await app.register(statics, {
    root: needs.assets,
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    index: false,
    list: false,
  })
}

/** Pages hold the council's work: no cache on the way keeps them. */
function keepPagesOutOfCaches(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply) => {
    if (!request.url.startsWith('/assets/')) reply.header('cache-control', 'no-store')
  })
}

/**
 * The whole web server, not yet listening. `areas` adds its routes: every area's, unless a test adds its own.
 * @throws a sentence naming every route that declares no permission.
 */
export async function buildServer(needs: ServerNeeds, areas = areaRoutes): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: needs.log,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomBytes(6).toString('hex'),
    bodyLimit: 2 * 1024 * 1024,
    trustProxy: needs.publicUrl === undefined ? false : ['loopback', ...needs.trustedProxies],
    rewriteUrl: readableAddress,
    routerOptions: { ignoreTrailingSlash: true, caseSensitive: true },
  })
  // Forms are all that is posted here: another type of body is refused (415) before anything reads it.
  app.removeContentTypeParser(['application/json', 'text/plain'])
  declareAssets(app)
  const inventory = refuseUndeclaredRoutes(app)
  await plugins(app, needs)
  knowTheViewer(app, needs)
  guardRoutes(app)
  framePages(app, needs)
  refuseOtherSites(app)
  errorPages(app, needs)
  keepPagesOutOfCaches(app)
  logRequests(app)
  await assets(app, needs)
  health(app, needs)
  await areas(app, needs)
  inventory.check()
  return app
}

/** One line a request: the route's pattern, never the address, which can hold what people typed. */
function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url,
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime),
        person: request.signedIn?.personId,
      },
      'answered',
    )
  })
}
