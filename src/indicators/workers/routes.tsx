import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { RecordNeeds } from '../../access/index.ts'
import { needs } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { NotFound } from '../../kernel/index.ts'
import type { Measure } from '../model/measure.ts'
import { sources } from '../model/sources.ts'
import { lookingAt } from '../store/measure-shown.ts'
import { hasWorkers } from './model.ts'
import { WorkersPage } from './page.tsx'
import { workerSplit } from './read.ts'

const Params = z.object({ id: z.string().catch('') })

/** `/measures/:id/workers`: what a measure comes to by worker, for the workers' own line of management alone. */
export function workerRoutes(app: FastifyInstance, record: RecordNeeds, measures: readonly Measure[]): void {
  app.get('/measures/:id/workers', needs('read caseloads'), async (request, reply) => {
    const { id } = Params.parse(request.params)
    const measure = measures.find((each) => each.id === id)
    if (!measure || !hasWorkers(measure, sources[measure.source].allocated)) throw new NotFound()
    const split = await request.asViewer((tx) => workerSplit(tx, record, measure, lookingAt(tx.at, tx.today)))
    return page(reply, 200, <WorkersPage split={split} />)
  })
}
