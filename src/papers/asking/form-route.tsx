import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Done, Permission, ViewerTx } from '../../access/index.ts'
import { needs, postedAgain, problemsOf, versionIn } from '../../access/index.ts'
import { ChangedMeanwhile, Page, page } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { NotFound } from '../../kernel/index.ts'
import type { Field, Typed } from './field.ts'
import { asAnswers, comparedAnswers, typedIn } from './field.ts'
import type { FormFrame } from './questions.tsx'
import { QuestionsPage } from './questions.tsx'

/** The address that was asked for: its named parts and its question. */
export interface Address {
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
}

export type NotSaved =
  | { readonly ok: false; readonly why: 'changed meanwhile' }
  /** What stands in the way, said at a field of the form. */
  | { readonly ok: false; readonly why: 'refused'; readonly field: string; readonly says: string }

export const changedMeanwhile: NotSaved = { ok: false, why: 'changed meanwhile' }
export const refusedAt = (field: string, says: string): NotSaved => ({
  ok: false,
  why: 'refused',
  field,
  says,
})

/** A page with one form whose questions are data: shown, checked, saved once, and shown again where something is wrong. */
export interface AskingForm<Subject, Answers> {
  readonly path: `/${string}`
  readonly permission: Permission
  /** What the form is about; undefined is 404. Whoever may not fill it in is refused here. */
  readonly find: (request: FastifyRequest, address: Address) => Promise<Subject | undefined>
  readonly frame: (subject: Subject) => FormFrame
  readonly fields: (subject: Subject) => readonly Field[]
  /** As the record fills them in. */
  readonly stored: (subject: Subject) => Typed
  readonly schema: (subject: Subject, today: IsoDate) => z.ZodType<Answers>
  /** Of the record that the form changes; a form that only adds has none. */
  readonly version?: (subject: Subject) => number
  /** Where the record stands that was changed meanwhile. */
  readonly storedHref?: (subject: Subject) => string
  readonly save: (
    tx: ViewerTx,
    subject: Subject,
    answers: Answers,
    version: number,
  ) => Promise<Done | NotSaved>
}

const Texts = z.record(z.string(), z.string().catch('')).catch({})

export const addressOf = (request: FastifyRequest): Address => ({
  params: Texts.parse(request.params),
  query: Texts.parse(request.query),
})

/** A number of the record as an address holds it. @throws NotFound where it cannot be one. */
export function numberIn({ params }: Address, name = 'id'): number {
  const typed = params[name] ?? ''
  if (!/^[1-9]\d{0,8}$/.test(typed)) throw new NotFound()
  return Number(typed)
}

async function found<Subject, Answers>(form: AskingForm<Subject, Answers>, request: FastifyRequest) {
  const subject = await form.find(request, addressOf(request))
  if (subject === undefined) throw new NotFound()
  return subject
}

/** Adds a form's two routes: GET shows it, POST checks and saves it. */
export function askingForm<Subject, Answers>(app: FastifyInstance, form: AskingForm<Subject, Answers>): void {
  app.get(form.path, needs(form.permission), async (request, reply) => {
    const subject = await found(form, request)
    return shown(reply, 200, form, subject, { typed: form.stored(subject) })
  })

  app.post(form.path, needs(form.permission), async (request, reply) => {
    const subject = await found(form, request)
    const fields = form.fields(subject)
    const typed = typedIn(fields, request.body)
    const read = form.schema(subject, request.frame.today).safeParse(asAnswers(fields, typed))
    if (!read.success) return shown(reply, 422, form, subject, { typed, problems: problemsOf(read.error) })
    const outcome = await request.once<NotSaved>((tx) =>
      form.save(tx, subject, read.data, versionIn(request.body)),
    )
    if (outcome.ok) return reply.redirect(outcome.goTo, 303)
    return outcome.why === 'refused'
      ? shown(reply, 422, form, subject, {
          typed,
          problems: [{ field: outcome.field, message: outcome.says }],
        })
      : bothVersions(request, reply, form, typed)
  })
}

interface Shown {
  readonly typed: Typed
  readonly problems?: readonly { readonly field: string; readonly message: string }[]
}

const shown = <Subject, Answers>(
  reply: FastifyReply,
  status: number,
  form: AskingForm<Subject, Answers>,
  subject: Subject,
  what: Shown,
): FastifyReply =>
  page(
    reply,
    status,
    <QuestionsPage
      frame={form.frame(subject)}
      fields={form.fields(subject)}
      version={form.version?.(subject)}
      {...what}
    />,
  )

/** What is stored now, beside what was typed on an older version of it. */
async function bothVersions<Subject, Answers>(
  request: FastifyRequest,
  reply: FastifyReply,
  form: AskingForm<Subject, Answers>,
  typed: Typed,
): Promise<FastifyReply> {
  const now = await found(form, request)
  const { title } = form.frame(now)
  const storedHref = form.storedHref?.(now) ?? request.url
  return page(
    reply,
    409,
    <Page title={`${title}: changed meanwhile`} back={{ href: storedHref }} wide>
      <ChangedMeanwhile
        thing={`“${title}”`}
        fields={comparedAnswers(form.fields(now), typed, form.stored(now))}
        action={request.url}
        posted={postedAgain(request.body)}
        version={form.version?.(now) ?? 0}
        storedHref={storedHref}
      />
    </Page>,
  )
}
