import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { ReasonAsked } from '../../children/model/reason-asked.ts'
import { ReasonPage } from '../../children/views/reason-page.tsx'
import { Forbidden, NotFound } from '../../kernel/index.ts'
import { AlreadySent } from '../../access/index.ts'
import { Page, page } from '../../design/index.ts'
import { placesInSource } from '../../program/index.ts'
import { alreadySent } from './already-sent.tsx'
import { noteReasonAsked, noteRefusal, SignedOut } from './identity.ts'
import type { ServerNeeds } from './needs.ts'

interface Explained {
  readonly status: number
  readonly title: string
  readonly says: string
  readonly toDo: string
  /** In place of the start. */
  readonly next?: { readonly text: string; readonly href: string; readonly target: '_blank' }
}

const notFound: Explained = {
  status: 404,
  title: 'Page not found',
  says: 'There is nothing at this address, or it is something that you may not see.',
  toDo: 'Check the address, or go back to the start and follow the links from there.',
}

const forbidden = ({ message }: Forbidden, noted: boolean): Explained => ({
  status: 403,
  title: 'You may not do this',
  says: `${message}. Nothing was changed${noted ? ', and the attempt has been noted' : ''}.`,
  toDo: 'If your work needs it, ask whoever looks after people and roles in your council.',
})

/** A page that answers a form can be loaded again: the browser then sends once more what was typed. */
const signedOut: Explained = {
  status: 403,
  title: 'You are signed out',
  says: 'Your sign-in ended before this form was sent. Nothing was changed yet, and nothing you typed is lost.',
  toDo: 'Sign in in another tab. Then load this page again, and let the browser send the form once more.',
  next: { text: 'Sign in, in another tab', href: '/sign-in', target: '_blank' },
}

const tooMany: Explained = {
  status: 429,
  title: 'Too many attempts',
  says: 'This was tried too often in a short time.',
  toDo: 'Wait a few minutes and try again.',
}

const broken: Explained = {
  status: 500,
  title: 'Something went wrong',
  says: 'This is a fault in the product. Nothing was changed.',
  toDo: 'Try again in a minute. If it happens again, give the reference below to whoever runs the product for you.',
}

const restarting: Explained = {
  status: 503,
  title: 'Not available just now',
  says: 'The database does not answer, most likely because it is being restarted. Nothing was changed.',
  toDo: 'Wait a minute and load this page again.',
}

const tookTooLong: Explained = {
  status: 503,
  title: 'This took too long',
  says: 'The page was not ready in half a minute, most likely because much is being worked out just now: an extract that goes in, for one. Nothing was changed.',
  toDo: 'Wait a minute and load this page again. If it happens when nothing is going in, give the reference below to whoever runs the product for you.',
}

/** As for who is signed out: the browser sends the form once more. */
const heldUp: Explained = {
  status: 503,
  title: 'Not saved yet',
  says: 'Others are changing the record just now, most likely an extract that goes in, and what you sent waited for them in vain. Nothing was changed yet, and nothing you typed is lost.',
  toDo: 'Wait a minute. Then load this page again, and let the browser send the form once more.',
}

const unusable = (status: number): Explained => ({
  status,
  title: status === 413 ? 'That file is too large' : 'That could not be read',
  says:
    status === 413
      ? 'It is larger than the product accepts. Nothing was kept.'
      : 'What was sent is not a whole form of ours. Nothing was changed.',
  toDo: 'Go back, load the page again and send it once more.',
})

const lostDatabase = ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', '57P01', '57P03', '08006', '08001', '53300']

/** A statement that ran out of time, a lock that did not come free, two that waited for each other. */
const waitedInVain = ['57014', '55P03', '40P01']

/** @param sends that a form was sent, and not a page asked for. */
function explain(error: FastifyError, sends: boolean, noted: boolean): Explained {
  if (error instanceof NotFound) return notFound
  if (error instanceof SignedOut) return signedOut
  if (error instanceof Forbidden) return forbidden(error, noted)
  const status = error.statusCode ?? 500
  if (status === 429) return tooMany
  if (status >= 400 && status < 500) return unusable(status)
  if (lostDatabase.includes(error.code) || error.message.startsWith('Connection terminated'))
    return restarting
  if (
    waitedInVain.includes(error.code) ||
    error.message.startsWith('timeout exceeded when trying to connect')
  )
    return sends ? heldUp : tookTooLong
  return broken
}

interface ErrorPageProps {
  readonly explained: Explained
  readonly reference: string
}

const ErrorPage = ({ explained: { title, says, toDo, next }, reference }: ErrorPageProps) => (
  <Page title={title}>
    <p class="govuk-body-l">{says}</p>
    <p class="govuk-body">{toDo}</p>
    <p class="govuk-body">
      <a class="govuk-link" href={next?.href ?? '/'} target={next?.target}>
        {next?.text ?? 'Go to the start'}
      </a>
    </p>
    <p class="govuk-body-s">
      Reference: <code>{reference}</code>
    </p>
  </Page>
)

const show = (request: FastifyRequest, reply: FastifyReply, explained: Explained) =>
  page(reply, explained.status, <ErrorPage explained={explained} reference={request.id} />)

/** Every error is caught here, once: a page that says what to do, its true status, and a reference that the log holds. */
export function errorPages(app: FastifyInstance, needs: ServerNeeds): void {
  app.setErrorHandler<FastifyError>(async (thrown, request, reply) => {
    if (thrown instanceof AlreadySent) return alreadySent(request, reply, thrown)
    const noted = thrown instanceof Forbidden && request.signedIn !== undefined
    const error = noted ? await orFault(note(needs, request, thrown), thrown) : thrown
    if (error instanceof ReasonAsked && request.method === 'GET')
      return page(reply, 200, <ReasonPage {...askedOf(error)} to={request.url} />)
    const explained = explain(error, request.method === 'POST', noted)
    if (explained.status >= 500)
      request.log.error(
        { reference: request.id, name: error.name, code: error.code, stack: framesOf(error) },
        'fault',
      )
    return show(request, reply, explained)
  })
  app.setNotFoundHandler((request, reply) => show(request, reply, notFound))
}

const note = (needs: ServerNeeds, request: FastifyRequest, thrown: Forbidden): Promise<void> =>
  thrown instanceof ReasonAsked
    ? noteReasonAsked(needs, request, thrown)
    : noteRefusal(needs, request, thrown)

const askedOf = ({ childId, councilId }: ReasonAsked) => ({ childId, councilId })

const asFault = (thrown: unknown): FastifyError => {
  const fault = thrown instanceof Error ? thrown : new Error()
  return Object.assign(fault, { code: 'code' in fault ? String(fault.code) : '' })
}

/** A refusal that could not be noted is a fault, and told as one. */
const orFault = (noting: Promise<void>, refused: FastifyError): Promise<FastifyError> =>
  noting.then(() => refused, asFault)

/** Where it happened, without the message: a database's message can quote what people typed. */
const framesOf = (error: Error): string =>
  placesInSource(error.stack ?? '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .join('\n')
