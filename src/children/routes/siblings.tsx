import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { needs } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { familiesIn } from '../model/siblings-file.ts'
import { replaceSiblings, siblingsSupplied } from '../store/siblings.ts'
import { SiblingsPage } from '../views/siblings-page.tsx'
import { postedList } from './posted-list.ts'

const address = '/children/siblings'
const supply = needs('change intake')

const Count = z.coerce.number().int().nonnegative().max(1_000_000)
const Asked = z.object({ taken: Count, unknown: Count, alone: Count })

/** The council's list of brothers and sisters, which it may supply or not. */
export function siblingsRoutes(app: FastifyInstance): void {
  app.get(address, supply, async (request, reply) => {
    const held = await request.asViewer(siblingsSupplied)
    return page(reply, 200, <SiblingsPage held={held} done={Asked.safeParse(request.query).data} />)
  })

  app.post(address, supply, async (request, reply) => {
    const read = await postedList(request, 'families', familiesIn)
    if (!read.ok) {
      const held = await request.asViewer(siblingsSupplied)
      const problems = [{ field: 'families', message: read.sentence }]
      return page(reply, 422, <SiblingsPage held={held} problems={problems} />)
    }
    const { goTo } = await request.once<never>(async (tx) => {
      const { taken, unknown, alone } = await replaceSiblings(tx, read.rows)
      return { ok: true, goTo: `${address}?taken=${taken}&unknown=${unknown}&alone=${alone}` }
    })
    return reply.redirect(goTo, 303)
  })

  app.post('/children/siblings/remove', supply, async (request, reply) => {
    const { goTo } = await request.once<never>(async (tx) => {
      await replaceSiblings(tx, [])
      return { ok: true, goTo: address }
    })
    return reply.redirect(goTo, 303)
  })
}
