import type { FastifyInstance } from 'fastify'
import { needs } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { NotFound } from '../../kernel/index.ts'
import { importById } from '../import/imports.ts'
import { may } from '../store/import-shown.ts'
import { respellings } from '../store/respelled.ts'
import { RespelledPage } from '../views/respelled-page.tsx'
import { importIdIn } from './asked.ts'

/** Which numbers of an extract differ only in how they are written from those of children who go with it. */
export function respelledRoutes(app: FastifyInstance): void {
  app.get('/intake/:id/respelled', needs('read children'), async (request, reply) => {
    const shown = await request.asViewer(async (tx) => {
      const held = await importById(tx, importIdIn(request))
      if (!held?.preview?.respelled) throw new NotFound()
      const mayDecide = may(tx, 'change identities')
      return { held, pairs: await respellings(tx, held.id), mayDecide }
    })
    const linked = app.hasRoute({ method: 'GET', url: '/children/:id' })
    return page(reply, 200, <RespelledPage {...shown} linked={linked} />)
  })
}
