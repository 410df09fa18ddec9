import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { ViewerTx } from '../../access/index.ts'
import { needs, posts, problemsOf, reasonField, typedReason, versionIn } from '../../access/index.ts'
import type { Problem } from '../../design/index.ts'
import { inBoxes, page } from '../../design/index.ts'
import { longDate, NotFound } from '../../kernel/index.ts'
import { escalations } from '../escalation/store.ts'
import type { LoggedActionId } from '../ids.ts'
import { readLoggedActionId, readMeetingId } from '../ids.ts'
import { changedMeanwhile, dayWords } from '../routes/changed-meanwhile.tsx'
import { mayAskAbove } from '../escalation/may-ask.ts'
import { mayChange } from '../routes/reads.ts'
import { bodies } from '../store/bodies.ts'
import { meetings } from '../store/meetings.ts'
import { subjects } from '../store/subjects.ts'
import { filterIn } from './filter.ts'
import type { LogChoices, TypedAction } from './form.ts'
import { ActionForm, actionAsTyped, EndingForm, typedAction, typedEnding } from './form.ts'
import { isOpen } from './model.ts'
import type { ActionChanged } from './store.ts'
import { changeAction, endAction, logAction, loggedAction, loggedActions, reopenAction } from './store.ts'
import { actionVersions } from './versions.ts'
import { LogActionForm } from './views/action-form.tsx'
import { ActionPage } from './views/action-page.tsx'
import { LogPage } from './views/log-page.tsx'

const Params = z.object({ id: z.string() })

/** @throws NotFound when the address can name no action. */
function actionIdOf(request: FastifyRequest): LoggedActionId {
  const id = readLoggedActionId(Params.parse(request.params).id)
  if (id === undefined) throw new NotFound()
  return id
}

const choicesRead = async (tx: ViewerTx): Promise<LogChoices> => ({
  bodies: await bodies(tx),
  meetings: await meetings(tx),
  posts: await posts(tx),
  plans: await subjects(tx),
  today: tx.today,
})

/** @throws NotFound when there is no such action on the as-at day. */
const actionRead = (id: LoggedActionId) => async (tx: ViewerTx) => ({
  action: await loggedAction(tx, id),
  mayAsk: await mayAskAbove(tx),
  meetings: await meetings(tx),
  plans: await subjects(tx),
  versions: await actionVersions(tx, id),
  day: tx.at.asAt,
  today: tx.today,
  mayChange: mayChange(tx),
})

const Asked = z.object({ meeting: z.string().catch('').transform(readMeetingId) })

/** Asked for from a meeting’s page, the form knows body and day. */
function begun(query: unknown, choices: LogChoices): Partial<TypedAction> {
  const { meeting: id } = Asked.parse(query)
  const meeting = choices.meetings.find((each) => each.id === id)
  if (!meeting || meeting.heldOn > choices.today) return {}
  return { from: `meeting ${meeting.id}`, body: String(meeting.bodyId), agreedOn: inBoxes(meeting.heldOn) }
}

const named = (all: readonly { readonly id: number; readonly text: string }[], id: string): string =>
  all.find((each) => String(each.id) === id)?.text ?? ''

function sourceNamed(from: string, { meetings }: LogChoices): string {
  const meeting = meetings.find(({ id }) => from === `meeting ${id}`)
  return meeting ? `${meeting.title}, ${longDate(meeting.heldOn)}` : from
}

/** What a form says, in words: posts, bodies and areas by what they are called. */
const fieldsOf = (typed: TypedAction, choices: LogChoices): Readonly<Record<string, string>> => ({
  'To be done': typed.words,
  'Post that does it': named(
    choices.posts.map(({ id, title }) => ({ id, text: title })),
    typed.owner,
  ),
  Partner: typed.partner,
  Due: dayWords(typed.dueOn),
  'Agreed on': dayWords(typed.agreedOn),
  'Comes from': sourceNamed(typed.from, choices),
  Which: typed.sourceWords,
  'Followed up by': named(
    choices.bodies.map(({ id, name }) => ({ id, text: name })),
    typed.body,
  ),
  Area: named(
    choices.plans.flatMap(({ areas }) => areas.map(({ id, title }) => ({ id, text: title }))),
    typed.area,
  ),
  'Promised to': typed.promisedTo,
})

async function meanwhile(request: FastifyRequest, reply: FastifyReply, action: string) {
  const id = actionIdOf(request)
  const { stored, choices } = await request.asViewer(async (tx) => ({
    stored: await loggedAction(tx, id),
    choices: await choicesRead(tx),
  }))
  const yours = fieldsOf(typedAction(request.body), choices)
  const theirs = fieldsOf(actionAsTyped(stored), choices)
  const isForm = action === ''
  return changedMeanwhile(request, reply, {
    thing: 'this action',
    fields: isForm
      ? Object.keys(theirs).map((label) => ({
          label,
          yours: yours[label] ?? '',
          stored: theirs[label] ?? '',
        }))
      : [
          {
            label: 'It',
            yours: isOpen(stored) ? 'opened again' : 'ended',
            stored: isOpen(stored) ? 'open' : 'ended',
          },
        ],
    action: `/governance/actions/${id}${action}`,
    version: stored.version,
    storedHref: `/governance/actions/${id}`,
  })
}

