import type { FastifyInstance } from 'fastify'
import type { PlanNeeds } from '../plan/index.ts'
import type { ChildDuties } from './duties/read.ts'
import { dutyRoutes } from './duties/routes.tsx'
import { firstPageRoutes } from './first/routes.tsx'
import type { MondayNeeds } from './monday/needs.ts'
import type { HandedOver } from './handover/gather.ts'
import { handoverRoutes } from './handover/routes.tsx'
import { mondayRoutes } from './monday/routes.tsx'
import { listReader } from './monday/worked-out.ts'
import { ofstedRoutes } from './ofsted/routes.tsx'

/** The pages that follow the whole line. */
export function lineRoutes(
  app: FastifyInstance,
  monday: MondayNeeds,
  from: { readonly childDuties: ChildDuties; readonly handedOver: HandedOver },
  planNeeds: PlanNeeds,
): void {
  const readList = listReader(monday)
  firstPageRoutes(app, readList, planNeeds)
  mondayRoutes(app, readList)
  ofstedRoutes(app, readList, monday)
  dutyRoutes(app, readList, from.childDuties, planNeeds)
  handoverRoutes(app, { handedOver: from.handedOver, planNeeds })
}
