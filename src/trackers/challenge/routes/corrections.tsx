import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Permission, ViewerTx } from '../../../access/index.ts'
import {
  asTyped,
  needs,
  postedAgain,
  problemsOf,
  reasonField,
  shownAgain,
  versionIn,
} from '../../../access/index.ts'
import { page } from '../../../design/index.ts'
import { Forbidden, NotFound } from '../../../kernel/index.ts'
import type { ChallengeId } from '../ids.ts'
import type { Answer, Challenge } from '../model/challenge.ts'
import { categories } from '../model/challenge.ts'
import { mayCorrect, mayCorrectAnswer } from '../model/correction.ts'
import type { Corrected } from '../store/corrections.ts'
import { correctAnswer, correctChallenge } from '../store/corrections.ts'
import { CorrectedMeanwhile, CorrectPage } from '../views/correct.tsx'
import { aboutTheChild, AnswerForm } from './forms.ts'
import { challengeIdOf } from './params.ts'
import { challengeRead } from './reads.ts'

const Typed = z.object({
  category: shownAgain,
  concern: shownAgain,
  wishes: shownAgain,
  toldBy: shownAgain,
  words: shownAgain,
  reason: shownAgain,
})

const ChallengeForm = z.object({
  category: z.enum(categories, 'Choose what the challenge is about'),
  ...aboutTheChild,
  reason: reasonField,
})

const AnswerCorrection = AnswerForm.extend({ reason: reasonField })

/** What is corrected: the challenge as it was recorded, or one answer to it. */
type Corrects =
  | { readonly what: 'challenge'; readonly challenge: Challenge }
  | { readonly what: 'answer'; readonly challenge: Challenge; readonly answer: Answer }

const storedOf = (corrects: Corrects) => ({
  ...corrects.challenge,
  words: corrects.what === 'answer' ? corrects.answer.words : '',
})
const versionOf = (corrects: Corrects): number =>
  corrects.what === 'answer' ? corrects.answer.version : corrects.challenge.version
const addressOf = (corrects: Corrects): string =>
  corrects.what === 'answer'
    ? `/challenges/${corrects.challenge.id}/answers/${corrects.answer.id}`
    : `/challenges/${corrects.challenge.id}/correct`

const Params = z.object({ answer: z.coerce.number().int().positive().optional() })
const notYours = 'What was written is corrected by who wrote it'

/** @throws Forbidden where somebody else wrote it, and NotFound where there is no such answer. */
async function asked(request: FastifyRequest): Promise<Corrects> {
  const { logged } = await request.asViewer(challengeRead(challengeIdOf(request)))
  const { challenge } = logged
  const viewer = await request.asViewer((tx) => Promise.resolve(tx.viewer))
  const { answer: id } = Params.catch({ answer: -1 }).parse(request.params)
  if (id === undefined) {
    if (!mayCorrect(challenge, viewer)) throw new Forbidden(notYours)
    return { what: 'challenge', challenge }
  }
  const answer = challenge.answers.find((each) => each.id === id)
  if (!answer) throw new NotFound()
  if (!mayCorrectAnswer(answer, viewer)) throw new Forbidden(notYours)
  return { what: 'answer', challenge, answer }
}

async function form(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const corrects = await asked(request)
  const { what, challenge } = corrects
  const view = {
    what,
    challenge,
    action: addressOf(corrects),
    typed: { ...storedOf(corrects), reason: '' },
    version: versionOf(corrects),
  }
  return page(reply, 200, <CorrectPage {...view} />)
}

type Work = (tx: ViewerTx, id: ChallengeId) => Promise<Corrected>

function read(corrects: Corrects, body: unknown, version: number) {
  if (corrects.what === 'answer') {
    const { answer } = corrects
    const given = AnswerCorrection.safeParse(body)
    if (!given.success) return { ok: false, problems: problemsOf(given.error) } as const
    const { words, reason } = given.data
    const work: Work = (tx) => correctAnswer(tx, answer.id, { version, reason }, words)
    return { ok: true, work } as const
  }
  const given = ChallengeForm.safeParse(body)
  if (!given.success) return { ok: false, problems: problemsOf(given.error) } as const
  const { reason, ...values } = given.data
  const work: Work = (tx, id) => correctChallenge(tx, id, { version, reason }, values)
  return { ok: true, work } as const
}

async function save(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const corrects = await asked(request)
  const { what, challenge } = corrects
  const typed = asTyped(Typed, request.body)
  const version = versionIn(request.body)
  const view = { what, challenge, action: addressOf(corrects), typed, version }
  const given = read(corrects, typed, version)
  if (!given.ok) return page(reply, 422, <CorrectPage {...view} problems={given.problems} />)
  const done = await request.once<Extract<Corrected, { ok: false }>>(async (tx) => {
    const outcome = await given.work(tx, challenge.id)
    return outcome.ok ? { ok: true, goTo: `/challenges/${challenge.id}` } : outcome
  })
  if (done.ok) return reply.redirect(done.goTo, 303)
  const now = await asked(request)
  const meanwhile = { ...view, version: versionOf(now), stored: storedOf(now) }
  return page(reply, 409, <CorrectedMeanwhile {...meanwhile} posted={postedAgain(request.body)} />)
}

/** Corrections of what was written, each by who wrote it. */
export function correctionRoutes(app: FastifyInstance): void {
  const addresses: readonly (readonly [string, Permission])[] = [
    ['/challenges/:id/correct', 'change challenges'],
    ['/challenges/:id/answers/:answer', 'change challenge answers'],
  ]
  for (const [url, permission] of addresses) {
    app.get(url, needs(permission), form)
    app.post(url, needs(permission), save)
  }
}
