import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import { page } from '../../design/index.ts'
import { NotFound } from '../../kernel/index.ts'
import { openTo } from '../http/needs.ts'
import { asViewer } from '../record/as-viewer.ts'
import type { Asking } from '../record/viewer.ts'
import { lookouts, lookThrough } from './look-through.ts'
import type { SignInNeeds } from './needs.ts'
import { endSession } from './sessions.ts'
import { SignIn } from './views/sign-in.tsx'

const signIn: Asking = { kind: 'system', name: 'sign-in' }
const open = openTo('everyone', 'people who are not signed in yet must reach it')

/** Only a path of our own: `//elsewhere` and backslashes lead away. */
export const localPath = (next: string | undefined): string =>
  next !== undefined && /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(next) ? next : '/'

const Next = z.object({ next: z.string().optional() })
const Role = z.object({ role: z.string(), next: z.string().optional() })

export function signInRoutes(app: FastifyInstance, needs: SignInNeeds): void {
  const keep = (reply: FastifyReply, token: string) =>
    reply.setCookie(needs.sessionCookie, token, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: needs.secure,
    })

  app.get('/sign-in', open, async (request, reply) => {
    const next = localPath(Next.parse(request.query).next)
    const roles = await asViewer(needs.record, { asking: signIn }, lookouts)
    return page(reply, 200, <SignIn next={next} roles={roles} />)
  })

  if (needs.council.kind === 'worked example') {
    app.post('/look-through', open, async (request, reply) => {
      const form = Role.parse(request.body)
      const token = await asViewer(needs.record, { asking: signIn }, (tx) => lookThrough(tx, form.role))
      if (token === undefined) throw new NotFound()
      return keep(reply, token).redirect(localPath(form.next), 303)
    })
  }

  app.post('/sign-out', open, async (request, reply) => {
    const token = request.cookies[needs.sessionCookie]
    if (token !== undefined) await asViewer(needs.record, { asking: signIn }, (tx) => endSession(tx, token))
    return reply.clearCookie(needs.sessionCookie, { path: '/' }).redirect('/sign-in', 303)
  })
}
