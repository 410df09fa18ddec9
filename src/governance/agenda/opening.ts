import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Viewer, ViewerTx } from '../../access/index.ts'
import { Forbidden, NotFound } from '../../kernel/index.ts'
import type { AgendaItemId, MeetingId } from '../ids.ts'
import { readAgendaItemId, readMeetingId } from '../ids.ts'
import type { LoggedAction } from '../log/model.ts'
import { loggedActions } from '../log/store.ts'
import type { AgreedMinutes, Attended, Declaration } from '../minutes/model.ts'
import { agreedMinutes, attendance, declarations } from '../minutes/store.ts'
import type { Body, Decision, Meeting } from '../model.ts'
import { bodies } from '../store/bodies.ts'
import { decisions } from '../store/decisions.ts'
import { meetings } from '../store/meetings.ts'
import type { AgendaItem, MeetingPaper, SettledAgenda } from './model.ts'
import { meetingPapers } from './papers-store.ts'
import { agendaItems, settledAgendas } from './store.ts'

const holds = ({ posts }: Viewer, postId: number | undefined): boolean =>
  postId !== undefined && posts.includes(postId)

/** Whether this viewer may open the agenda and minutes of a body: the same as row security asks (governance.bodies_of). */
export function mayOpen(viewer: Viewer, body: Body): boolean {
  if (viewer.grants.has('read meetings | any')) return true
  if (!viewer.grants.has('read meetings | own posts')) return false
  const sits = body.members.some((member) => member.kind === 'post' && holds(viewer, member.postId))
  return body.inPublic || sits || holds(viewer, body.chair?.postId) || holds(viewer, body.rules.clerk?.postId)
}

/** Whether this viewer keeps the agenda and minutes of a body: who chairs or clerks it, and who keeps them for all. */
export const mayKeep = (viewer: Viewer, body: Body): boolean =>
  viewer.grants.has('change meetings | any') ||
  (viewer.grants.has('change meetings | own posts') &&
    (holds(viewer, body.chair?.postId) || holds(viewer, body.rules.clerk?.postId)))

/** Everything on record of one meeting, for those who may open it. */
export interface MeetingFacts {
  readonly meeting: Meeting
  readonly body: Body
  readonly bodies: readonly Body[]
  /** The body's own, by date. */
  readonly meetings: readonly Meeting[]
  readonly previous: Meeting | undefined
  readonly next: Meeting | undefined
  readonly items: readonly AgendaItem[]
  readonly settled: readonly SettledAgenda[]
  readonly papers: readonly MeetingPaper[]
  readonly attended: readonly Attended[]
  readonly declared: readonly Declaration[]
  readonly agreed: AgreedMinutes | undefined
  /** Taken at this meeting, in the order in which they were. */
  readonly decisions: readonly Decision[]
  readonly allDecisions: readonly Decision[]
  /** The whole log. */
  readonly actions: readonly LoggedAction[]
  readonly day: Meeting['heldOn']
  readonly today: Meeting['heldOn']
  readonly mayKeep: boolean
  /** Whether decisions and actions can be put on record, and minutes agreed. */
  readonly mayDecide: boolean
  readonly mayFreeze: boolean
}

const Params = z.object({ id: z.string(), item: z.string().catch('') })

/** @throws NotFound when the address can name no meeting. */
export function meetingIdIn(request: FastifyRequest): MeetingId {
  const id = readMeetingId(Params.parse(request.params).id)
  if (id === undefined) throw new NotFound()
  return id
}

/** The item of this meeting that the address names. @throws NotFound when it has none of that number. */
export function itemIn(request: FastifyRequest, { items }: MeetingFacts): AgendaItem {
  const id: AgendaItemId | undefined = readAgendaItemId(Params.parse(request.params).item)
  const item = items.find((each) => each.id === id)
  if (!item) throw new NotFound()
  return item
}

/** Taken at a meeting: recorded there, or on its day before anybody could. */
const takenAt =
  ({ id, bodyId, heldOn }: Meeting) =>
  (decision: Decision): boolean =>
    decision.meetingId === id ||
    (decision.meetingId === undefined &&
      decision.alone === undefined &&
      decision.body.id === bodyId &&
      decision.decidedOn === heldOn)

async function around(tx: ViewerTx, id: MeetingId) {
  const all = await meetings(tx)
  const meeting = all.find((each) => each.id === id)
  if (!meeting) throw new NotFound()
  const everyBody = await bodies(tx)
  const body = everyBody.find((each) => each.id === meeting.bodyId)
  if (!body) throw new NotFound()
  if (!mayOpen(tx.viewer, body)) throw new Forbidden()
  const own = all.filter(({ bodyId }) => bodyId === body.id)
  return {
    ...{ meeting, body, bodies: everyBody, meetings: own },
    previous: own.findLast(({ heldOn }) => heldOn < meeting.heldOn),
    next: own.find(({ heldOn }) => heldOn > meeting.heldOn),
  }
}

/** @throws NotFound when there is no such meeting. @throws Forbidden when it is of a closed body that is not the viewer's. */
export const meetingFacts =
  (id: MeetingId) =>
  async (tx: ViewerTx): Promise<MeetingFacts> => {
    const found = await around(tx, id)
    const allDecisions = await decisions(tx)
    return {
      ...found,
      items: await agendaItems(tx, id),
      settled: await settledAgendas(tx, id),
      papers: await meetingPapers(tx, id),
      attended: await attendance(tx, id),
      declared: await declarations(tx, id),
      agreed: await agreedMinutes(tx, id),
      allDecisions,
      decisions: allDecisions.filter(takenAt(found.meeting)).toReversed(),
      actions: await loggedActions(tx),
      day: tx.at.asAt,
      today: tx.today,
      mayKeep: mayKeep(tx.viewer, found.body),
      mayDecide: mayKeep(tx.viewer, found.body) || tx.viewer.grants.has('change governance | any'),
      mayFreeze: tx.viewer.grants.has('change papers | any'),
    }
  }

/** The same, for whoever is about to write. @throws Forbidden when the viewer keeps no minutes of this body. */
export async function keptFacts(request: FastifyRequest): Promise<MeetingFacts> {
  const facts = await request.asViewer(meetingFacts(meetingIdIn(request)))
  if (!facts.mayKeep) throw new Forbidden()
  return facts
}
