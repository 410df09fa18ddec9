import type { FastifyInstance } from 'fastify'
import { needs, problemsOf } from '../../access/index.ts'
import type { Problem } from '../../design/index.ts'
import { page } from '../../design/index.ts'
import { meetingTitle } from '../model.ts'
import type { MeetingRecorded } from '../store/meetings.ts'
import { recordMeeting } from '../store/meetings.ts'
import { BodyPage } from '../views/body.tsx'
import { bodyIdOf } from './bodies.tsx'
import { MeetingForm, onRecord, typedMeeting } from './meeting-form.ts'
import { bodyRead } from './reads.ts'

/** A body's meetings: one is added on the body's page. */
export function meetingRoutes(app: FastifyInstance): void {
  app.post('/governance/bodies/:id/meetings', needs('change governance'), async (request, reply) => {
    const id = bodyIdOf(request)
    const shown = await request.asViewer(bodyRead(id))
    const typed = typedMeeting(request.body)
    const again = (problems: readonly Problem[]) =>
      page(reply, 422, <BodyPage {...shown} typedMeeting={typed} problems={problems} />)
    const form = MeetingForm.safeParse(typed)
    if (!form.success) return again(problemsOf(form.error))
    const { title, ...said } = form.data
    const meeting = { bodyId: id, ...said, title: title || meetingTitle(shown.body.name) }
    const outcome = await request.once<Extract<MeetingRecorded, { ok: false }>>(async (tx) => {
      const recorded = await recordMeeting(tx, meeting)
      return recorded.ok ? { ok: true, goTo: `/governance/bodies/${id}` } : recorded
    })
    return outcome.ok ? reply.redirect(outcome.goTo, 303) : again(onRecord)
  })
}
