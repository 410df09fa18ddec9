import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { page } from '../../design/index.ts'
import { NotFound } from '../../kernel/index.ts'
import { openTo } from '../http/needs.ts'
import { problemsOf } from '../http/problems-of.ts'
import { aboutPerson } from '../people/store/people.ts'
import type { ViewerTx } from '../record/viewer.ts'
import { code, guarded, password, refusal } from './door.ts'
import type { SignInNeeds } from './needs.ts'
import { keepSession } from './needs.ts'
import { changeOwnPassword } from './own-password.ts'
import { passwordProblem } from './password/choosing.ts'
import { Account } from './views/account.tsx'
import { OwnPassword } from './views/own-password.tsx'

const own = openTo('anyone signed in', 'everyone may see what is held about themselves')
const ownPassword = { config: { ...own.config, rateLimit: guarded.config.rateLimit } }

async function myself(tx: ViewerTx) {
  const me = tx.viewer.kind === 'person' ? await aboutPerson(tx, tx.viewer.personId) : undefined
  if (!me) throw new NotFound()
  return me
}

const formFor = (you: { readonly name: string; readonly email: string; readonly council: string }) =>
  z.object({ password, newPassword: z.string('Enter a password'), code }).superRefine((form, problems) => {
    const message = passwordProblem(form.newPassword, you)
    if (message !== undefined) problems.addIssue({ code: 'custom', path: ['newPassword'], message })
  })

function changingIt(app: FastifyInstance, needs: SignInNeeds): void {
  app.get('/account/password', own, (_request, reply) => page(reply, 200, <OwnPassword />))

  app.post('/account/password', ownPassword, async (request, reply) => {
    const { name, email } = (await request.asViewer(myself)).person
    const you = { name, email: email ?? '', council: needs.council.name }
    const form = formFor(you).safeParse(request.body)
    if (!form.success) return page(reply, 422, <OwnPassword problems={problemsOf(form.error)} />)
    const { newPassword, ...proof } = form.data
    const typed = { ...proof, email: you.email, source: request.ip }
    const changed = await changeOwnPassword(needs.record, typed, newPassword)
    if (changed.ok) return keepSession(reply, needs, changed.value).redirect('/account', 303)
    const { status, message } = refusal(reply, changed, 'The password or code is not right')
    return page(reply, status, <OwnPassword problems={[{ field: 'password', message }]} />)
  })
}

/** `/account`: what is held about whoever is signed in, and their password. */
export function accountRoutes(app: FastifyInstance, needs: SignInNeeds): void {
  const hasPassword = needs.council.kind === 'live'
  app.get('/account', own, async (request, reply) =>
    page(reply, 200, <Account {...await request.asViewer(myself)} hasPassword={hasPassword} />),
  )
  if (hasPassword) changingIt(app, needs)
}
