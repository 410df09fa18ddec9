import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { asTyped, localPath, needs, problemsOf, shownAgain } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { NotFound } from '../../kernel/index.ts'
import type { ChildLineNeeds } from '../needs.ts'
import { childHead } from '../store/child-head.ts'
import { shownAs } from '../store/identity/members.ts'
import { openChild } from '../store/child-line.ts'
import { giveReason, whyMayOpen } from '../store/may-open.ts'
import { ChildPage } from '../views/child/child-page.tsx'
import { ReasonPage } from '../views/reason-page.tsx'
import { childIn } from './asked.ts'

const ReasonForm = z.object({
  reason: z
    .string()
    .trim()
    .min(1, 'Enter what you need the record for')
    .max(500, 'The reason must be 500 characters or fewer'),
})

const To = z.object({ to: z.string() })

/** Which page about the child the question stood before; undefined before the child’s own. */
function pageAskedFor({ body }: FastifyRequest): string | undefined {
  const asked = To.safeParse(body)
  return asked.success ? localPath(asked.data.to) : undefined
}

/** One child's record, and the question that comes before it where nothing binds the reader to the child. */
export function childRoutes(app: FastifyInstance, lineNeeds: ChildLineNeeds): void {
  app.get('/children/:id', needs('read children'), async (request, reply) => {
    const childId = childIn(request)
    const opened = await request.asViewer((tx) => openChild(tx, childId, lineNeeds))
    return opened.kind === 'absent'
      ? toJoined(request, reply, childId)
      : page(reply, 200, <ChildPage line={opened.line} />)
  })

  app.post('/children/:id/reason', needs('read children'), async (request, reply) => {
    const childId = childIn(request)
    const to = pageAskedFor(request)
    const may = await request.asViewer((tx) => whyMayOpen(tx, childId))
    if (may.kind === 'absent') throw new NotFound()
    const form = ReasonForm.safeParse(request.body)
    if (!form.success && may.kind === 'reason asked') {
      const { reason } = asTyped(z.object({ reason: shownAgain }), request.body)
      const again = { childId, councilId: may.councilId, to, typed: reason, problems: problemsOf(form.error) }
      return page(reply, 422, <ReasonPage {...again} />)
    }
    const goTo = to ?? `/children/${childId}`
    if (!form.success) return reply.redirect(goTo, 303)
    await request.once<never>(async (tx) => {
      await giveReason(tx, childId, form.data.reason)
      return { ok: true, goTo }
    })
    return reply.redirect(goTo, 303)
  })
}

/** A number that was joined to another child leads there, if the viewer may see that one. */
async function toJoined(request: FastifyRequest, reply: FastifyReply, childId: number) {
  const root = await request.asViewer(async (tx) => {
    const shown = await shownAs(tx, childId)
    return shown !== undefined && (await childHead(tx, shown)) ? shown : undefined
  })
  if (root === undefined) throw new NotFound()
  return toChild(reply, root)
}

const toChild = (reply: FastifyReply, childId: number) => reply.redirect(`/children/${childId}`, 303)
