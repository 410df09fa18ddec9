import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { needs, problemsOf, versionIn } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { NotFound } from '../../kernel/index.ts'
import { keptFacts, meetingFacts, meetingIdIn } from '../agenda/opening.ts'
import type { MeetingFacts } from '../agenda/opening.ts'
import { changedMeanwhile } from '../routes/changed-meanwhile.tsx'
import { printed } from './agree.tsx'
import { AgreementForm, readMarks, typedAgreement, typedAttendance } from './form.ts'
import { itemRoutes } from './item-routes.tsx'
import { memberKey, memberName } from './model.ts'
import { runAt, showRun, stays } from './show-run.tsx'
import type { Agreed, Written } from './store.ts'
import { agreedHtml, agreeMinutes, attendanceVersion, takeAttendance, withdrawDeclaration } from './store.ts'
import { agreeingMeetings, MinutesPage } from './views/minutes-page.tsx'

const attendanceWords = (facts: MeetingFacts, typed: ReturnType<typeof typedAttendance>) =>
  [...typed].map(([key, { state, substitute }]) => {
    const held = facts.attended.find(({ member }) => memberKey(member) === key)
    return {
      label: held ? memberName(held.member) : key.replace(/^\w+ /, ''),
      yours: [state, substitute].filter((part) => part !== '').join(': '),
      stored: [held?.state, held?.substitute].filter((part) => part !== undefined).join(': '),
    }
  })

async function attend(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const facts = await keptFacts(request)
  if (facts.agreed) return stays(reply, facts)
  const typed = typedAttendance(request.body)
  const read = readMarks(typed, facts)
  if (!read.ok)
    return showRun(request, reply, facts, { status: 422, typedAttendance: typed, problems: read.problems })
  const version = versionIn(request.body)
  const done = await request.once<Extract<Written, { ok: false }>>(async (tx) => {
    const taken = await takeAttendance(tx, facts.meeting, version, read.marks)
    return taken.ok ? { ok: true, goTo: runAt(facts) } : taken
  })
  if (done.ok) return reply.redirect(done.goTo, 303)
  return changedMeanwhile(request, reply, {
    thing: 'this attendance',
    fields: attendanceWords(facts, typed),
    action: `/governance/meetings/${facts.meeting.id}/attendance`,
    version: attendanceVersion(facts.attended),
    storedHref: runAt(facts),
  })
}

const DeclarationParams = z.object({ declaration: z.string().regex(/^[1-9]\d{0,8}$/) })

async function withdraw(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const facts = await keptFacts(request)
  if (facts.agreed) return stays(reply, facts)
  const read = DeclarationParams.safeParse(request.params)
  const declared = facts.declared.find(({ id }) => read.success && String(id) === read.data.declaration)
  if (!declared) throw new NotFound()
  const done = await request.once<never>(async (tx) => {
    await withdrawDeclaration(tx, facts.meeting.id, declared.id)
    return { ok: true, goTo: runAt(facts, declared.itemId) }
  })
  return reply.redirect(done.goTo, 303)
}

async function agree(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const facts = await keptFacts(request)
  if (facts.body.rules.minutedElsewhere) throw new NotFound()
  if (facts.agreed) return stays(reply, facts)
  const typed = typedAgreement(request.body)
  const form = AgreementForm(agreeingMeetings(facts)).safeParse(typed)
  if (!form.success) {
    const problems = problemsOf(form.error)
    return page(
      reply,
      422,
      <MinutesPage facts={facts} agreedHtml={undefined} typed={typed} problems={problems} />,
    )
  }
  const { at, corrections } = form.data
  const agreement = {
    agreedAt: at.id,
    agreedOn: at.heldOn,
    corrections,
    html: printed(facts),
  }
  const done = await request.once<Extract<Agreed, { ok: false }>>(async (tx) => {
    const agreed = await agreeMinutes(tx, facts.meeting, agreement)
    return agreed.ok ? { ok: true, goTo: `/governance/meetings/${facts.meeting.id}/minutes` } : agreed
  })
  return done.ok ? reply.redirect(done.goTo, 303) : stays(reply, await keptFacts(request))
}

/** The meeting itself, and its minutes until they are agreed and after. */
export function minutesRoutes(app: FastifyInstance): void {
  app.get('/governance/meetings/:id/run', needs('change meetings'), async (request, reply) => {
    const facts = await keptFacts(request)
    return facts.agreed ? stays(reply, facts) : showRun(request, reply, facts)
  })
  app.get('/governance/meetings/:id/minutes', needs('read meetings'), async (request, reply) => {
    const read = await request.asViewer(async (tx) => {
      const facts = await meetingFacts(meetingIdIn(request))(tx)
      return { facts, agreedHtml: facts.agreed && (await agreedHtml(tx, facts.agreed.sha256)) }
    })
    return page(reply, 200, <MinutesPage {...read} />)
  })
  app.post('/governance/meetings/:id/attendance', needs('change meetings'), attend)
  app.post('/governance/meetings/:id/declarations/:declaration/withdraw', needs('change meetings'), withdraw)
  app.post('/governance/meetings/:id/minutes/agree', needs('change meetings'), agree)
  itemRoutes(app)
}
