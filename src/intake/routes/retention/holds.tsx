import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { asTyped, needs, problemsOf, shownAgain, versionIn } from '../../../access/index.ts'
import { page } from '../../../design/index.ts'
import { NotFound } from '../../../kernel/index.ts'
import { holdKinds, holdReasons } from '../../model/retention.ts'
import { endHold, holdsShown, keepOut, type NewHold } from '../../store/retention/holds.ts'
import { EndHoldPage, HoldPage } from '../../views/retention/hold-page.tsx'

const list = '/intake/retention'
const change = needs('change retention')

const words = z
  .string('Enter what it is kept for')
  .trim()
  .min(1, 'Enter what it is kept for')
  .max(500, 'What it is kept for must be 500 characters or fewer')

const HoldForm = z
  .object({
    whose: z.enum(['child', ...holdKinds], 'Select what is kept'),
    councilId: z.string().trim().max(100).catch(''),
    reason: z.enum(holdReasons, 'Select why'),
    words,
  })
  .refine(({ whose, councilId }) => whose !== 'child' || councilId !== '', {
    path: ['councilId'],
    message: 'Enter the council’s number for the child',
  })
  .transform(({ whose, councilId, ...rest }): NewHold => ({
    whose: whose === 'child' ? { councilId } : { kind: whose },
    ...rest,
  }))

const Typed = z.object({ whose: shownAgain, councilId: shownAgain, reason: shownAgain, words: shownAgain })
const nothingTyped = { whose: '', councilId: '', reason: '', words: '' }
const Because = z.object({
  because: z
    .string('Enter why it ends')
    .trim()
    .min(1, 'Enter why it ends')
    .max(500, 'Why it ends must be 500 characters or fewer'),
})
const Id = z.object({ hold: z.coerce.number().int().positive().max(2_147_483_647) })

/** What is kept although the rule says otherwise. */
export function holdRoutes(app: FastifyInstance): void {
  app.get('/intake/retention/holds', change, async (_request, reply) =>
    page(reply, 200, <HoldPage typed={nothingTyped} />),
  )

  app.post('/intake/retention/holds', change, async (request, reply) => {
    const typed = asTyped(Typed, request.body)
    const form = HoldForm.safeParse(request.body ?? {})
    if (!form.success) return page(reply, 422, <HoldPage typed={typed} problems={problemsOf(form.error)} />)
    const made = await request.once((tx) => keepOut(tx, form.data))
    if (made.ok) return reply.redirect(made.goTo, 303)
    const field = 'councilId' in form.data.whose ? 'councilId' : 'whose'
    return page(reply, 422, <HoldPage typed={typed} problems={[{ field, message: made.why }]} />)
  })

  app.get('/intake/retention/holds/:hold', change, async (request, reply) =>
    page(reply, 200, <EndHoldPage hold={await heldIn(request)} />),
  )

  app.post('/intake/retention/holds/:hold', change, async (request, reply) => {
    const hold = await heldIn(request)
    const form = Because.safeParse(request.body ?? {})
    if (!form.success) {
      const { because } = asTyped(z.object({ because: shownAgain }), request.body)
      return page(reply, 422, <EndHoldPage hold={hold} typed={because} problems={problemsOf(form.error)} />)
    }
    const { because } = form.data
    const outcome = await request.once(async (tx) =>
      (await endHold(tx, { id: hold.id, version: versionIn(request.body), because }))
        ? { ok: true, goTo: `${list}#holds` }
        : { ok: false, why: 'changed meanwhile' },
    )
    if (outcome.ok) return reply.redirect(outcome.goTo, 303)
    return page(reply, 409, <EndHoldPage hold={hold} typed={because} changed />)
  })
}

async function heldIn(request: FastifyRequest) {
  const read = Id.safeParse(request.params)
  const held = read.success && (await request.asViewer(holdsShown)).find(({ id }) => id === read.data.hold)
  if (!held) throw new NotFound()
  return held
}
