import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ViewerTx } from '../../access/index.ts'
import { auditedRead, needs, posts, problemsOf } from '../../access/index.ts'
import type { Problem } from '../../design/index.ts'
import { page } from '../../design/index.ts'
import { NotFound } from '../../kernel/index.ts'
import type { OfferedReader } from '../model/readers.ts'
import { nobodyAnswers } from '../model/readers.ts'
import type { LookedAfterBy, Restriction } from '../model/restriction.ts'
import type { ToBeNamed } from '../model/to-be-named.ts'
import { silenced } from '../model/to-be-named.ts'
import type { TypedRestriction } from '../model/typed-restriction.ts'
import { emptyRestriction } from '../model/typed-restriction.ts'
import { whyListed } from '../store/why-listed.ts'
import { childHead } from '../store/child-head.ts'
import { readersToOffer } from '../store/readers.ts'
import {
  endRestriction,
  saidOfRestriction,
  restrictionOf,
  restrictions,
  restrictRecord,
  reviewRestriction,
  wouldBeLookedAfter,
} from '../store/restrictions.ts'
import { toBeNamed } from '../store/to-be-named.ts'
import { RestrictPage, ReviewPage } from '../views/restriction-page.tsx'
import { RestrictionsPage } from '../views/restrictions-page.tsx'
import { childIn } from './asked.ts'
import { EndForm, GoOnForm, outcomeIn, RestrictForm, typedRestriction } from './restriction-form.ts'

const change = needs('change restrictions')
const listAddress = '/children/restricted'

/** Keeping records to named people, reviewing that, and ending it. */
export function restrictionRoutes(app: FastifyInstance): void {
  app.get(listAddress, needs('read restrictions'), async (request, reply) => {
    const held = await request.asViewer(async (tx) => {
      const about = { screen: listAddress, because: await whyListed(tx, 'restricted records') }
      return auditedRead(tx, about, restrictions)
    })
    return page(reply, 200, <RestrictionsPage restrictions={held} />)
  })

  app.get('/children/:id/restriction', change, async (request, reply) => {
    const shown = await request.asViewer((tx) => shownFor(tx, childIn(request)))
    if (!shown.restriction) return restrictPage(reply, 200, shown, emptyRestriction)
    const readers = shown.restriction.readers.map(({ id }) => String(id))
    return reviewPage(
      reply,
      200,
      { ...shown, restriction: shown.restriction },
      { ...emptyRestriction, readers },
    )
  })

  app.post('/children/:id/restriction', change, restricting)
  app.post('/children/:id/restriction/review', change, reviewing)
}

interface Shown {
  readonly childId: number
  readonly councilId: string | undefined
  readonly restriction: Restriction | undefined
  readonly said: Awaited<ReturnType<typeof saidOfRestriction>>
  readonly people: readonly OfferedReader[]
  readonly posts: Awaited<ReturnType<typeof posts>>
  readonly mustBeNamed: readonly ToBeNamed[]
}

const lookedAfter: Readonly<Record<LookedAfterBy, string>> = {
  'those who authorised it or are named': 'restriction of the record',
  'whoever may change restrictions':
    'restriction of the record: nobody who authorised it or is named may look after it any more',
}

/** A child whom the viewer does not see is not there, nor is a restriction that others look after. */
async function shownFor(tx: ViewerTx, childId: number): Promise<Shown> {
  const head = await childHead(tx, childId)
  const restriction = await restrictionOf(tx, childId)
  if (restriction ? !restriction.isViewers : !head) throw new NotFound()
  const because = lookedAfter[restriction?.lookedAfterBy ?? 'those who authorised it or are named']
  const about = { screen: '/children/:id/restriction', because }
  await auditedRead(tx, about, () => Promise.resolve([{ childId }]))
  return {
    childId,
    councilId: head?.councilId,
    restriction,
    said: restriction ? await saidOfRestriction(tx, restriction) : [],
    people: await readersToOffer(tx, childId),
    posts: await posts(tx),
    mustBeNamed: await toBeNamed(tx, childId),
  }
}

const nobodyBound: Problem = {
  field: 'post',
  message:
    'Choose a post whose holder may change restrictions, or tick somebody who may, a director or a head of service: otherwise every one of them may review it at once, and end it',
}

