import type { FastifyInstance } from 'fastify'
import type { Done, Permission, ViewerTx } from '../../access/index.ts'
import { needs, versionIn } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { NotFound } from '../../kernel/index.ts'
import type { Outcome, Refused } from '../store/outcomes.ts'
import { isRefused } from '../store/outcomes.ts'
import { MovedOn, NotDone } from '../views/moved-on.tsx'
import type { Posted } from '../views/typed-form.ts'
import type { Asked } from './form-page.tsx'
import { askedOf, postedOf } from './form-page.tsx'

type Effect = (
  tx: ViewerTx,
  asked: Asked & { readonly posted: Posted; readonly version: number },
) => Promise<{ readonly outcome: Outcome; readonly goTo: string }>

/** A button that does one thing, without a page of its own: once for each form key, 409 when the record has moved on. */
export function effectRoute(
  app: FastifyInstance,
  path: `/plan/${string}`,
  permission: Permission,
  effect: Effect,
): void {
  app.post(path, needs(permission), async (request, reply) => {
    const posted = postedOf(request.body)
    const asked = { ...askedOf(request), posted, version: versionIn(posted) }
    const done = await request.once(async (tx): Promise<Done | (Refused & { readonly back: string })> => {
      const { outcome, goTo } = await effect(tx, asked)
      return isRefused(outcome) ? { ...outcome, back: goTo } : { ok: true, goTo }
    })
    if (done.ok) return reply.redirect(done.goTo, 303)
    if (done.why === 'not there') throw new NotFound()
    if (done.why === 'refused') return page(reply, 409, <NotDone says={done.says} back={done.back} />)
    return page(reply, 409, <MovedOn back={done.back} />)
  })
}
