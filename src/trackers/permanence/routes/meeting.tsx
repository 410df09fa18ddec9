import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { ViewerTx } from '../../../access/index.ts'
import { needs } from '../../../access/index.ts'
import { page } from '../../../design/index.ts'
import { agendaOf } from '../model/agenda.ts'
import { recordEntry } from '../store/entries.ts'
import { MeetingPage } from '../views/meeting.tsx'
import { readBox, typedBox } from './meeting-form.ts'
import { childIdOf } from './params.ts'
import { formRead, trackerRead } from './reads.ts'

const Asked = z.object({ chair: z.string().optional().catch(undefined) })

/** The agenda of today; the viewer's own post has the chair unless another is chosen. */
const meetingRead = (chosen: string | undefined) => async (tx: ViewerTx) => {
  const { children, posts, asAt } = await trackerRead('/permanence/meeting')(tx)
  const [own] = tx.viewer.posts
  return { agenda: agendaOf(children, asAt), posts, on: asAt, chair: chosen ?? String(own ?? '') }
}

async function decide(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const childId = childIdOf(request)
  const choices = await request.asViewer(formRead(childId))
  const typed = typedBox(request.body, childId)
  const read = readBox(typed, choices)
  if (!read.ok) {
    const meeting = await request.asViewer(meetingRead(typed.chair))
    return page(reply, 422, <MeetingPage {...meeting} typed={typed} problems={read.problems} />)
  }
  const done = await request.once<never>(async (tx) => {
    await recordEntry(tx, { childId, kind: 'meeting' }, read.meeting)
    if (read.action) await recordEntry(tx, { childId, kind: 'action' }, read.action)
    return { ok: true, goTo: `/permanence/meeting?chair=${typed.chair}#child-${childId}` }
  })
  return reply.redirect(done.goTo, 303)
}

/** The meeting: its agenda from the tracker, and the decisions that the chair records as it goes on. */
export function meetingRoutes(app: FastifyInstance): void {
  app.get('/permanence/meeting', needs('change permanence'), async (request, reply) => {
    const { chair } = Asked.parse(request.query)
    return page(reply, 200, <MeetingPage {...await request.asViewer(meetingRead(chair))} />)
  })

  app.post('/permanence/meeting/:childId', needs('change permanence'), decide)
}
