import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Done, UploadedFile, ViewerTx } from '../../access/index.ts'
import { needs, problemsOf, uploadedFile } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { NotFound } from '../../kernel/index.ts'
import { readEvidenceId } from '../ids.ts'
import type { Around } from '../model/around.ts'
import { directions, evidenceKinds, qualities, type Evidence } from '../model/evidence.ts'
import { actionOfEvidence } from '../store/places.ts'
import type { EvidenceSaid } from '../store/evidence.ts'
import { addEvidence, correctEvidence, evidenceFile, withdrawEvidence } from '../store/evidence.ts'
import type { Refused } from '../store/outcomes.ts'
import { isRefused } from '../store/outcomes.ts'
import { CorrectEvidenceForm, NewEvidenceForm, WithdrawEvidenceForm } from '../views/evidence-forms.tsx'
import { dayTyped, filledIn, typedForm } from '../views/typed-form.ts'
import { one, optionalDay, optionalText, pastDay, requiredText } from './fields.ts'
import { aroundThe } from './around.ts'
import type { Asked, FormPageAround } from './form-page.tsx'
import { askedOf, formPageAround, postedOf, valuesOf } from './form-page.tsx'
import type { PlanNeeds } from './needs.ts'
import type { ActionRead } from './reads.ts'
import { reported } from './report-forms.tsx'

const link = optionalText(500).transform((text, context): string | null => {
  if (text === '') return null
  if (/^https?:\/\/[^\s]+$/.test(text)) return text
  context.addIssue({ code: 'custom', message: 'Enter a link that begins with https:// or http://' })
  return z.NEVER
})

const said = (today: IsoDate) => ({
  kind: one.pipe(z.enum(evidenceKinds, 'Choose what kind of evidence it is')),
  title: requiredText('Enter what it is', 200),
  source: requiredText('Enter where it comes from', 300),
  evidenceOn: pastDay({ what: 'the day it speaks of', name: 'Day it speaks of' }, today),
  receivedOn: pastDay({ what: 'the day it was received', name: 'Day it was received' }, today),
  link,
  shows: requiredText('Enter what it shows'),
  direction: one.pipe(z.enum(directions, 'Choose whether it supports or contradicts')),
  quality: one.pipe(z.enum(qualities, 'Choose how good it is')),
  expiresOn: optionalDay({ what: 'the day it expires', name: 'Day it expires' }),
})

const newPath = '/plan/actions/:id/evidence/new'

const tooLarge = 'The file is larger than 30 MB. Choose a smaller one, or enter a link to it'

async function reportedOr404(request: FastifyRequest, planNeeds: PlanNeeds): Promise<ActionRead> {
  const around = await aroundThe(request, planNeeds)
  const subject = await request.asViewer((tx) => reported(tx, askedOf(request), around))
  if (!subject) throw new NotFound()
  return subject
}

async function added(
  request: FastifyRequest,
  reply: FastifyReply,
  planNeeds: PlanNeeds,
): Promise<FastifyReply> {
  const file = request.isMultipart() ? await uploadedFile(request, 'evidence') : undefined
  const subject = await reportedOr404(request, planNeeds)
  const typed = typedForm(postedOf(request.body))
  const again = (problems: readonly { field: string; message: string }[]) =>
    page(reply, 422, <NewEvidenceForm subject={subject} typed={typed} problems={problems} />)
  const read = z.object(said(request.frame.today)).safeParse(valuesOf(typed.posted))
  const large = file?.cutShort ? [{ field: 'file', message: tooLarge }] : []
  if (!read.success) return again([...problemsOf(read.error), ...large])
  if (large.length > 0) return again(large)
  const outcome = await request.once((tx) => kept(tx, subject, read.data, file))
  if (outcome.ok) return reply.redirect(outcome.goTo, 303)
  if (outcome.why === 'refused') return again([{ field: outcome.field, message: outcome.says }])
  throw new NotFound()
}

async function kept(
  tx: ViewerTx,
  { action }: ActionRead,
  evidence: EvidenceSaid,
  file: UploadedFile | undefined,
): Promise<Done | Refused> {
  const made = await addEvidence(tx, action.id, evidence, file)
  return isRefused(made) ? made : { ok: true, goTo: `/plan/actions/${action.id}#evidence` }
}

