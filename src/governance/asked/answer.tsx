import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ViewerTx } from '../../access/index.ts'
import { typedReason, versionIn } from '../../access/index.ts'
import type { Problem } from '../../design/index.ts'
import { page } from '../../design/index.ts'
import { changedMeanwhile } from '../routes/changed-meanwhile.tsx'
import type { AskedFormProps } from './form-page.tsx'
import { AskedForm } from './form-page.tsx'
import type { Question, Said, Typed } from './model.ts'
import { readAnswers, saysOf, typedIn } from './model.ts'

/** The version that a form was made from, and why what is on record is changed. */
export interface From {
  readonly version: number
  readonly reason: string
}

export type Stored =
  { readonly ok: true; readonly goTo: string } | { readonly ok: false; readonly why: 'changed meanwhile' }

export interface Answering<Name extends string> extends Omit<
  AskedFormProps,
  'typed' | 'problems' | 'version' | 'questions'
> {
  readonly questions: readonly Question<Name>[]
  /** What the answers say together that cannot stand. */
  readonly check?: (said: Said<Name>) => readonly Problem[]
  readonly store: (tx: ViewerTx, said: Said<Name>, from: From) => Promise<Stored>
  /** What is on record, where something is: read again when it was changed meanwhile. */
  readonly now?: () => Promise<{ readonly thing: string; readonly typed: Typed; readonly version: number }>
  readonly storedHref?: string
}

const noReason = [{ field: 'reason', message: 'Enter why it is changed' }]

/** Reads a posted form, shows it again with what is wrong, or does its work once; a stale one shows both versions. */
export async function answer<Name extends string>(
  request: FastifyRequest,
  reply: FastifyReply,
  asked: Answering<Name>,
): Promise<FastifyReply> {
  const { questions, check, store, now, storedHref = '/', ...shown } = asked
  const reason = typedReason(request.body).trim()
  const typed = { ...typedIn(questions, request.body), reason }
  const read = readAnswers(questions, typed)
  const problems = [
    ...(read.ok ? (check?.(read.said) ?? []) : read.problems),
    ...(asked.asksReason === true && reason === '' ? noReason : []),
  ]
  const version = versionIn(request.body)
  const again = { ...shown, questions, typed, problems, ...(now ? { version } : {}) }
  if (!read.ok || problems.length > 0) return page(reply, 422, <AskedForm {...again} />)
  const done = await request.once<Extract<Stored, { ok: false }>>((tx) =>
    store(tx, read.said, { version, reason }),
  )
  if (done.ok || !now) return reply.redirect(done.ok ? done.goTo : storedHref, 303)
  const stored = await now()
  const [yours, theirs] = [saysOf(questions, typed), saysOf(questions, stored.typed)]
  return changedMeanwhile(request, reply, {
    thing: stored.thing,
    fields: Object.keys(theirs).map((label) => ({
      label,
      yours: yours[label] ?? '',
      stored: theirs[label] ?? '',
    })),
    action: asked.action,
    version: stored.version,
    storedHref,
  })
}
