import { latestDay } from './boxes.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { problemsOf, versionIn } from '../../access/index.ts'
import type { Problem } from '../../design/index.ts'
import { page } from '../../design/index.ts'
import type { KeptDraft } from '../model/draft-on-record.ts'
import type { InspectionNeeds } from '../needs.ts'
import type { Confirmation, NotConfirmed, TakenUp } from '../store/confirm-draft.ts'
import { confirmDraft } from '../store/confirm-draft.ts'
import { CheckPage } from '../views/check/page.tsx'
import type { CheckProps } from '../views/check/parts.ts'
import { conflict, recordConflict } from './conflict.tsx'
import { inspectionForm, withoutBlanks } from './draft-form.ts'

const BasedOn = z.object({ basedOn: z.coerce.number().int().positive() })

/** Checks the whole draft and puts it on record; what is wrong comes back with everything that was typed. */
export async function confirm(
  request: FastifyRequest,
  reply: FastifyReply,
  given: Omit<CheckProps, 'problems'>,
  above: InspectionNeeds,
) {
  const shown = { ...given, typed: withoutBlanks(given.typed) }
  const against = { today: latestDay(request.frame), postIds: shown.posts.map(({ id }) => id) }
  const form = inspectionForm(against).safeParse(shown.typed)
  const noReason = reasonMissing(shown)
  if (!form.success || noReason.length > 0) {
    const problems = [...(form.success ? [] : problemsOf(form.error)), ...noReason]
    return page(reply, 422, <CheckPage {...shown} problems={problems} />)
  }
  const draft: KeptDraft = { ...shown.draft, version: versionIn(request.body) }
  const confirmation: Confirmation = {
    draft,
    inspection: form.data,
    correction: correctionOf(request, shown),
  }
  const outcome = await request.once((tx) => confirmDraft(tx, confirmation, takenUpBy(above)))
  return outcome.ok ? reply.redirect(outcome.goTo, 303) : refused(request, reply, shown, outcome)
}

const reasonMissing = ({ draft, typed }: Omit<CheckProps, 'problems'>): readonly Problem[] =>
  draft.corrects && typed.reason.trim() === ''
    ? [{ field: 'reason', message: 'Enter why the record is corrected' }]
    : []

function correctionOf(request: FastifyRequest, { draft, typed }: Omit<CheckProps, 'problems'>) {
  if (!draft.corrects) return undefined
  const { success, data } = BasedOn.safeParse(request.body)
  return { id: draft.corrects.id, version: success ? data.basedOn : 0, reason: typed.reason.trim() }
}

const takenUpBy =
  ({ takenUpIn }: InspectionNeeds): TakenUp =>
  async (tx, findings) => {
    if (!takenUpIn || findings.length === 0) return []
    const taken = await takenUpIn(
      tx,
      findings.map(({ id }) => id),
    )
    return findings.filter(({ id }) => taken.some(({ findingId }) => findingId === id))
  }

function refused(
  request: FastifyRequest,
  reply: FastifyReply,
  shown: Omit<CheckProps, 'problems'>,
  refusal: NotConfirmed,
) {
  switch (refusal.why) {
    case 'the draft changed':
      return conflict(request, reply, shown.typed)
    case 'the inspection changed':
      return recordConflict(request, reply, shown.typed)
    case 'taken up in a plan': {
      const problems = refusal.findings.map(({ text }) => ({ field: 'areas', message: stillAnswered(text) }))
      return page(reply, 422, <CheckPage {...shown} problems={problems} />)
    }
  }
}

const stillAnswered = (text: string): string =>
  `A plan takes up “${text.length > 80 ? `${text.slice(0, 80)}…` : text}”: put it back here, or take it out of the plan first`