type PieceRead = ActionRead & { readonly piece: Evidence }

async function pieceAsked(
  tx: ViewerTx,
  { params, query }: Asked,
  around: Around,
): Promise<PieceRead | undefined> {
  const id = readEvidenceId(params.id ?? '')
  const actionId = id === undefined ? undefined : await actionOfEvidence(tx, id)
  if (actionId === undefined) return undefined
  const found = await reported(tx, { params: { id: String(actionId) }, query }, around)
  const piece = found?.action.evidence.find((each) => each.id === id && each.withdrawnOn === null)
  return found && piece && { ...found, piece }
}

const changes = {
  thing: ({ piece }: PieceRead) => `the evidence “${piece.title}”`,
  version: ({ piece }: PieceRead) => piece.version,
  storedHref: ({ action }: PieceRead) => `/plan/actions/${action.id}#evidence`,
}
const back = ({ action }: PieceRead) => `/plan/actions/${action.id}#evidence`

const correct: FormPageAround<PieceRead, EvidenceSaid & { readonly because: string }, unknown> = {
  path: '/plan/evidence/:id/correct',
  permission: 'change progress',
  find: pieceAsked,
  stored: ({ piece: { kind, title, source, link: at, shows, direction, quality, ...piece } }) =>
    filledIn(
      { kind, title, source, link: at, shows, direction, quality },
      { evidenceOn: piece.evidenceOn, receivedOn: piece.receivedOn, expiresOn: piece.expiresOn },
    ),
  schema: (_subject, today) =>
    z.object({ ...said(today), because: requiredText('Enter why it is corrected', 1000) }),
  View: CorrectEvidenceForm,
  save: (tx, { piece }, read, version) => correctEvidence(tx, piece.id, version, read),
  goTo: back,
  changes: {
    ...changes,
    fields: () => [
      { name: 'title', label: 'What it is' },
      { name: 'shows', label: 'What it shows' },
      { name: 'direction', label: 'Supports or contradicts' },
      { name: 'evidenceOn', label: 'Day it speaks of', says: dayTyped('evidenceOn') },
    ],
  },
}

const withdraw: FormPageAround<PieceRead, { readonly because: string }, unknown> = {
  path: '/plan/evidence/:id/withdraw',
  permission: 'change progress',
  find: pieceAsked,
  stored: () => filledIn({}),
  schema: () => z.object({ because: requiredText('Enter why it is withdrawn', 1000) }),
  View: WithdrawEvidenceForm,
  save: (tx, { piece }, { because }, version) => withdrawEvidence(tx, piece.id, version, because),
  goTo: back,
  changes: { ...changes, fields: () => [{ name: 'because', label: 'Why' }] },
}

/** A file is somebody else's: it is handed over as bytes, and never opened in a page of ours. */
const asDownload = (name: string) => ({
  'content-type': 'application/octet-stream',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "sandbox; default-src 'none'",
  'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name).replaceAll("'", '%27')}`,
})

/** Adding evidence, putting right what was said of it, and its files. */
export function evidenceForms(app: FastifyInstance, planNeeds: PlanNeeds): void {
  app.get(newPath, needs('change progress'), async (request, reply) => {
    const subject = await reportedOr404(request, planNeeds)
    const typed = filledIn({}, { receivedOn: subject.whole.day })
    return page(reply, 200, <NewEvidenceForm subject={subject} typed={typed} problems={[]} />)
  })
  app.post(newPath, needs('change progress'), (request, reply) => added(request, reply, planNeeds))
  formPageAround(app, correct, planNeeds)
  formPageAround(app, withdraw, planNeeds)

  app.get('/plan/evidence/:id/file', needs('read progress'), async (request, reply) => {
    const id = readEvidenceId(askedOf(request).params.id ?? '')
    const file = await request.asViewer(async (tx) => (id === undefined ? undefined : evidenceFile(tx, id)))
    if (!file) throw new NotFound()
    return reply.headers(asDownload(file.fileName)).send(file.bytes)
  })
}
