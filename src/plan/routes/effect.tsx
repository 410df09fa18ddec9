import type { FastifyInstance } from 'fastify'
import type { Done, Permission, ViewerTx } from '../../access/index.ts'
import { needs } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { NotFound } from '../../kernel/index.ts'
import type { Outcome, Refused } from '../store/outcomes.ts'
import { isRefused } from '../store/outcomes.ts'
import { ChangedPage } from '../views/changed-page.tsx'
import type { Asked } from './form-page.tsx'
import { askedOf, postedOf, versionOf } from './form-page.tsx'

type Effect = (
  tx: ViewerTx,
  asked: Asked,
  version: number,
) => Promise<{ readonly outcome: Outcome; readonly goTo: string }>

/** A button that does one thing, without a page of its own: once for each form key, 409 when the record has moved on. */
export function effectRoute(
  app: FastifyInstance,
  path: `/plan/${string}`,
  permission: Permission,
  effect: Effect,
): void {
  app.post(path, needs(permission), async (request, reply) => {
    const version = versionOf(postedOf(request.body))
    const done = await request.once(async (tx): Promise<Done | Refused> => {
      const { outcome, goTo } = await effect(tx, askedOf(request), version)
      return isRefused(outcome) ? outcome : { ok: true, goTo }
    })
    if (done.ok) return reply.redirect(done.goTo, 303)
    if (done.why === 'not there') throw new NotFound()
    return page(
      reply,
      409,
      <ChangedPage
        thing="this"
        fields={[]}
        action={request.url}
        posted={{}}
        version={version}
        storedHref="/plan"
      />,
    )
  })
}
