import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import type { Problem } from '../../design/index.ts'
import { page } from '../../design/index.ts'
import { asTyped, problemsOf, shownAgain } from '../http/problems-of.ts'
import { asViewer } from '../record/as-viewer.ts'
import { isSecret, newSecret, qrCode } from './code/one-time-code.ts'
import { code, email, guarded } from './door.ts'
import type { Invited } from './invitations.ts'
import { invitedBy } from './invitations.ts'
import type { NotJoined } from './join.ts'
import { join } from './join.ts'
import type { SignInNeeds } from './needs.ts'
import { keepSession } from './needs.ts'
import { passwordProblem } from './password/choosing.ts'
import { Join, NoSuchLink } from './views/join.tsx'
import { signInItself } from './with-password.ts'

const Link = z.object({ link: z.string() })
const Shown = z.object({ name: shownAgain, email: shownAgain, secret: shownAgain })

const name = z
  .string('Enter your name')
  .trim()
  .min(1, 'Enter your name')
  .max(120, 'Name must be 120 characters or fewer')
const address = email.regex(
  /^[^\s@]+@[^\s@]+$/,
  'Enter an e-mail address in the correct format, like name@council.example',
)
const newPassword = z.string('Enter a password')

/** The first administrator says who they are; of anyone else that is known, and what they post about it is not read. */
const formFor = (invited: Invited, council: string) => {
  const about =
    invited.kind === 'join'
      ? z
          .object({ newPassword, code })
          .transform((form) => ({ ...form, name: invited.name, email: invited.email }))
      : z.object({ newPassword, code, name, email: address })
  return about.superRefine((form, problems) => {
    const message = passwordProblem(form.newPassword, { ...form, council })
    if (message !== undefined) problems.addIssue({ code: 'custom', path: ['newPassword'], message })
  })
}

const says: Readonly<Record<Exclude<NotJoined['why'], 'link used up'>, Problem>> = {
  'code not right': {
    field: 'code',
    message: 'The code is not right. Enter the one that your app shows now',
  },
  'address taken': { field: 'email', message: 'Somebody else is entered with this e-mail address' },
}

/** The page of one link: its secret is new each time it is opened, and stays while its form is corrected. */
function joinPage(needs: SignInNeeds, invited: Invited, link: string, typed?: z.output<typeof Shown>) {
  const council = needs.council.name
  const secret = typed && isSecret(typed.secret) ? typed.secret : newSecret()
  const account = invited.kind === 'join' ? invited.email : (typed?.email ?? '')
  const props = {
    council,
    link,
    person: invited.kind === 'join' ? invited : undefined,
    secret,
    qrCode: qrCode(secret, council, account || 'administrator'),
  }
  return (reply: FastifyReply, status: number, problems: readonly Problem[] = []) =>
    page(reply, status, <Join {...props} typed={typed} problems={problems} />)
}

const nothing = (reply: FastifyReply) => page(reply, 404, <NoSuchLink />)

/** `/join/…`: the page that a one-time link leads to. */
export function joinRoutes(app: FastifyInstance, needs: SignInNeeds): void {
  const invitedTo = (link: string) =>
    asViewer(needs.record, { asking: signInItself }, (tx) => invitedBy(tx, link))

  app.get('/join/:link', guarded, async (request, reply) => {
    const { link } = Link.parse(request.params)
    const invited = await invitedTo(link)
    return invited ? joinPage(needs, invited, link)(reply, 200) : nothing(reply)
  })

  app.post('/join/:link', guarded, async (request, reply) => {
    const { link } = Link.parse(request.params)
    const invited = await invitedTo(link)
    if (!invited) return nothing(reply)
    const typed = asTyped(Shown, request.body)
    const again = joinPage(needs, invited, link, typed)
    const form = formFor(invited, needs.council.name).safeParse(request.body)
    if (!form.success) return again(reply, 422, problemsOf(form.error))
    if (!isSecret(typed.secret)) return again(reply, 422, [says['code not right']])
    const { newPassword: password, ...who } = form.data
    const joined = await join(needs.record, link, { ...who, password, secret: typed.secret })
    if (joined.ok) return keepSession(reply, needs, joined.token).redirect('/', 303)
    return joined.why === 'link used up' ? nothing(reply) : again(reply, 422, [says[joined.why]])
  })
}
