import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Permission, RecordNeeds } from '../../access/index.ts'
import { needs } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { NotFound } from '../../kernel/index.ts'
import { benchmarkRoutes } from '../benchmarks/routes/index.tsx'
import { benchmarkOf } from '../benchmarks/store/benchmarks-of.ts'
import { BenchmarkSection } from '../benchmarks/views/benchmark-section.tsx'
import { consistencyRoutes } from '../consistency/routes/index.tsx'
import type { Measure } from '../model/measure.ts'
import { pictureRoutes } from '../pictures/routes.tsx'
import {
  differingShown,
  lookingAt,
  measureFigures,
  measureLines,
  measureList,
} from '../store/measure-shown.ts'
import { MeasurePage } from '../views/measure-page.tsx'
import { MeasuresPage } from '../views/measures-page.tsx'

/** What stands above and beside: the record for the counting role, and the measures, the council's own among them. */
export interface MeasuresNeeds {
  readonly record: RecordNeeds
  readonly measures: readonly Measure[]
}

/** Values are read as stored, the same for whoever asks; lists under the viewer's own policies. */
export function measureRoutes(app: FastifyInstance, { record, measures }: MeasuresNeeds): void {
  app.get('/measures', needs('read measures'), async (request, reply) => {
    const lines = await measureLines(record, measures, await looking(request))
    const grants = await request.asViewer((tx) => Promise.resolve(tx.viewer.grants))
    const may = (permission: Permission): boolean =>
      ['any', 'own teams'].some((records) => grants.has(`${permission} | ${records}`))
    return page(reply, 200, <MeasuresPage lines={lines} may={may} />)
  })

  benchmarkRoutes(app, measures)
  consistencyRoutes(app, record)
  pictureRoutes(app, record, measures)

  app.get('/measures/:id', needs('read measures'), async (request, reply) => {
    const measure = measures.find(({ id }) => id === Params.parse(request.params).id)
    if (!measure) throw new NotFound()
    const at = await looking(request)
    const figures = await measureFigures(record, measures, measure, at)
    const { page: number } = Query.parse(request.query)
    const shown = await request.asViewer(async (tx) => ({
      ...figures,
      differing: await differingShown(tx, record, measure, at),
      list: await measureList(tx, record, measure, at, number),
    }))
    const benchmark = await request.asViewer((tx) => benchmarkOf(tx, measure))
    return page(
      reply,
      200,
      <MeasurePage shown={shown}>
        <BenchmarkSection benchmark={benchmark} />
      </MeasurePage>,
    )
  })
}

const Params = z.object({ id: z.string().catch('') })
const Query = z.object({ page: z.coerce.number().int().min(1).max(100_000).catch(1) })

const looking = (request: FastifyRequest) =>
  request.asViewer((tx) => Promise.resolve(lookingAt(tx.at, tx.today)))
