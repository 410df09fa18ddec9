import type { FastifyReply, FastifyRequest } from 'fastify'
import { postedAgain } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { NotFound } from '../../kernel/index.ts'
import type { Draft } from '../model/draft.ts'
import { draftFromRecord } from '../model/draft-from-record.ts'
import { wholeInspection } from '../store/correct-inspection.ts'
import { draftById } from '../store/drafts.ts'
import { Changed, Closed } from '../views/check/changed.tsx'
import { draftIdIn } from './asked.ts'

/** The draft was saved, confirmed or thrown away by somebody else while this form was open. */
export async function conflict(request: FastifyRequest, reply: FastifyReply, yours: Draft) {
  const draft = await request.asViewer((tx) => draftById(tx, draftIdIn(request)))
  if (!draft) throw new NotFound()
  if (draft.state !== 'being checked') return page(reply, 409, <Closed inspectionId={draft.inspectionId} />)
  const posted = postedAgain(request.body)
  const parts = { draft, yours, posted, stored: draft.typed }
  return page(reply, 409, <Changed {...parts} thing="this draft" />)
}

/** The inspection on record was changed since its correction began: saving over it starts from how it stands now. */
export async function recordConflict(request: FastifyRequest, reply: FastifyReply, yours: Draft) {
  const { draft, whole } = await request.asViewer(async (tx) => {
    const found = await draftById(tx, draftIdIn(request))
    return { draft: found, whole: found?.corrects && (await wholeInspection(tx, found.corrects.id)) }
  })
  if (!draft || !whole) throw new NotFound()
  const posted = { ...postedAgain(request.body), basedOn: String(whole.inspection.version) }
  const parts = { draft, yours, posted, stored: draftFromRecord(whole) }
  return page(reply, 409, <Changed {...parts} thing="the inspection on record" />)
}
