import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { ViewerTx } from '../../../access/index.ts'
import { needs } from '../../../access/index.ts'
import { openAbout, postsForWork, siblingsNamed, whyNotOwner } from '../../../children/index.ts'
import type { Problem } from '../../../design/index.ts'
import { page } from '../../../design/index.ts'
import { nextAfter, turnOf } from '../model/agenda.ts'
import type { EntryKind } from '../model/entry.ts'
import { isNotKnown } from '../model/tracker.ts'
import { recordedAlready, talkedAboutMeanwhile } from '../model/recorded-meanwhile.ts'
import { readChildId } from '../ids.ts'
import { isOfNow } from '../../../spreadsheets/index.ts'
import { postsThatDecide } from '../store/deciding.ts'
import { holdEntries, newPen } from '../store/writing.ts'
import { lookingBack } from '../views/come-back.tsx'
import { AgendaPage } from '../views/meeting-paper.tsx'
import { MeetingPage } from '../views/meeting.tsx'
import type { Writes } from './meeting-form.ts'
import { readBox, typedBox } from './meeting-form.ts'
import { childIdOf, isElsewhen, versionIn } from './params.ts'
import { formRead } from './reads.ts'
import type { ReadTracker } from './tracker-read.ts'
import { trackerNow } from './tracker-read.ts'

const Asked = z.object({
  chair: z.string().optional().catch(undefined),
  team: z.string().catch(''),
  child: z.string().catch(''),
})
type Asked = z.output<typeof Asked>

const screen = '/permanence/meeting'
const onPaper = `${screen}/agenda`

/** Nobody, where the post may not decide. */
const inChair = (chairs: ReadonlySet<number>, asked: string): string =>
  chairs.has(Number(asked)) ? asked : ''

/** The agenda of today, of one team or of all; the viewer's own post has the chair unless another is chosen. */
const meetingRead =
  (read: ReadTracker, { chair, team, child }: Asked) =>
  async (tx: ViewerTx) => {
    const tracker = await read(screen)(tx)
    const [own] = tx.viewer.posts
    const agenda = tracker.agenda(team)
    const turn = turnOf(agenda.items, readChildId(child))
    const { now: chairs } = await postsThatDecide(tx)
    return {
      agenda,
      turn,
      owners: turn ? await postsForWork(tx, turn.childId) : [],
      siblings: turn ? await siblingsNamed(tx, turn.childId, screen) : [],
      team: agenda.teams.find((name) => name === team) ?? '',
      on: tracker.asAt,
      told: tracker.told,
      notKnown: isNotKnown(tracker.told, tracker.children),
      chairs: [...agenda.posts].filter(([id]) => chairs.has(id)),
      chair: inChair(chairs, chair ?? String(own ?? '')),
      ofNow: isOfNow(tx),
    }
  }

/** Whose turn it is is a page about that child: what opens the child's own page opens it. */
const turnRead = (read: ReadTracker, asked: Asked) => async (tx: ViewerTx) => {
  const meeting = await meetingRead(read, asked)(tx)
  if (meeting.turn) await openAbout(tx, meeting.turn.childId, screen)
  return meeting
}

interface Refusal {
  readonly ok: false
  readonly status: 409 | 422
  readonly problems: readonly Problem[]
}

const endedMeanwhile = {
  field: 'done',
  message: 'Somebody changed an action or a barrier meanwhile: look at it again',
}

/** Where on the screen each kind is chosen that may stand already. */
const fieldOf: Partial<Readonly<Record<EntryKind, string>>> = {
  plan: 'route',
  step: 'step',
  barrier: 'barrier',
}

/**
 * What stands against recording it, as the record is now: asked once nobody else can record, and before anything is
 * written, so that work that refuses changes nothing.
 */
