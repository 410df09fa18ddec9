import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Done, Permission, ViewerTx } from '../access/index.ts'
import { needs, postedAgain, typedReason, versionIn } from '../access/index.ts'
import type { Problem } from '../design/index.ts'
import { ChangedMeanwhile, Page, page } from '../design/index.ts'
import { NotFound } from '../kernel/index.ts'
import type { Address } from './address.ts'
import { addressOf, filled } from './address.ts'
import { FormPage } from './form-page.tsx'
import type { AnswersTo, FormFrame, Questions, Typed } from './question.ts'
import { compared, readAnswers, typedIn } from './read.ts'

export type NotSaved =
  | { readonly ok: false; readonly why: 'changed meanwhile' }
  /** What stands in the way, said at a question of the form. */
  | { readonly ok: false; readonly why: 'refused'; readonly problem: Problem }

/** Somebody else changed the row first: nothing is saved, and the form is shown again with a 409. */
export const changedMeanwhile: NotSaved = { ok: false, why: 'changed meanwhile' }

/** Nothing is saved, and the message stands beside this field. */
export const refusedAt = (field: string, message: string): NotSaved => ({
  ...{ ok: false, why: 'refused' },
  problem: { field, message },
})

/** What is wrong with one of a form's own questions. */
interface ProblemAt<Field> {
  readonly field: NoInfer<Field & string>
  readonly message: string
}

/** For what answers say together: `[...when(until < from, 'until', 'The last day must be …'), …]`. */
export const when = <Field extends string>(
  holds: boolean,
  field: Field,
  message: string,
): readonly { readonly field: Field; readonly message: string }[] => (holds ? [{ field, message }] : [])

/** The version that a form was made from, and why what is on record is changed. */
export interface From {
  readonly version: number
  readonly reason: string
}

/** The record that a form changes. */
export interface Changing {
  /** As it stands in a sentence: 'this meeting'. */
  readonly thing: string
  readonly version: number
  /** Where it is shown as it is stored. */
  readonly href: string
}

/** A page with one form whose questions are data: shown, checked, saved once, and shown again where something is wrong. */
export interface AskingForm<Subject, Asked extends Questions> {
  readonly path: `/${string}`
  /** Where it is posted, where that is not the page's own address. */
  readonly postTo?: `/${string}`
  readonly permission: Permission
  /** What lets in as well. */
  readonly or?: readonly Permission[]
  /** What the form is about; undefined is 404. Whoever may not fill it in is refused here. */
  readonly find: (request: FastifyRequest, address: Address) => Promise<Subject | undefined>
  readonly frame: (subject: Subject) => FormFrame
  readonly questions: (subject: Subject) => Asked
  /** As the record fills them in, or as they begin. */
  readonly filledIn?: (subject: Subject) => Typed
  /** What the answers say together that cannot stand. */
  readonly check?: (answers: AnswersTo<Asked>, subject: Subject) => readonly ProblemAt<keyof Asked>[]
  /** Of a form that changes what is on record; one that only adds has none, and is never overtaken. */
  readonly changes?: (subject: Subject) => Changing
  /** Whether it asks why what is on record is changed. */
  readonly asksReason?: (subject: Subject) => boolean
  readonly save: (
    tx: ViewerTx,
    subject: Subject,
    answers: AnswersTo<Asked>,
    from: From,
  ) => Promise<Done | NotSaved>
}

/** Makes a form; given the app, it adds its two routes: GET shows it, POST checks and saves it. */
export const askingForm =
  <Subject, Asked extends Questions>(form: AskingForm<Subject, Asked>) =>
  (app: FastifyInstance): void => {
    app.get(form.path, needs(form.permission, ...(form.or ?? [])), async (request, reply) => {
      const subject = await found(form, request)
      const version = form.changes?.(subject).version
      return shown(request, reply, form, subject, { typed: form.filledIn?.(subject) ?? {}, version })
    })
    app.post(form.postTo ?? form.path, needs(form.permission, ...(form.or ?? [])), (request, reply) =>
      posted(request, reply, form),
    )
  }

async function found<Subject, Asked extends Questions>(
  form: AskingForm<Subject, Asked>,
  request: FastifyRequest,
): Promise<Subject> {
  const subject = await form.find(request, addressOf(request))
  if (subject === undefined) throw new NotFound()
  return subject
}

/** Reads what was posted, shows it again with what is wrong, or does its work once; a stale one shows both versions. */
async function posted<Subject, Asked extends Questions>(
  request: FastifyRequest,
  reply: FastifyReply,
  form: AskingForm<Subject, Asked>,
): Promise<FastifyReply> {
  const subject = await found(form, request)
  const questions = form.questions(subject)
  const asksReason = form.asksReason?.(subject) ?? false
  const from = { version: versionIn(request.body), reason: typedReason(request.body).trim() }
  const typed = { ...typedIn(questions, request.body), ...(asksReason && { reason: from.reason }) }
  const read = readAnswers(questions, typed)
  const problems = [
    ...(read.ok ? (form.check?.(read.answers, subject) ?? []) : read.problems),
    ...(asksReason && from.reason === '' ? [{ field: 'reason', message: 'Enter why it is changed' }] : []),
  ]
  // The version that was read stays: shown again with a newer one, the form would overwrite what nobody has seen.
  const again = { typed, version: form.changes && from.version }
  if (!read.ok || problems.length > 0) return shown(request, reply, form, subject, { ...again, problems })
  const outcome = await request.once<NotSaved>((tx) => form.save(tx, subject, read.answers, from))
  if (outcome.ok) return reply.redirect(outcome.goTo, 303)
  return outcome.why === 'refused'
    ? shown(request, reply, form, subject, { ...again, problems: [outcome.problem] })
    : bothVersions(request, reply, form, typed)
}

interface Shown {
  readonly typed: Typed
  readonly version: number | undefined
  readonly problems?: readonly Problem[]
}

const shown = <Subject, Asked extends Questions>(
  request: FastifyRequest,
  reply: FastifyReply,
  form: AskingForm<Subject, Asked>,
  subject: Subject,
  what: Shown,
): FastifyReply =>
  page(
    reply,
    what.problems ? 422 : 200,
    <FormPage
      frame={form.frame(subject)}
      questions={form.questions(subject)}
      action={form.postTo && filled(form.postTo, addressOf(request))}
      asksReason={form.asksReason?.(subject)}
      {...what}
    />,
  )

/** What is stored now, beside what was typed on an older version of it. */
async function bothVersions<Subject, Asked extends Questions>(
  request: FastifyRequest,
  reply: FastifyReply,
  form: AskingForm<Subject, Asked>,
  typed: Typed,
): Promise<FastifyReply> {
  const now = await found(form, request)
  if (!form.changes)
    throw new Error(`The form at ${form.path} changes nothing that could be changed meanwhile`)
  const { thing, version, href } = form.changes(now)
  return page(
    reply,
    409,
    <Page title={`Somebody changed ${thing} meanwhile`} back={{ href }} wide>
      <ChangedMeanwhile
        {...{ thing, version }}
        fields={compared(form.questions(now), typed, form.filledIn?.(now) ?? {})}
        action={request.url}
        posted={postedAgain(request.body)}
        storedHref={href}
      />
    </Page>,
  )
}
