import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { z } from 'zod'
import type { Done, Permission, ViewerTx } from '../../access/index.ts'
import { needs, problemsOf, versionIn } from '../../access/index.ts'
import { page, typedDate } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { NotFound } from '../../kernel/index.ts'
import type { Around } from '../model/around.ts'
import type { OfLevel } from '../store/reporting.ts'
import { noTeam, refuseToApprove, refuseToChange } from '../store/reporting.ts'
import type { Outcome, Refused } from '../store/outcomes.ts'
import { isRefused } from '../store/outcomes.ts'
import { ChangedPage } from '../views/changed-page.tsx'
import { MovedOn } from '../views/moved-on.tsx'
import type { ComparedField, FormProps, Posted, TypedForm } from '../views/typed-form.ts'
import { compared, typedForm } from '../views/typed-form.ts'
import { aroundThe } from './around.ts'
import type { PlanNeeds } from './needs.ts'

/** The address that was asked for: its named parts and its question. */
export interface Asked {
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
}

/** A page with one form: shown, checked, saved once, and shown again with what was typed when something is wrong. */
export interface FormPage<Subject, Read, Made> {
  readonly path: `/plan/${string}`
  readonly permission: Permission
  /**
   * Whose plan the form changes, where whoever may change that plan alone may use it. A form that does not say so is for
   * those who may change every plan.
   */
  readonly whose?: (subject: Subject) => OfLevel
  /** What the form is about; undefined is 404. */
  readonly find: (tx: ViewerTx, asked: Asked) => Promise<Subject | undefined>
  /** The fields as the record fills them in. */
  readonly stored: (subject: Subject) => TypedForm
  readonly schema: (subject: Subject, today: IsoDate) => z.ZodType<Read>
  readonly View: (props: FormProps<Subject>) => VNode
  /** `version` is that of the record when the form was filled in; 0 for a form that only adds. */
  readonly save: (tx: ViewerTx, subject: Subject, read: Read, version: number) => Promise<Outcome<Made>>
  readonly goTo: (subject: Subject, made: Made) => string
  /** For a form that changes a record: what the page of both versions shows. Without it, 409 loses nothing typed. */
  readonly changes?: {
    readonly thing: (subject: Subject) => string
    readonly version: (subject: Subject) => number
    readonly fields: (subject: Subject) => readonly ComparedField[]
    readonly storedHref: (subject: Subject) => string
  }
}

/** A form that speaks of an action or an area as it stands: what measures read and when the board meets decide that too. */
export interface FormPageAround<Subject, Read, Made> extends Omit<FormPage<Subject, Read, Made>, 'find'> {
  readonly find: (tx: ViewerTx, asked: Asked, around: Around) => Promise<Subject | undefined>
}

const Texts = z.record(z.string(), z.string().catch('')).catch({})
const Fields = z.record(z.string(), z.unknown()).catch({})
const Values = z.union([z.string(), z.array(z.string())]).catch('')

export const askedOf = (request: FastifyRequest): Asked => ({
  params: Texts.parse(request.params),
  query: Texts.parse(request.query),
})

export const postedOf = (body: unknown): Posted =>
  Object.fromEntries(Object.entries(Fields.parse(body)).map(([name, value]) => [name, Values.parse(value)]))

/** Texts under their names, and each day's three boxes together under the day's name. */
export function valuesOf(posted: Posted): Readonly<Record<string, unknown>> {
  const days = Object.keys(posted)
    .filter((name) => name.endsWith('-day'))
    .map((name) => name.slice(0, -'-day'.length))
  return { ...posted, ...Object.fromEntries(days.map((name) => [name, typedDate(posted, name)])) }
}

/** Adds a form's two routes: GET shows it, POST checks and saves it. */
export function formPage<Subject, Read, Made>(
  app: FastifyInstance,
  form: FormPage<Subject, Read, Made>,
): void {
  routesOf(app, form, (request) =>
    request.asViewer((tx) => forThose(tx, form, form.find(tx, askedOf(request)))),
  )
}