async function refusals(
  tx: ViewerTx,
  childId: number,
  { records, ends }: Writes,
  seen: number,
): Promise<Refusal | undefined> {
  const held = await holdEntries(tx, ends)
  const { child } = await formRead(childId, 'meeting')(tx)
  const meanwhile = [...talkedAboutMeanwhile(child, seen), ...(held ? [] : [endedMeanwhile])]
  const unseen = await unseenOwner(tx, childId, records)
  const open = records.flatMap(({ kind, values }) =>
    recordedAlready(child, { kind, ...values }, fieldOf[kind]),
  )
  if (meanwhile.length > 0) return { ok: false, status: 409, problems: [...meanwhile, ...unseen, ...open] }
  const problems = [...unseen, ...open]
  return problems.length > 0 ? { ok: false, status: 422, problems } : undefined
}

/** Whoever is given an action must be able to see the child. */
async function unseenOwner(
  tx: ViewerTx,
  childId: number,
  records: Writes['records'],
): Promise<readonly Problem[]> {
  const postId = records.find(({ kind }) => kind === 'action')?.values.postId
  const message = postId === undefined ? undefined : await whyNotOwner(tx, childId, postId)
  return message === undefined ? [] : [{ field: 'owner', message }]
}

async function carryOut(tx: ViewerTx, childId: number, { records, ends }: Writes): Promise<void> {
  const pen = newPen()
  for (const entry of ends) {
    const from = { id: entry.id, version: entry.version, reason: 'Said at the planning meeting' }
    await pen.change(tx, from, { ...entry, endedOn: tx.today })
  }
  for (const { kind, values } of records) await pen.record(tx, { childId, kind }, values)
  await pen.finish(tx)
}

async function decide(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const childId = childIdOf(request)
  const { posts, today, child } = await request.asViewer(formRead(childId, 'meeting'))
  const { now: chairs } = await request.asViewer(postsThatDecide)
  const typed = typedBox(request.body)
  const asked = { chair: typed.chair, team: typed.team, child: String(childId) }
  const shown = versionIn(request.body)
  const again = async (status: number, problems: readonly Problem[], seen?: number) =>
    page(
      reply,
      status,
      <MeetingPage
        {...await request.asViewer(meetingRead(trackerNow, asked))}
        {...{ typed, seen }}
        problems={problems}
      />,
    )
  const read = readBox(typed, { posts, chairs, today, child })
  if (isElsewhen(request)) return again(422, [{ field: 'decision', message: lookingBack }], shown)
  if (!read.ok) return again(422, read.problems, shown)
  const done = await request.once<Refusal>(async (tx) => {
    const refused = await refusals(tx, childId, read.writes, shown)
    if (refused) return refused
    await carryOut(tx, childId, read.writes)
    const { agenda } = await meetingRead(trackerNow, asked)(tx)
    const next = new URLSearchParams({
      chair: typed.chair,
      ...(typed.team !== '' && { team: typed.team }),
      child: String(nextAfter(agenda.items, childId)?.childId ?? childId),
    })
    return { ok: true, goTo: `/permanence/meeting?${next.toString()}` }
  })
  if (done.ok) return reply.redirect(done.goTo, 303)
  return again(done.status, done.problems, done.status === 409 ? undefined : shown)
}

/** The meeting: its agenda from the tracker, and the decisions that the chair records as it goes on. */
export function meetingRoutes(app: FastifyInstance, readTracker: ReadTracker): void {
  app.get(onPaper, needs('change permanence'), async (request, reply) => {
    const { team } = Asked.parse(request.query)
    const props = await request.asViewer(async (tx) => {
      const { told, asAt: on, children, agenda } = await readTracker(onPaper)(tx)
      return { told, on, agenda: agenda(team), notKnown: isNotKnown(told, children) }
    })
    return page(reply, 200, <AgendaPage {...props} team={team} />)
  })

  app.get(screen, needs('change permanence'), async (request, reply) =>
    page(
      reply,
      200,
      <MeetingPage {...await request.asViewer(turnRead(readTracker, Asked.parse(request.query)))} />,
    ),
  )

  app.post('/permanence/meeting/:childId', needs('change permanence'), decide)
}
