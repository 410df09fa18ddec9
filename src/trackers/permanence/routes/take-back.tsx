import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { asTyped, shownAgain } from '../../../access/index.ts'
import type { Problem } from '../../../design/index.ts'
import { page } from '../../../design/index.ts'
import { isTooLong, tooLongMessage } from '../model/entry.ts'
import { takeBackEntry, type EntryChanged } from '../store/writing.ts'
import { lookingBack } from '../views/come-back.tsx'
import { EntryFormPage } from '../views/entry-form.tsx'
import { councilIdOf, refuseUntold, shownVersions, takenBackPage } from './as-stored.tsx'
import { asTypedEntry } from './entry-form.ts'
import { childIdOf, entryIdOf, isElsewhen, recording, versionIn } from './params.ts'
import { entryRead } from './reads.ts'

const Typed = z.object({ takeBackReason: shownAgain })

const field = 'takeBackReason'

function wrongReason(reason: string): Problem | undefined {
  if (reason === '') return { field, message: 'Enter why it is taken back' }
  return isTooLong(reason) ? { field, message: tooLongMessage } : undefined
}

const meanwhile = {
  field,
  message:
    'Somebody changed this entry meanwhile: it is not taken back yet. Look at it as it stands now, and take it back if it is still wrong',
}

/** The entry as it stands now, with the reason that was typed. */
async function again(
  request: FastifyRequest,
  reply: FastifyReply,
  status: 409 | 422,
  problem: Problem,
): Promise<FastifyReply> {
  const childId = childIdOf(request)
  const read = await request.asViewer(entryRead(childId, entryIdOf(request)))
  const { form, entry, versions } = read
  const { takeBackReason } = asTyped(Typed, request.body)
  const yours = { 'Why is it taken back?': takeBackReason }
  if (read.taken) return takenBackPage(reply, 409, { ...read, taken: read.taken }, yours)
  const { kind, id } = entry
  // What was wrong with the reason is no reason to look at the entry again; what changed in it is.
  const corrects = { id, version: status === 422 ? versionIn(request.body) : entry.version }
  const typed = asTypedEntry(entry)
  if (form.kind === 'not told') return refuseUntold(reply, form, { kind, typed, corrects, takeBackReason })
  const { posts, toName } = form
  const shown = { childId, kind, posts: toName, corrects, typed, takeBackReason }
  return page(
    reply,
    status,
    <EntryFormPage
      {...shown}
      councilId={councilIdOf(form)}
      versions={shownVersions(versions, posts)}
      problems={[problem]}
    />,
  )
}

async function takeBack(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const [childId, id] = [childIdOf(request), entryIdOf(request)]
  await request.asViewer(entryRead(childId, id))
  const version = versionIn(request.body)
  const reason = asTyped(Typed, request.body).takeBackReason.trim()
  const wrong = isElsewhen(request) ? { field, message: lookingBack } : wrongReason(reason)
  if (wrong) return again(request, reply, 422, wrong)
  const done = await request.once<Extract<EntryChanged, { ok: false }>>(async (tx) => {
    const taken = await takeBackEntry(tx, { id, version, reason })
    return taken.ok ? { ok: true, goTo: `/permanence/${childId}` } : taken
  })
  return done.ok ? reply.redirect(done.goTo, 303) : again(request, reply, 409, meanwhile)
}

/** What should never have been recorded: it stands no more, and stays in the child's history. */
export function takeBackRoutes(app: FastifyInstance): void {
  app.post('/permanence/:childId/entries/:id/take-back', recording, takeBack)
}
