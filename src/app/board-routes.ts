import type { FastifyInstance } from 'fastify'
import { governanceRoutes } from '../governance/index.ts'
import { paperRoutes, printingFor } from '../papers/index.ts'
import type { PlanNeeds } from '../plan/index.ts'
import { packFacts } from './pack-facts.ts'
import { figuresForPapers } from './paper-figures.ts'
import { papersForMeetings } from './papers-for-meetings.ts'
import type { ServerNeeds } from './server/needs.ts'

/** Governance, and the papers that stand above it, each wired with what it needs. */
export function boardRoutes(app: FastifyInstance, needs: ServerNeeds, planNeeds: PlanNeeds): void {
  const { record, measures, templates, style } = needs
  const printing = printingFor(app)
  const paperNeeds = {
    ...planNeeds,
    record,
    measures,
    ...figuresForPapers(record, measures),
    ...printing,
    style,
  }
  governanceRoutes(app, { ...planNeeds, ...papersForMeetings(paperNeeds, templates) })
  paperRoutes(app, paperNeeds, packFacts, templates)
}
