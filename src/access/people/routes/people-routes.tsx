import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { page } from '../../../design/index.ts'
import { NotFound } from '../../../kernel/index.ts'
import { needs } from '../../http/needs.ts'
import { asTyped, problemsOf } from '../../http/problems-of.ts'
import { mayOnSome } from '../../permissions/decide.ts'
import type { Refused } from '../../record/once.ts'
import type { ViewerTx } from '../../record/viewer.ts'
import type { DoneWithLink } from '../store/change-person.ts'
import { addPerson, changeState, renamePerson } from '../store/change-person.ts'
import { aboutPerson, people, personNow } from '../store/people.ts'
import { Changed, NoLongerSo } from '../views/changed.tsx'
import { LinkToHandOver } from '../views/link-to-hand-over.tsx'
import { People } from '../views/people.tsx'
import { PersonForm as PersonFormPage } from '../views/person-form.tsx'
import { PersonView } from '../views/person.tsx'
import { StateForm as StateFormPage } from '../views/state-form.tsx'
import { idIn, PersonForm, ShownPerson, ShownState, StateForm } from './forms.ts'
import { versionIn } from '../../http/posted.ts'
import type { PeopleNeeds } from './needs.ts'

export const mayChange = (tx: ViewerTx): boolean => mayOnSome(tx.viewer.grants, 'change people')

const taken = [{ field: 'email', message: 'Somebody else is entered with this e-mail address' }]

/** @throws NotFound when there is no such person now. */
async function personToChange(request: FastifyRequest) {
  const person = await request.asViewer((tx) => personNow(tx, idIn(request, 'id')))
  if (!person) throw new NotFound()
  return person
}

/** The form's work, once; the link is carried past `once`, which keeps only where the page leads. */
async function onceWithLink<Refusal extends Refused>(
  request: FastifyRequest,
  work: (tx: ViewerTx) => Promise<DoneWithLink | Refusal>,
): Promise<DoneWithLink | Refusal> {
  const made: { link?: string } = {}
  const outcome = await request.once<Refusal>(async (tx) => {
    const done = await work(tx)
    if ('link' in done) made.link = done.link
    return done
  })
  return 'goTo' in outcome ? { ...outcome, ...made } : outcome
}

/** A link is shown by the answer to the form itself, since nothing keeps it; otherwise on to the person's page. */
function afterwards(request: FastifyRequest, reply: FastifyReply, needed: PeopleNeeds, name: string) {
  const base = needed.publicUrl ?? `${request.protocol}://${request.host}`
  return ({ goTo, link }: DoneWithLink) =>
    link === undefined
      ? reply.redirect(goTo, 303)
      : page(reply, 200, <LinkToHandOver name={name} personHref={goTo} address={new URL(link, base).href} />)
}

function reading(app: FastifyInstance): void {
  app.get('/people', needs('read people'), async (request, reply) =>
    page(
      reply,
      200,
      <People
        {...await request.asViewer(async (tx) => ({ people: await people(tx), mayChange: mayChange(tx) }))}
      />,
    ),
  )

  app.get('/people/:id', needs('read people'), async (request, reply) => {
    const about = await request.asViewer(async (tx) => ({
      ...(await aboutPerson(tx, idIn(request, 'id'))),
      asAt: tx.at.asAt,
      mayChange: mayChange(tx),
      mayReadAudit: mayOnSome(tx.viewer.grants, 'read audit'),
    }))
    return page(reply, 200, <PersonView {...about} />)
  })
}

function adding(app: FastifyInstance, needed: PeopleNeeds): void {
  const empty = { name: '', email: '' }
  app.get('/people/new', needs('change people'), (_request, reply) =>
    page(reply, 200, <PersonFormPage typed={empty} byLink={needed.byLink} />),
  )

  app.post('/people/new', needs('change people'), async (request, reply) => {
    const again = { typed: asTyped(ShownPerson, request.body), byLink: needed.byLink }
    const form = PersonForm.safeParse(request.body)
    if (!form.success)
      return page(reply, 422, <PersonFormPage {...again} problems={problemsOf(form.error)} />)
    const added = await onceWithLink(request, (tx) => addPerson(tx, form.data))
    if (added.ok) return afterwards(request, reply, needed, form.data.name)(added)
    return page(reply, 422, <PersonFormPage {...again} problems={taken} />)
  })
}

const overtaken = async (
  request: FastifyRequest,
  reply: FastifyReply,
  typed: z.output<typeof ShownPerson>,
) => {
  const now = await personToChange(request)
  const fields = [
    { label: 'Name', yours: typed.name, stored: now.name },
    { label: 'E-mail address', yours: typed.email, stored: now.email ?? '' },
  ]
  const href = `/people/${now.id}`
  return page(
    reply,
    409,
    <Changed
      thing={now.name}
      fields={fields}
      action={`${href}/change`}
      posted={typed}
      version={now.version}
      storedHref={href}
    />,
  )
}

function renaming(app: FastifyInstance, { byLink }: PeopleNeeds): void {
  app.get('/people/:id/change', needs('change people'), async (request, reply) => {
    const person = await personToChange(request)
    const typed = { name: person.name, email: person.email ?? '' }
    return page(reply, 200, <PersonFormPage changes={person} typed={typed} byLink={byLink} />)
  })

  app.post('/people/:id/change', needs('change people'), async (request, reply) => {
    const typed = asTyped(ShownPerson, request.body)
    const version = versionIn(request.body)
    const person = await personToChange(request)
    const again = { changes: { ...person, version }, typed, byLink }
    const form = PersonForm.safeParse(request.body)
    if (!form.success)
      return page(reply, 422, <PersonFormPage {...again} problems={problemsOf(form.error)} />)
    const renamed = await request.once((tx) => renamePerson(tx, person.id, version, form.data))
    if (renamed.ok) return reply.redirect(renamed.goTo, 303)
    if (renamed.why === 'changed meanwhile') return overtaken(request, reply, typed)
    return page(reply, 422, <PersonFormPage {...again} problems={taken} />)
  })
}

const last = [
  {
    field: 'change',
    message:
      'Nobody else could look after people and roles. Give somebody else the role of administrator first',
  },
]

function changingState(app: FastifyInstance, needed: PeopleNeeds): void {
  app.get('/people/:id/state', needs('change people'), async (request, reply) =>
    page(reply, 200, <StateFormPage person={await personToChange(request)} byLink={needed.byLink} />),
  )

  app.post('/people/:id/state', needs('change people'), async (request, reply) => {
    const version = versionIn(request.body)
    const person = await personToChange(request)
    const again = {
      person: { ...person, version },
      typed: asTyped(ShownState, request.body),
      byLink: needed.byLink,
    }
    const form = StateForm.safeParse(request.body)
    if (!form.success) return page(reply, 422, <StateFormPage {...again} problems={problemsOf(form.error)} />)
    const changed = await onceWithLink(request, (tx) => changeState(tx, person.id, version, form.data))
    if (changed.ok) return afterwards(request, reply, needed, person.name)(changed)
    if (changed.why === 'last administrator')
      return page(reply, 422, <StateFormPage {...again} problems={last} />)
    return page(reply, 409, <NoLongerSo thing={person.name} href={`/people/${person.id}`} />)
  })
}

export function personRoutes(app: FastifyInstance, needed: PeopleNeeds): void {
  reading(app)
  adding(app, needed)
  renaming(app, needed)
  changingState(app, needed)
}
