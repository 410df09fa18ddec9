import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { mayOnSome, needs } from '../../access/index.ts'
import { clockRules } from '../../clocks/index.ts'
import { page } from '../../design/index.ts'
import { NotFound } from '../../kernel/index.ts'
import { movedIn, recountOf, recounts } from '../store/moved.ts'
import type { Recounts } from '../store/recounts.ts'
import { MovedPage, RecountsPage } from '../views/moved-page.tsx'
import { numberIn } from './asked.ts'

const Asked = z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1) })

const titles = new Map<string, string>(clockRules.map(({ id, title }) => [id, title]))
const titleOf = (rule: string): string => titles.get(rule) ?? rule

/** What a changed rule moved; and a look at each start whether one was changed while the product stood still. */
export function movedRoutes(app: FastifyInstance, kept: Recounts): void {
  app.addHook('onReady', (): Promise<void> => {
    void kept.bring()
    return Promise.resolve()
  })
  app.addHook('onClose', () => kept.settled())

  app.get('/clocks/moved', needs('read council'), async (request, reply) =>
    page(reply, 200, <RecountsPage recounts={await request.asViewer(recounts)} titleOf={titleOf} />),
  )

  app.get('/clocks/moved/:id', needs('read council'), async (request, reply) => {
    const asked = Asked.parse(request.query)
    const found = await request.asViewer(async (tx) => {
      const recount = await recountOf(tx, numberIn(request))
      const reads = mayOnSome(tx.viewer.grants, 'read children')
      return { recount, moved: recount && reads ? await movedIn(tx, recount.id, asked.page) : undefined }
    })
    if (!found.recount) throw new NotFound()
    const { recount, moved } = found
    return page(
      reply,
      200,
      <MovedPage recount={recount} moved={moved} page={moved?.page ?? 1} titleOf={titleOf} />,
    )
  })
}
