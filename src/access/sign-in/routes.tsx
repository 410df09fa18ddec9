import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { page } from '../../design/index.ts'
import { NotFound } from '../../kernel/index.ts'
import { localPath } from '../http/local-path.ts'
import { asTyped, problemsOf, shownAgain } from '../http/problems-of.ts'
import { asViewer } from '../record/as-viewer.ts'
import { accountRoutes } from './account-routes.tsx'
import { code, email, guarded, open, password, refusal } from './door.ts'
import { joinRoutes } from './join-routes.tsx'
import { lookouts, lookThrough } from './look-through.ts'
import type { SignInNeeds } from './needs.ts'
import { forgetSession, keepSession } from './needs.ts'
import { endSession } from './sessions.ts'
import { ChooseRole } from './views/choose-role.tsx'
import { SignIn } from './views/sign-in.tsx'
import { signInItself, signInWithPassword } from './with-password.ts'

const SignInForm = z.object({ email, password, code })
const Shown = z.object({ email: shownAgain, next: shownAgain })
const Role = z.object({ role: shownAgain, next: shownAgain })

function withPasswords(app: FastifyInstance, needs: SignInNeeds): void {
  const council = needs.council.name
  app.get('/sign-in', open, (request, reply) => {
    const { next } = asTyped(Shown, request.query)
    return page(reply, 200, <SignIn council={council} next={localPath(next)} />)
  })

  app.post('/sign-in', guarded, async (request, reply) => {
    const typed = asTyped(Shown, request.body)
    const again = { council, typed, next: localPath(typed.next) }
    const form = SignInForm.safeParse(request.body)
    if (!form.success) return page(reply, 422, <SignIn {...again} problems={problemsOf(form.error)} />)
    const signedIn = await signInWithPassword(needs.record, { ...form.data, source: request.ip })
    if (signedIn.ok) return keepSession(reply, needs, signedIn.value).redirect(again.next, 303)
    const { status, message } = refusal(reply, signedIn)
    return page(reply, status, <SignIn {...again} problems={[{ field: 'email', message }]} />)
  })
}

/** Only where the worked example is: no live council has these routes, and its database refuses such a session. */
function lookingThrough(app: FastifyInstance, needs: SignInNeeds): void {
  app.get('/sign-in', open, async (request, reply) => {
    const { next } = asTyped(Shown, request.query)
    const offered = await asViewer(needs.record, { asking: signInItself }, lookouts)
    return page(
      reply,
      200,
      <ChooseRole council={needs.council.name} lookouts={offered} next={localPath(next)} />,
    )
  })

  app.post('/look-through', guarded, async (request, reply) => {
    const { role, next } = asTyped(Role, request.body)
    const token = await asViewer(needs.record, { asking: signInItself }, (tx) => lookThrough(tx, role))
    if (token === undefined) throw new NotFound()
    return keepSession(reply, needs, token).redirect(localPath(next), 303)
  })
}

export function signInRoutes(app: FastifyInstance, needs: SignInNeeds): void {
  if (needs.council.kind === 'worked example') lookingThrough(app, needs)
  else {
    withPasswords(app, needs)
    joinRoutes(app, needs)
  }
  accountRoutes(app, needs)

  app.post('/sign-out', open, async (request, reply) => {
    const token = request.cookies[needs.sessionCookie]
    if (token !== undefined)
      await asViewer(needs.record, { asking: signInItself }, (tx) => endSession(tx, token))
    return forgetSession(reply, needs).redirect('/sign-in', 303)
  })
}
