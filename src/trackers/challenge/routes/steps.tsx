import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import type { Permission, Post, ViewerTx } from '../../../access/index.ts'
import { needs, problemsOf } from '../../../access/index.ts'
import type { Problem } from '../../../design/index.ts'
import { page } from '../../../design/index.ts'
import { Forbidden } from '../../../kernel/index.ts'
import type { ChallengeId } from '../ids.ts'
import type { MayDo } from '../model/may.ts'
import { postsThatAnswer } from '../store/managers.ts'
import type { Moved } from '../store/moves.ts'
import { answerChallenge, closeChallenge, takeToStage } from '../store/moves.ts'
import { ChallengePage } from '../views/challenge.tsx'
import type { StepPageProps } from '../views/forms.tsx'
import { AnswerPage, ClosePage, StagePage } from '../views/forms.tsx'
import { AnswerForm, CloseForm, StageForm, typedStep } from './forms.ts'
import { challengeIdOf } from './params.ts'
import { challengePageRead, challengeRead } from './reads.ts'

/** What one form does: its page, how it is read, and the change it makes. */
interface Step {
  readonly step: 'answer' | 'stage' | 'close'
  readonly may: keyof MayDo
  readonly Page: (props: StepPageProps) => VNode
  readonly read: (
    typed: ReturnType<typeof typedStep>,
    posts: readonly Post[],
  ) =>
    | { readonly ok: true; readonly work: (tx: ViewerTx, id: ChallengeId) => Promise<Moved> }
    | { readonly ok: false; readonly problems: readonly Problem[] }
}

const answer: Step = {
  step: 'answer',
  may: 'answer',
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
  Page: StagePage,
  read: (typed, posts) => {
    const form = StageForm(posts).safeParse(typed)
    return form.success
      ? { ok: true, work: (tx, id) => takeToStage(tx, id, form.data) }
      : { ok: false, problems: problemsOf(form.error) }
  },
}

const close: Step = {
  step: 'close',
  may: 'close',
  Page: ClosePage,
  read: (typed) => {
    const form = CloseForm.safeParse(typed)
    return form.success
      ? { ok: true, work: (tx, id) => closeChallenge(tx, id, form.data) }
      : { ok: false, problems: problemsOf(form.error) }
  },
}

/** @throws Forbidden when the viewer may not take this step with this challenge. */
async function allowed(request: FastifyRequest, { may }: Step) {
  const id = challengeIdOf(request)
  const read = await request.asViewer(async (tx) => ({
    ...(await challengeRead(id)(tx)),
    posts: await postsThatAnswer(tx),
  }))
  const asked = read.may[may]
  if (!asked.ok) throw new Forbidden(asked.why)
  return { challenge: read.logged.challenge, posts: read.posts }
}

const take =
  (step: Step) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { challenge, posts } = await allowed(request, step)
    const typed = typedStep(request.body)
    const read = step.read(typed, posts)
    if (!read.ok) {
      const view = <step.Page challenge={challenge} posts={posts} typed={typed} problems={read.problems} />
      return page(reply, 422, view)
    }
    const done = await request.once<Extract<Moved, { ok: false }>>(async (tx) => {
      const moved = await read.work(tx, challenge.id)
      return moved.ok ? { ok: true, goTo: `/challenges/${challenge.id}` } : moved
    })
    // Somebody closed it between the page and this form.
    if (!done.ok) throw new Forbidden(done.why)
    return reply.redirect(done.goTo, 303)
  }

function stepRoute(app: FastifyInstance, step: Step, permission: Permission): void {
  const url = `/challenges/:id/${step.step}`
  app.get(url, needs(permission), async (request, reply) =>
    page(reply, 200, <step.Page {...await allowed(request, step)} typed={{}} />),
  )
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