/** The same for a form that speaks of what is computed from measures and board days. */
export function formPageAround<Subject, Read, Made>(
  app: FastifyInstance,
  form: FormPageAround<Subject, Read, Made>,
  planNeeds: PlanNeeds,
): void {
  routesOf(app, form, async (request) => {
    const around = await aroundThe(request, planNeeds)
    return request.asViewer((tx) => forThose(tx, form, form.find(tx, askedOf(request), around)))
  })
}

/** What a form is about, for those who may use it there; for others it is 403 before the form is shown. */
async function forThose<Subject>(
  tx: ViewerTx,
  { permission, whose }: Pick<FormPage<Subject, unknown, unknown>, 'permission' | 'whose'>,
  finding: Promise<Subject | undefined>,
): Promise<Subject | undefined> {
  const subject = await finding
  if (subject === undefined) return undefined
  if (permission === 'change plan') refuseToChange(tx, whose?.(subject) ?? noTeam)
  if (permission === 'approve plan') refuseToApprove(tx, whose?.(subject) ?? noTeam)
  return subject
}

type Form<Subject, Read, Made> = Omit<FormPage<Subject, Read, Made>, 'find'>

function routesOf<Subject, Read, Made>(
  app: FastifyInstance,
  form: Form<Subject, Read, Made>,
  find: (request: FastifyRequest) => Promise<Subject | undefined>,
): void {
  const { View } = form
  const found = async (request: FastifyRequest): Promise<Subject> => {
    const subject = await find(request)
    if (subject === undefined) throw new NotFound()
    return subject
  }

  app.get(form.path, needs(form.permission), async (request, reply) => {
    const subject = await found(request)
    return page(reply, 200, <View subject={subject} typed={form.stored(subject)} problems={[]} />)
  })

  app.post(form.path, needs(form.permission), async (request, reply) => {
    const subject = await found(request)
    const typed = typedForm(postedOf(request.body))
    const read = form.schema(subject, request.frame.today).safeParse(valuesOf(typed.posted))
    if (!read.success) {
      return page(reply, 422, <View subject={subject} typed={typed} problems={problemsOf(read.error)} />)
    }
    const outcome = await request.once(async (tx): Promise<Done | Refused> => {
      const saved = await form.save(tx, subject, read.data, versionIn(typed.posted))
      return isRefused(saved) ? saved : { ok: true, goTo: form.goTo(subject, saved) }
    })
    if (outcome.ok) return reply.redirect(outcome.goTo, 303)
    // As it stands now; what somebody has just taken away is shown as it was a moment ago.
    const now = (await find(request)) ?? subject
    return refusal(request, reply, form, now, typed, outcome)
  })
}

/** What a refused form is answered with: its own page with the sentence, or both versions side by side. */
function refusal<Subject, Read, Made>(
  request: FastifyRequest,
  reply: FastifyReply,
  form: Form<Subject, Read, Made>,
  subject: Subject,
  typed: TypedForm,
  refused: Refused,
): FastifyReply {
  const { View, changes } = form
  switch (refused.why) {
    case 'not there':
      throw new NotFound()
    case 'refused': {
      const problems = [{ field: refused.field, message: refused.says }]
      return page(reply, 422, <View subject={subject} typed={typed} problems={problems} />)
    }
    case 'changed meanwhile': {
      if (!changes) return page(reply, 409, <MovedOn back={request.url} />)
      const stored = form.stored(subject)
      return page(
        reply,
        409,
        <ChangedPage
          thing={changes.thing(subject)}
          fields={compared(changes.fields(subject), typed, stored)}
          action={request.url}
          posted={typed.posted}
          version={changes.version(subject)}
          storedHref={changes.storedHref(subject)}
        />,
      )
    }
  }
}
