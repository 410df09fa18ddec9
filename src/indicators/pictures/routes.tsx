import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { RecordNeeds } from '../../access/index.ts'
import { needs } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import type { Measure } from '../model/measure.ts'
import { lookingAt } from '../store/measure-shown.ts'
import { workerRoutes } from '../workers/routes.tsx'
import { CaseloadsPage, DurationsPage, JourneysPage } from './pages.tsx'
import { durations, stageMonths, stages, teamLoads } from './read.ts'

const looking = (request: FastifyRequest) =>
  request.asViewer((tx) => Promise.resolve(lookingAt(tx.at, tx.today)))

/** Durations and journeys for whoever reads measures; what workers hold for their own line of management alone. */
export function pictureRoutes(app: FastifyInstance, record: RecordNeeds, measures: readonly Measure[]): void {
  workerRoutes(app, record, measures)

  app.get('/measures/durations', needs('read measures'), async (request, reply) =>
    page(reply, 200, <DurationsPage all={await durations(record, measures, await looking(request))} />),
  )

  app.get('/measures/journeys', needs('read measures'), async (request, reply) => {
    const months = await stageMonths(record, measures, await looking(request))
    return page(reply, 200, <JourneysPage stages={stages} months={months} />)
  })

  app.get('/measures/caseloads', needs('read caseloads'), async (request, reply) => {
    const teams = await request.asViewer((tx) => teamLoads(tx, record, measures, lookingAt(tx.at, tx.today)))
    return page(reply, 200, <CaseloadsPage teams={teams} />)
  })
}
