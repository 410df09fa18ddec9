import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { ViewerTx } from '../../access/index.ts'
import { needs, problemsOf, reasonField, typedReason, versionIn } from '../../access/index.ts'
import { inBoxes, page } from '../../design/index.ts'
import { NotFound } from '../../kernel/index.ts'
import type { DecisionId } from '../ids.ts'
import { readDecisionId } from '../ids.ts'
import type { Decision } from '../model.ts'
import type { DecisionCorrected } from '../store/decisions.ts'
import { correctDecision, decisionOfId } from '../store/decisions.ts'
import { RecordDecision } from '../views/record-decision.tsx'
import type { TypedDecision } from '../views/record-decision.tsx'
import { changedMeanwhile, dayWords } from './changed-meanwhile.tsx'
import { DecisionForm, typedDecision } from './decision-form.ts'
import { decisionChoices } from './reads.ts'

const Params = z.object({ id: z.string() })

/** @throws NotFound when the address can name no decision. */
export function decisionIdOf(request: FastifyRequest): DecisionId {
  const id = readDecisionId(Params.parse(request.params).id)
  if (id === undefined) throw new NotFound()
  return id
}

const subjectTyped = ({ planId, areaId }: Decision): string => {
  if (areaId !== undefined) return `area ${areaId}`
  return planId === undefined ? '' : `plan ${planId}`
}

/** What is recorded, as the form shows it. */
const asTyped = (decision: Decision): TypedDecision => ({
  body: String(decision.body.id),
  decidedOn: inBoxes(decision.decidedOn),
  about: subjectTyped(decision),
  words: decision.words,
  outcome: decision.outcome,
  reasons: decision.reasons ?? '',
  alternatives: decision.alternatives ?? '',
  interests: decision.interests ?? '',
  dispensations: decision.dispensations ?? '',
  referredTo: decision.referredTo ? String(decision.referredTo.id) : '',
  deferredUntil: inBoxes(decision.deferredUntil),
  minutesUrl: decision.minutesUrl ?? '',
})

/** @throws NotFound when no body took such a decision by the as-at day: what one post took has a form of its own. */
const correctionRead = (id: DecisionId) => async (tx: ViewerTx) => {
  const decision = await decisionOfId(tx, id)
  if (decision.alone) throw new NotFound()
  return { decision, choices: await decisionChoices(tx) }
}

const fieldsOf = ({
  decidedOn,
  deferredUntil,
  ...typed
}: TypedDecision): Readonly<Record<string, string>> => ({
  'Exact words': typed.words,
  Outcome: typed.outcome,
  Body: typed.body,
  'Decided on': dayWords(decidedOn),
  About: typed.about,
  Reasons: typed.reasons,
  Alternatives: typed.alternatives,
  Interests: typed.interests,
  Dispensations: typed.dispensations,
  'Referred to': typed.referredTo,
  'Deferred until': dayWords(deferredUntil),
  Minutes: typed.minutesUrl,
})

async function refused(request: FastifyRequest, reply: FastifyReply) {
  const { decision } = await request.asViewer(correctionRead(decisionIdOf(request)))
  const [yours, stored] = [fieldsOf(typedDecision(request.body)), fieldsOf(asTyped(decision))]
  return changedMeanwhile(request, reply, {
    thing: 'this decision',
    fields: Object.keys(stored).map((label) => ({
      label,
      yours: yours[label] ?? '',
      stored: stored[label] ?? '',
    })),
    action: `/governance/decisions/${decision.id}`,
    version: decision.version,
    storedHref: `/governance/decisions/${decision.id}`,
  })
}

async function correct(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const id = decisionIdOf(request)
  const { choices } = await request.asViewer(correctionRead(id))
  const version = versionIn(request.body)
  const typed = { ...typedDecision(request.body), reason: typedReason(request.body) }
  const form = DecisionForm(choices).safeParse(typed)
  const reason = z.object({ reason: reasonField }).safeParse(typed)
  if (!form.success || !reason.success) {
    const problems = [form, reason].flatMap(({ error }) => (error ? problemsOf(error) : []))
    const view = <RecordDecision {...choices} corrects={{ id, version }} typed={typed} problems={problems} />
    return page(reply, 422, view)
  }
  const from = { id, version, ...reason.data }
  const outcome = await request.once<Extract<DecisionCorrected, { ok: false }>>(async (tx) => {
    const corrected = await correctDecision(tx, from, form.data)
    return corrected.ok ? { ok: true, goTo: `/governance/decisions/${id}` } : corrected
  })
  return outcome.ok ? reply.redirect(outcome.goTo, 303) : refused(request, reply)
}

/** The form that corrects a decision on record. */
export function decisionCorrectionRoutes(app: FastifyInstance): void {
  app.get('/governance/decisions/:id/correct', needs('change governance'), async (request, reply) => {
    const id = decisionIdOf(request)
    const { decision, choices } = await request.asViewer(correctionRead(id))
    const corrects = { id, version: decision.version }
    return page(reply, 200, <RecordDecision {...choices} corrects={corrects} typed={asTyped(decision)} />)
  })

  app.post('/governance/decisions/:id', needs('change governance'), correct)
}
