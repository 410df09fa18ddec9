import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { needs, problemsOf } from '../../access/index.ts'
import type { Problem } from '../../design/index.ts'
import { page, readTypedDate, typedDate } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { MeetingRecorded } from '../store/meetings.ts'
import { recordMeeting } from '../store/meetings.ts'
import { BodyPage } from '../views/body.tsx'
import type { TypedMeeting } from '../views/meetings.tsx'
import { bodyIdOf } from './bodies.tsx'
import { bodyRead } from './reads.ts'

const typedMeeting = (posted: unknown) => {
  const body = z.record(z.string(), z.unknown()).catch({}).parse(posted)
  return {
    heldOn: typedDate(body, 'heldOn'),
    title: z.string().catch('').parse(body.title),
  } satisfies TypedMeeting
}

const heldOn = z
  .object({ day: z.string(), month: z.string(), year: z.string() })
  .transform((typed, context): IsoDate => {
    const read = readTypedDate(typed)
    if (read.ok) return read.day
    const message =
      read.why === 'nothing typed'
        ? 'Enter the day of the meeting'
        : 'The day of the meeting must be a real date, such as 3 12 2020'
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })

const MeetingForm = z.object({ heldOn, title: z.string().trim() })

const onRecord: readonly Problem[] = [
  { field: 'heldOn', message: 'Enter another day: a meeting of this body on this one is on record' },
]

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
    const { heldOn: day, title } = form.data
    const meeting = { bodyId: id, heldOn: day, title: title || `Meeting of the ${shown.body.name}` }
    const outcome = await request.once<Extract<MeetingRecorded, { ok: false }>>(async (tx) => {
      const recorded = await recordMeeting(tx, meeting)
      return recorded.ok ? { ok: true, goTo: `/governance/bodies/${id}` } : recorded
    })
    return outcome.ok ? reply.redirect(outcome.goTo, 303) : again(onRecord)
  })
}
