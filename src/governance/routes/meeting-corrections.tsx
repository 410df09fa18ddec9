import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { ViewerTx } from '../../access/index.ts'
import { needs, problemsOf, typedReason, versionIn } from '../../access/index.ts'
import { inBoxes, page } from '../../design/index.ts'
import { NotFound } from '../../kernel/index.ts'
import type { MeetingId } from '../ids.ts'
import { readMeetingId } from '../ids.ts'
import { mayKeep, mayOpen } from '../agenda/opening.ts'
import { conflictsIn } from '../calendar/conflicts.ts'
import { calendarFacts } from '../calendar/read.ts'
import { wayUp } from '../calendar/way-up.ts'
import { deadlinesDone } from '../deadlines-done.ts'
import { loggedActions } from '../log/store.ts'
import { bodyOf } from '../store/bodies.ts'
import type { MeetingCorrected } from '../store/meetings.ts'
import { correctMeeting, meetings } from '../store/meetings.ts'
import { meetingVersions } from '../store/versions.ts'
import type { GovernanceNeeds } from '../needs.ts'
import { CorrectMeeting, MeetingPage } from '../views/meeting.tsx'
import { changedMeanwhile, dayWords } from './changed-meanwhile.tsx'
import { CorrectionForm, onRecord, typedMeeting } from './meeting-form.ts'
import { mayChange } from './reads.ts'

const Params = z.object({ id: z.string() })

/** @throws NotFound when the address can name no meeting. */
function meetingIdOf(request: FastifyRequest): MeetingId {
  const id = readMeetingId(Params.parse(request.params).id)
  if (id === undefined) throw new NotFound()
  return id
}

/** @throws NotFound when there is no such meeting. */
const meetingRead = (id: MeetingId) => async (tx: ViewerTx) => {
  const meeting = (await meetings(tx)).find((one) => one.id === id)
  if (!meeting) throw new NotFound()
  const facts = await calendarFacts(tx)
  const body = await bodyOf(tx, meeting.bodyId)
  return {
    meeting,
    mayOpen: mayOpen(tx.viewer, body),
    mayKeep: mayKeep(tx.viewer, body),
    deadlines: facts.deadlinesOf(meeting),
    done: (await deadlinesDone(tx)).filter(({ meetingId }) => meetingId === id),
    conflicts: conflictsIn(facts).filter(({ meetingIds }) => meetingIds.includes(id)),
    steps: wayUp(facts, meeting),
    bodies: facts.bodies,
    body,
    versions: await meetingVersions(tx, id),
    meetings: await meetings(tx),
    actions: await loggedActions(tx),
    day: tx.at.asAt,
    mayChange: mayChange(tx),
    // A paper is for a meeting to come.
    mayDraw: tx.viewer.grants.has('change papers | any') && meeting.heldOn >= tx.at.asAt,
  }
}

const typedCorrection = (body: unknown) => ({ ...typedMeeting(body), reason: typedReason(body) })

async function refused(
  request: FastifyRequest,
  reply: FastifyReply,
  { why }: Extract<MeetingCorrected, { ok: false }>,
) {
  const { meeting, body } = await request.asViewer(meetingRead(meetingIdOf(request)))
  const typed = typedCorrection(request.body)
  const version = versionIn(request.body)
  if (why === 'on record already')
    return page(
      reply,
      422,
      <CorrectMeeting meeting={meeting} body={body} version={version} typed={typed} problems={onRecord} />,
    )
  return changedMeanwhile(request, reply, {
    thing: 'this meeting',
    fields: [
      { label: 'Day', yours: dayWords(typed.heldOn), stored: dayWords(inBoxes(meeting.heldOn)) },
      { label: 'Name', yours: typed.title, stored: meeting.title },
      { label: 'Begins', yours: typed.startsAt, stored: meeting.startsAt ?? '' },
      { label: 'Ends', yours: typed.endsAt, stored: meeting.endsAt ?? '' },
      { label: 'Place', yours: typed.place, stored: meeting.place ?? '' },
    ],
    action: `/governance/meetings/${meeting.id}`,
    version: meeting.version,
    storedHref: `/governance/meetings/${meeting.id}`,
  })
}

async function correct(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const id = meetingIdOf(request)
  const { meeting, body } = await request.asViewer(meetingRead(id))
  const typed = typedCorrection(request.body)
  const version = versionIn(request.body)
  const form = CorrectionForm.safeParse(typed)
  if (!form.success) {
    const problems = problemsOf(form.error)
    return page(
      reply,
      422,
      <CorrectMeeting meeting={meeting} body={body} version={version} typed={typed} problems={problems} />,
    )
  }
  const { reason, ...said } = form.data
  const outcome = await request.once<Extract<MeetingCorrected, { ok: false }>>(async (tx) => {
    const corrected = await correctMeeting(tx, { id, version, reason }, { bodyId: body.id, ...said })
    return corrected.ok ? { ok: true, goTo: `/governance/meetings/${id}` } : corrected
  })
  return outcome.ok ? reply.redirect(outcome.goTo, 303) : refused(request, reply, outcome)
}

/** A meeting's page, with what it said before, and the form that corrects it. */
export function meetingCorrectionRoutes(
  app: FastifyInstance,
  needed: Pick<GovernanceNeeds, 'packsFor'>,
): void {
  app.get('/governance/meetings/:id', needs('read governance'), async (request, reply) => {
    const read = await request.asViewer(meetingRead(meetingIdOf(request)))
    const packs = read.mayDraw ? needed.packsFor(read.body.kind) : []
    return page(reply, 200, <MeetingPage {...read} packs={packs} />)
  })

  app.get('/governance/meetings/:id/correct', needs('change governance'), async (request, reply) => {
    const { meeting, body } = await request.asViewer(meetingRead(meetingIdOf(request)))
    const typed = {
      heldOn: inBoxes(meeting.heldOn),
      title: meeting.title,
      startsAt: meeting.startsAt ?? '',
      endsAt: meeting.endsAt ?? '',
      place: meeting.place ?? '',
      reason: '',
    }
    return page(
      reply,
      200,
      <CorrectMeeting meeting={meeting} body={body} version={meeting.version} typed={typed} />,
    )
  })

  app.post('/governance/meetings/:id', needs('change governance'), correct)
}
