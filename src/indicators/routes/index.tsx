import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Permission, ViewerTx } from '../../access/index.ts'
import { mayOnSome, needs } from '../../access/index.ts'
import { listsBehind, toldBy } from '../../children/index.ts'
import { page } from '../../design/index.ts'
import { NotFound } from '../../kernel/index.ts'
import { benchmarkRoutes } from '../benchmarks/routes/index.tsx'
import { benchmarkOf } from '../benchmarks/store/benchmarks-of.ts'
import { BenchmarkSection } from '../benchmarks/views/benchmark-section.tsx'
import { consistencyRoutes } from '../consistency/routes/index.tsx'
import { pictureRoutes } from '../pictures/routes.tsx'
import { releaseRoutes } from '../release/routes/index.tsx'
import type { Measure } from '../model/measure.ts'
import { targetOn } from '../model/laid-beside.ts'
import { sources } from '../model/sources.ts'
import { hasWorkers } from '../workers/model.ts'
import type { Looking } from '../store/measure-shown.ts'
import {
  differingShown,
  lookingAt,
  measureFigures,
  measureLines,
  measureList,
} from '../store/measure-shown.ts'
import { laidBeside } from '../store/laid-beside.ts'
import { monthCharts } from '../store/month-charts.ts'
import { layingRoutes } from './lay/routes.tsx'
import type { MeasuresNeeds } from './needs.ts'
import { scorecardRoutes } from './scorecard.tsx'
import { MeasurePage } from '../views/measure-page.tsx'
import { MeasuresPage } from '../views/measures-page.tsx'

/** Values are read as stored, the same for whoever asks; lists under the viewer's own policies. */
export function measureRoutes(app: FastifyInstance, given: MeasuresNeeds): void {
  const { record, measures } = given
  app.get('/measures', needs('read measures'), async (request, reply) => {
    const lines = await measureLines(record, measures, await looking(request))
    const besides = await request.asViewer(besideThem)
    return page(reply, 200, <MeasuresPage lines={lines} {...besides} />)
  })

  benchmarkRoutes(app, measures)
  consistencyRoutes(app, record)
  pictureRoutes(app, record, measures)
  scorecardRoutes(app, given)
  releaseRoutes(app, given)
  layingRoutes(app, measures)

  app.get('/measures/:id', needs('read measures'), async (request, reply) => {
    const measure = measures.find(({ id }) => id === Params.parse(request.params).id)
    if (!measure) throw new NotFound()
    const at = await looking(request)
    const figures = await measureFigures(record, measures, measure, at)
    const { laid, chart } = await charted(request, given, measure, at)
    const { page: number } = Query.parse(request.query)
    const shown = await request.asViewer(async (tx) => ({
      ...figures,
      laid,
      chart,
      mayLay: tx.viewer.grants.has('change scorecards | any'),
      byWorker: mayByWorker(tx.viewer.grants, measure),
      differing: await differingShown(tx, record, measure, at),
      list: await measureList(tx, record, measure, at, number),
      told: await toldBy(tx, [sources[measure.source].list]),
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

/** What the viewer may do beside the measures, and of which day the extracts are by which they are counted. */
const besideThem = async (tx: ViewerTx) => ({
  may: mayOn(tx.viewer.grants),
  told: await toldBy(tx, listsBehind.child),
})

/** Whether a viewer may do this on some records. */
const mayOn =
  (grants: ReadonlySet<string>) =>
  (permission: Permission): boolean =>
    mayOnSome(grants, permission)

const mayByWorker = (grants: ReadonlySet<string>, measure: Measure): boolean =>
  hasWorkers(measure, sources[measure.source].allocated) && mayOn(grants)('read caseloads')

/** What is laid beside a measure, and its months drawn with it. */
async function charted(
  request: FastifyRequest,
  { record, measures }: MeasuresNeeds,
  measure: Measure,
  at: Looking,
) {
  const laid = await request.asViewer((tx) => laidBeside(tx, measure.id))
  const target = targetOn(laid.targets, measure.id, at.asAt)?.target
  const beside = () => ({ target, baselines: laid.baselines })
  const charts = await monthCharts(record, measures, [measure], { ...at, beside })
  return { laid, chart: charts.get(measure.id) }
}

const Params = z.object({ id: z.string().catch('') })
const Query = z.object({ page: z.coerce.number().int().min(1).max(100_000).catch(1) })

const looking = (request: FastifyRequest) =>
  request.asViewer((tx) => Promise.resolve(lookingAt(tx.at, tx.today)))
