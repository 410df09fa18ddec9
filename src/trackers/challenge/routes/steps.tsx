import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import type { Permission, ViewerTx } from '../../../access/index.ts'
import { needs, problemsOf, versionIn } from '../../../access/index.ts'
import { mayBeInCare } from '../../../children/index.ts'
import type { Problem } from '../../../design/index.ts'
import { page } from '../../../design/index.ts'
import { Forbidden } from '../../../kernel/index.ts'
import type { ChallengeId } from '../ids.ts'
import type { Offered } from '../model/asked.ts'
import { withTogether, wrongTogether } from '../model/asked.ts'
import type { Challenge, Stage } from '../model/challenge.ts'
import { stoodAt } from '../model/challenge.ts'
import { isElsewhen, lookingBack } from '../model/elsewhen.ts'
import type { May, MayDo } from '../model/may.ts'
import type { Moved } from '../store/moves.ts'
import { answerChallenge, closeChallenge, ifItStands, takeToStage } from '../store/moves.ts'
import { ChallengePage } from '../views/challenge.tsx'
import type { StepPageProps } from '../views/forms.tsx'
import { AnswerPage, ClosePage, ComeBackPage, StagePage, titleOfStep } from '../views/forms.tsx'
import { AnswerForm, CloseForm, StageForm, typedStep } from './forms.ts'
import { challengeIdOf } from './params.ts'
import { challengePageRead, challengeRead, offeredOf } from './reads.ts'

/** What one form does: its page, how it is read, and the change it makes. */
interface Step {
  readonly step: 'answer' | 'stage' | 'close'
  readonly may: keyof MayDo
  readonly firstField: string
  readonly Page: (props: StepPageProps) => VNode
  readonly read: (
    typed: ReturnType<typeof typedStep>,
    offered: Offered,
  ) =>
    | { readonly ok: true; readonly work: (tx: ViewerTx, id: ChallengeId) => Promise<Moved> }
    | { readonly ok: false; readonly problems: readonly Problem[] }
}

const answer: Step = {
  step: 'answer',
  may: 'answer',
  firstField: 'words',
  Page: AnswerPage,
  read: (typed) => {
    const form = AnswerForm.safeParse(typed)
    return form.success
      ? { ok: true, work: (tx, id) => answerChallenge(tx, id, form.data.words) }
      : { ok: false, problems: problemsOf(form.error) }
  },
}

const stage: Step = {
  step: 'stage',
  may: 'move',
  firstField: 'stage',
  Page: StagePage,
  read: (typed, offered) => {
    const form = StageForm(offered).safeParse(typed)
    const together = wrongTogether(typed, offered)
    return form.success && together.length === 0
      ? { ok: true, work: (tx, id) => takeToStage(tx, id, form.data) }
      : { ok: false, problems: withTogether(form.success ? [] : problemsOf(form.error), together) }
  },
}

const close: Step = {
  step: 'close',
  may: 'close',
  firstField: 'outcome',
  Page: ClosePage,
  read: (typed) => {
    const form = CloseForm.safeParse(typed)
    return form.success
      ? { ok: true, work: (tx, id) => closeChallenge(tx, id, form.data) }
      : { ok: false, problems: problemsOf(form.error) }
  },
}

const stepRead = (request: FastifyRequest) =>
  request.asViewer(async (tx) => {
    const read = await challengeRead(challengeIdOf(request))(tx)
    const { childId, challenge } = read.logged
    const about = { childId, inCare: await mayBeInCare(tx, childId) }
    return { ...read, offered: await offeredOf(tx, challenge.raisedAs, about, read.logged) }
  })

/** @throws Forbidden when the viewer may not take this step with this challenge. */
function demand(asked: May): void {
  if (!asked.ok) throw new Forbidden(asked.why)
}

/** What happened while somebody filled in a form. */
const meanwhile = (stage: Stage): string =>
  stage === 'Cafcass'
    ? 'Cafcass was told of this challenge meanwhile'
    : `This challenge was taken on meanwhile: it stands at the stage “${stage}” and another post is asked`

const closed = 'This challenge is closed'

/** What was said since a form was opened, as its reader is told: the page shows it above what they typed. */
function saidSince({ answers, moves }: Challenge, version: number): string {
  const answered = answers.some((answer) => answer.change > version)
  const taken = moves.some((move) => move.change > version)
  const what = answered ? 'answered' : taken ? 'taken on' : 'corrected'
  return `This challenge was ${what} after you opened this form. What is said now stands above, what you typed below; nothing was changed. Send it again if it is still right`
}

const take =
  (step: Step) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { logged, may, mightThen, offered } = await stepRead(request)
    const { challenge, stands } = logged
    const typed = typedStep(request.body)
    const version = versionIn(request.body)
    const again = (status: 403 | 409 | 422, problems: readonly Problem[], from = { challenge, version }) =>
      page(reply, status, <step.Page {...{ ...from, offered, typed, problems }} />)
    const nothingLost = (status: 403 | 409 | 422, why: string) =>
      again(status, [
        { field: step.firstField, message: `${why}. Nothing was changed; what you typed stands below` },
      ])
    if (isElsewhen(request.at, request.frame.today)) return nothingLost(422, lookingBack)
    /** Somebody was quicker while this form was filled in. */
    const wasQuicker = version !== stoodAt(challenge) && mightThen(version)[step.may].ok
    if (stands.state === 'closed') return nothingLost(wasQuicker ? 409 : 403, closed)
    if (!may[step.may].ok && wasQuicker) return nothingLost(409, meanwhile(stands.stage))
    demand(may[step.may])
    const read = step.read(typed, offered)
    if (!read.ok) return again(422, read.problems)
    const done = await request.once<Extract<Moved, { ok: false }>>(async (tx) => {
      const moved = await ifItStands(tx, challenge.id, version, () => read.work(tx, challenge.id))
      return moved.ok ? { ok: true, goTo: `/challenges/${challenge.id}` } : moved
    })
    if (done.ok) return reply.redirect(done.goTo, 303)
    if (done.why !== 'said meanwhile') return nothingLost(409, done.why)
    const now = (await stepRead(request)).logged.challenge
    const message = saidSince(now, version)
    return again(409, [{ field: step.firstField, message }], { challenge: now, version: stoodAt(now) })
  }

function stepRoute(app: FastifyInstance, step: Step, permission: Permission): void {
  const url = `/challenges/:id/${step.step}`
  app.get(url, needs(permission), async (request, reply) => {
    if (isElsewhen(request.at, request.frame.today))
      return page(reply, 403, <ComeBackPage title={titleOfStep[step.step]} />)
    const { logged, may, offered } = await stepRead(request)
    demand(may[step.may])
    const { challenge } = logged
    const props = { challenge, offered, version: stoodAt(challenge), typed: {} }
    return page(reply, 200, <step.Page {...props} />)
  })
  app.post(url, needs(permission), take(step))
}

/** One challenge, and what may be done with it. */
export function stepRoutes(app: FastifyInstance): void {
  app.get('/challenges/:id', needs('read challenges'), async (request, reply) => {
    const read = await request.asViewer(challengePageRead(challengeIdOf(request)))
    return page(reply, 200, <ChallengePage {...read} />)
  })

  stepRoute(app, answer, 'change challenge answers')
  stepRoute(app, stage, 'read challenges')
  stepRoute(app, close, 'read challenges')
}
