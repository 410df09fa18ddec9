import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { needs } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { namesIn } from '../model/names-file.ts'
import { namesSupplied, replaceNames } from '../store/names.ts'
import { NamesPage } from '../views/names-page.tsx'
import { postedList } from './posted-list.ts'

const address = '/children/names'
const supply = needs('change intake')

const Count = z.coerce.number().int().nonnegative().max(1_000_000).optional().catch(undefined)
const Asked = z.object({ taken: Count, unknown: Count })

/** The council's list of names, which it may supply or not. */
export function namesRoutes(app: FastifyInstance): void {
  app.get(address, supply, async (request, reply) => {
    const { taken, unknown } = Asked.parse(request.query)
    const held = await request.asViewer(namesSupplied)
    const done = taken === undefined ? undefined : { taken, unknown: unknown ?? 0 }
    return page(reply, 200, <NamesPage held={held} done={done} />)
  })

  app.post(address, supply, async (request, reply) => {
    const read = await postedList(request, 'names', namesIn)
    if (!read.ok) {
      const held = await request.asViewer(namesSupplied)
      return page(
        reply,
        422,
        <NamesPage held={held} problems={[{ field: 'names', message: read.sentence }]} />,
      )
    }
    const { goTo } = await request.once<never>(async (tx) => {
      const { taken, unknown } = await replaceNames(tx, read.rows)
      return { ok: true, goTo: `${address}?taken=${taken}&unknown=${unknown}` }
    })
    return reply.redirect(goTo, 303)
  })

  app.post('/children/names/remove', supply, async (request, reply) => {
    const { goTo } = await request.once<never>(async (tx) => {
      await replaceNames(tx, [])
      return { ok: true, goTo: address }
    })
    return reply.redirect(goTo, 303)
  })
}
