import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { ViewerTx } from '../../access/index.ts'
import { needs, problemsOf, reasonField, typedReason, versionIn } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { NotFound } from '../../kernel/index.ts'
import { readBodyId } from '../ids.ts'
import { reportingKinds } from '../model.ts'
import { bodyOf } from '../store/bodies.ts'
import type { LineCorrected } from '../store/reporting-lines.ts'
import { correctReportingLine, reportingLines } from '../store/reporting-lines.ts'
import { lineVersions } from '../store/versions.ts'
import { CorrectLine, LinePage } from '../views/line.tsx'
import { changedMeanwhile } from './changed-meanwhile.tsx'
import { typedLine } from './line-form.ts'
import { mayChange } from './reads.ts'

const Params = z.object({ id: z.string(), to: z.string() })

/** @throws NotFound when the first body does not answer to the second. */
const lineRead = (request: FastifyRequest) => async (tx: ViewerTx) => {
  const { id, to } = Params.parse(request.params)
  const [fromId, toId] = [readBodyId(id), readBodyId(to)]
  const line = (await reportingLines(tx)).find((one) => one.fromId === fromId && one.toId === toId)
  if (!line) throw new NotFound()
  return {
    line,
    from: await bodyOf(tx, line.fromId),
    to: await bodyOf(tx, line.toId),
  }
}

const Correction = z.object({
  kind: z.enum(reportingKinds, 'Choose the kind of line'),
  what: z.string().trim().min(1, 'Enter what is passed up'),
  reason: reasonField,
})

async function refused(request: FastifyRequest, reply: FastifyReply) {
  const { line } = await request.asViewer(lineRead(request))
  const typed = typedLine(request.body)
  return changedMeanwhile(request, reply, {
    thing: 'this line',
    fields: [
      { label: 'Line', yours: typed.kind, stored: line.kind },
      { label: 'What is passed up', yours: typed.what, stored: line.what },
    ],
    action: `/governance/bodies/${line.fromId}/lines/${line.toId}`,
    version: line.version,
    storedHref: `/governance/bodies/${line.fromId}/lines/${line.toId}`,
  })
}

async function correct(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const read = await request.asViewer(lineRead(request))
  const version = versionIn(request.body)
  const typed = { ...typedLine(request.body), reason: typedReason(request.body) }
  const form = Correction.safeParse(typed)
  if (!form.success) {
    const problems = problemsOf(form.error)
    return page(reply, 422, <CorrectLine {...read} version={version} typed={typed} problems={problems} />)
  }
  const { reason, ...said } = form.data
  const outcome = await request.once<Extract<LineCorrected, { ok: false }>>(async (tx) => {
    const corrected = await correctReportingLine(tx, { id: read.line.id, version, reason }, said)
    return corrected.ok
      ? { ok: true, goTo: `/governance/bodies/${read.from.id}/lines/${read.to.id}` }
      : corrected
  })
  return outcome.ok ? reply.redirect(outcome.goTo, 303) : refused(request, reply)
}

/** A reporting line's page, with what it said before, and the form that corrects it. */
export function lineCorrectionRoutes(app: FastifyInstance): void {
  app.get('/governance/bodies/:id/lines/:to', needs('read governance'), async (request, reply) => {
    const read = await request.asViewer(async (tx) => {
      const ends = await lineRead(request)(tx)
      return { ...ends, versions: await lineVersions(tx, ends.line.id), mayChange: mayChange(tx) }
    })
    return page(reply, 200, <LinePage {...read} />)
  })

  app.get('/governance/bodies/:id/lines/:to/correct', needs('change governance'), async (request, reply) => {
    const read = await request.asViewer(lineRead(request))
    const typed = { kind: read.line.kind, what: read.line.what, reason: '' }
    return page(reply, 200, <CorrectLine {...read} version={read.line.version} typed={typed} />)
  })

  app.post('/governance/bodies/:id/lines/:to', needs('change governance'), correct)
}