const nobodyLeft: Problem = {
  field: 'readers',
  message:
    'Tick somebody who may change restrictions, a director or a head of service: otherwise every one of them may review it at once, and end it',
}

async function restricting(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const shown = await request.asViewer((tx) => shownFor(tx, childIn(request)))
  if (shown.restriction) return reply.redirect(`/children/${shown.childId}/restriction`, 303)
  const typed = typedRestriction(request.body)
  const form = RestrictForm(request.frame.today, shown.people, shown.posts).safeParse(typed)
  if (!form.success) return restrictPage(reply, 422, shown, typed, problemsOf(form.error))
  const { authorisedByPostId: postId, readers } = form.data
  const isBound = await request.asViewer((tx) => wouldBeLookedAfter(tx, shown.childId, { postId, readers }))
  const problems = [
    ...(isBound ? [] : [nobodyBound]),
    ...nobodyAnswers(shown.people, readers),
    ...silenced(shown.mustBeNamed, readers),
  ]
  if (problems.length > 0) return restrictPage(reply, 422, shown, typed, problems)
  const outcome = await request.once(async (tx) =>
    (await restrictRecord(tx, shown.childId, form.data))
      ? { ok: true, goTo: listAddress }
      : { ok: false, why: 'restricted already' },
  )
  return reply.redirect(outcome.ok ? outcome.goTo : `/children/${shown.childId}/restriction`, 303)
}

/**
 * Whether somebody could look after it, somebody answers, and every open challenge goes on, with these readers of a
 * restriction that stands.
 */
async function wrongWithReaders(
  request: FastifyRequest,
  { childId, people, mustBeNamed }: Pick<Shown, 'childId' | 'people' | 'mustBeNamed'>,
  readers: readonly number[],
): Promise<readonly Problem[]> {
  const would = await request.asViewer((tx) =>
    wouldBeLookedAfter(tx, childId, { postId: undefined, readers }),
  )
  return [
    ...(would ? [] : [nobodyLeft]),
    ...nobodyAnswers(people, readers),
    ...silenced(mustBeNamed, readers),
  ]
}

async function reviewing(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { restriction, ...shown } = await request.asViewer((tx) => shownFor(tx, childIn(request)))
  if (!restriction) throw new NotFound()
  const { childId } = shown
  const typed = typedRestriction(request.body)
  const { outcome: pressed, _version: version } = outcomeIn(request.body)
  const goOn = pressed === 'go on' ? GoOnForm(request.frame.today, shown.people).safeParse(typed) : undefined
  const end = pressed === 'end' ? EndForm.safeParse(typed) : undefined
  const error = goOn?.error ?? end?.error
  if (error) {
    const read = { ...restriction, version }
    return reviewPage(reply, 422, { ...shown, restriction: read }, typed, problemsOf(error))
  }
  const problems = goOn?.data ? await wrongWithReaders(request, shown, goOn.data.readers) : []
  if (problems.length > 0)
    return reviewPage(reply, 422, { ...shown, restriction: { ...restriction, version } }, typed, problems)
  const outcome = await request.once(async (tx) => {
    const done = goOn?.data
      ? await reviewRestriction(tx, childId, { version, ...goOn.data })
      : await endRestriction(tx, childId, { version, because: end?.data?.because ?? '' })
    return done ? { ok: true, goTo: listAddress } : { ok: false, why: 'changed meanwhile' }
  })
  return outcome.ok
    ? reply.redirect(outcome.goTo, 303)
    : page(reply, 409, <ReviewPage {...{ ...shown, restriction, typed }} changed />)
}

function restrictPage(
  reply: FastifyReply,
  status: number,
  { councilId = '', ...shown }: Shown,
  typed: TypedRestriction,
  problems?: readonly Problem[],
): FastifyReply {
  return page(reply, status, <RestrictPage {...{ ...shown, councilId, typed, problems }} />)
}

function reviewPage(
  reply: FastifyReply,
  status: number,
  shown: Shown & { readonly restriction: Restriction },
  typed: TypedRestriction,
  problems?: readonly Problem[],
): FastifyReply {
  return page(reply, status, <ReviewPage {...{ ...shown, typed, problems }} />)
}
