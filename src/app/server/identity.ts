import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Asking, AskingFor, At, PostedForm } from '../../access/index.ts'
import { asViewer, audit, once } from '../../access/index.ts'
import { localPath } from '../../access/http/local-path.ts'
import { mayOnSome } from '../../access/permissions/decide.ts'
import type { SignedIn } from '../../access/sign-in/who-is-signed-in.ts'
import { whoIsSignedIn } from '../../access/sign-in/who-is-signed-in.ts'
import { noteAsked } from '../../children/index.ts'
import type { ReasonAsked } from '../../children/model/reason-asked.ts'
import { dayIn, Forbidden, readIsoDate } from '../../kernel/index.ts'
import { sessionCookie } from './cookies.ts'
import type { ServerNeeds } from './needs.ts'

declare module 'fastify' {
  interface FastifyRequest {
    signedIn: SignedIn | undefined
  }
}

async function whoIs(needs: ServerNeeds, request: FastifyRequest): Promise<SignedIn | undefined> {
  const token = request.cookies[sessionCookie(needs.publicUrl)]
  return token === undefined ? undefined : whoIsSignedIn(needs.record, token, request.id)
}

/** The day looked at, and what was known by when: kept in two cookies that the "another day" page sets. */
function chosenAt(needs: ServerNeeds, request: FastifyRequest): At {
  const today = dayIn(needs.record.now())
  return {
    asAt: readIsoDate(request.cookies.los_as_at ?? '') ?? today,
    knownAt: readIsoDate(request.cookies.los_known_at ?? '') ?? today,
  }
}

function askingFor(request: FastifyRequest, at: At | undefined): AskingFor {
  if (!request.signedIn) throw new SignedOut()
  const asking: Asking = { kind: 'person', personId: request.signedIn.personId }
  return { asking, requestId: request.id, ...(at ? { at } : {}) }
}

const Fields = z.record(z.string(), z.unknown()).catch({})

function postedForm(request: FastifyRequest): PostedForm {
  const fields = Fields.parse(request.body)
  const key = fields._key
  if (typeof key === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(key))
    return { key, address: request.url, fields }
  throw new FormWithoutKey()
}

/** A form that was not made by one of our pages, or was cut short on the way. */
class FormWithoutKey extends Error {
  readonly statusCode = 422
}

/** A form came from a page whose sign-in has ended meanwhile. */
export class SignedOut extends Forbidden {
  constructor() {
    super('Nobody is signed in')
  }
}

const connectionsFor = ({ record, forms }: ServerNeeds, { method }: FastifyRequest) =>
  method === 'POST' ? forms : record

export function knowTheViewer(app: FastifyInstance, needs: ServerNeeds): void {
  app.decorateRequest('signedIn')
  app.decorateRequest('at')
  app.decorateRequest('asViewer', function (this: FastifyRequest, work) {
    return asViewer(connectionsFor(needs, this), askingFor(this, this.at), work)
  })
  app.decorateRequest('once', function (this: FastifyRequest, work) {
    const form = postedForm(this)
    return asViewer(needs.forms, askingFor(this, undefined), (tx) => once(tx, form, work))
  })
  app.addHook('onRequest', async (request) => {
    request.at = chosenAt(needs, request)
    request.signedIn = request.routeOptions.config.unidentified ? undefined : await whoIs(needs, request)
  })
}

/** The route's declared permission, before anything is read. */
export function guardRoutes(app: FastifyInstance): void {
  app.addHook('preHandler', async (request, reply) => {
    const access = request.routeOptions.config.access
    if (!access) return
    if ('openTo' in access && access.openTo === 'everyone') return
    if (!request.signedIn) {
      // What asks for the head alone is answered as what asks for the page.
      if (request.method !== 'GET' && request.method !== 'HEAD') throw new SignedOut()
      return reply.redirect(`/sign-in?next=${encodeURIComponent(localPath(request.url))}`, 303)
    }
    const { grants } = request.signedIn.viewer
    if ('openTo' in access || [access.needs, ...(access.or ?? [])].some((each) => mayOnSome(grants, each)))
      return
    throw new Forbidden(`Your role does not permit it: it takes the permission “${access.needs}”`)
  })
}

/** Every refusal of somebody signed in is audited, in a transaction of its own: what was begun has been taken back. */
export async function noteRefusal(
  needs: ServerNeeds,
  request: FastifyRequest,
  { message }: Forbidden,
  ids: readonly number[] = [],
): Promise<void> {
  const { url, config } = request.routeOptions
  const permission = config.access && 'needs' in config.access ? config.access.needs : undefined
  const refused = { what: 'refused', subject: permission ?? 'own work', because: message, ids } as const
  await asViewer(needs.record, askingFor(request, undefined), (tx) =>
    audit(tx, { ...refused, ...(url === undefined ? {} : { screen: url }) }),
  )
}

/**
 * Notes that a page about one child asked for a reason in its place, and so confirmed that there is such a child. Where a form
 * was sent, that it was refused, and of whom.
 */
export async function noteReasonAsked(
  needs: ServerNeeds,
  request: FastifyRequest,
  asked: ReasonAsked,
): Promise<void> {
  const screen = request.routeOptions.url ?? request.url
  if (request.method !== 'GET') return noteRefusal(needs, request, asked, [asked.childId])
  await asViewer(needs.record, askingFor(request, undefined), (tx) => noteAsked(tx, asked.childId, screen))
}