type Refused = Extract<ActionChanged, { ok: false }>

const ledTo =
  (id: LoggedActionId, work: (tx: ViewerTx) => Promise<ActionChanged>) => async (tx: ViewerTx) => {
    const done = await work(tx)
    return done.ok ? ({ ok: true, goTo: `/governance/actions/${id}` } as const) : done
  }

async function add(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const choices = await request.asViewer(choicesRead)
  const typed = typedAction(request.body)
  const form = ActionForm(choices).safeParse(typed)
  if (!form.success)
    return page(reply, 422, <LogActionForm {...choices} typed={typed} problems={problemsOf(form.error)} />)
  const done = await request.once<never>(async (tx) => ({
    ok: true,
    goTo: `/governance/actions/${await logAction(tx, form.data)}`,
  }))
  return reply.redirect(done.goTo, 303)
}

async function change(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const id = actionIdOf(request)
  const choices = await request.asViewer(async (tx) => {
    await loggedAction(tx, id)
    return choicesRead(tx)
  })
  const version = versionIn(request.body)
  const typed = { ...typedAction(request.body), reason: typedReason(request.body) }
  const form = ActionForm(choices).safeParse(typed)
  const reason = z.object({ reason: reasonField }).safeParse(typed)
  if (!form.success || !reason.success) {
    const problems = [form, reason].flatMap(({ error }) => (error ? problemsOf(error) : []))
    return page(
      reply,
      422,
      <LogActionForm {...choices} changes={{ id, version }} typed={typed} problems={problems} />,
    )
  }
  const from = { id, version, ...reason.data }
  const done = await request.once<Refused>(ledTo(id, (tx) => changeAction(tx, from, form.data)))
  return done.ok ? reply.redirect(done.goTo, 303) : meanwhile(request, reply, '')
}

async function end(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const id = actionIdOf(request)
  const shown = await request.asViewer(actionRead(id))
  if (!isOpen(shown.action)) return meanwhile(request, reply, '/end')
  const typed = typedEnding(request.body)
  const form = EndingForm(shown.action, shown.today).safeParse(typed)
  if (!form.success) {
    const problems: readonly Problem[] = problemsOf(form.error)
    return page(reply, 422, <ActionPage {...shown} typedEnding={typed} problems={problems} />)
  }
  const from = { id, version: versionIn(request.body) }
  const done = await request.once<Refused>(ledTo(id, (tx) => endAction(tx, from, form.data)))
  return done.ok ? reply.redirect(done.goTo, 303) : meanwhile(request, reply, '/end')
}

async function reopen(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const id = actionIdOf(request)
  const shown = await request.asViewer(actionRead(id))
  if (isOpen(shown.action)) return meanwhile(request, reply, '/reopen')
  const typed = typedReason(request.body)
  const reason = z.object({ reason: reasonField }).safeParse({ reason: typed })
  if (!reason.success)
    return page(reply, 422, <ActionPage {...shown} typedReason={typed} problems={problemsOf(reason.error)} />)
  const from = { id, version: versionIn(request.body), ...reason.data }
  const done = await request.once<Refused>(ledTo(id, (tx) => reopenAction(tx, from)))
  return done.ok ? reply.redirect(done.goTo, 303) : meanwhile(request, reply, '/reopen')
}

/** The log, its forms, and each action’s page. */
export function logRoutes(app: FastifyInstance): void {
  app.get('/governance/actions', needs('read governance'), async (request, reply) => {
    const filter = filterIn(request.query)
    const shown = await request.asViewer(async (tx) => ({
      actions: await loggedActions(tx),
      bodies: await bodies(tx),
      meetings: await meetings(tx),
      escalations: await escalations(tx),
      day: tx.at.asAt,
      mayChange: mayChange(tx),
    }))
    return page(reply, 200, <LogPage {...shown} filter={filter} />)
  })

  app.get('/governance/actions/new', needs('change governance'), async (request, reply) => {
    const choices = await request.asViewer(choicesRead)
    return page(reply, 200, <LogActionForm {...choices} typed={begun(request.query, choices)} />)
  })

  app.get('/governance/actions/:id', needs('read governance'), async (request, reply) =>
    page(reply, 200, <ActionPage {...await request.asViewer(actionRead(actionIdOf(request)))} />),
  )

  app.get('/governance/actions/:id/change', needs('change governance'), async (request, reply) => {
    const id = actionIdOf(request)
    const { action, choices } = await request.asViewer(async (tx) => ({
      action: await loggedAction(tx, id),
      choices: await choicesRead(tx),
    }))
    const changes = { id, version: action.version }
    return page(reply, 200, <LogActionForm {...choices} changes={changes} typed={actionAsTyped(action)} />)
  })

  app.post('/governance/actions', needs('change governance'), add)
  app.post('/governance/actions/:id', needs('change governance'), change)
  app.post('/governance/actions/:id/end', needs('change governance'), end)
  app.post('/governance/actions/:id/reopen', needs('change governance'), reopen)
}
