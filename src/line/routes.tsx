import type { FastifyInstance } from 'fastify'
import { needs } from '../access/index.ts'
import { page } from '../design/index.ts'
import { inspections } from '../inspection/index.ts'
import type { PlanNeeds } from '../plan/index.ts'
import { aroundThe } from '../plan/index.ts'
import { course } from './course.ts'
import type { ChildDuties } from './duties/read.ts'
import { dutyRoutes } from './duties/routes.tsx'
import type { MondayNeeds } from './monday/needs.ts'
import type { HandedOver } from './handover/gather.ts'
import { handoverRoutes } from './handover/routes.tsx'
import { mondayRoutes } from './monday/routes.tsx'
import { listReader } from './monday/worked-out.ts'
import { ofstedRoutes } from './ofsted/routes.tsx'
import { Director } from './views/director.tsx'
import { Welcome } from './views/welcome.tsx'

/** The pages that follow the whole line. */
export function lineRoutes(
  app: FastifyInstance,
  monday: MondayNeeds,
  from: { readonly childDuties: ChildDuties; readonly handedOver: HandedOver },
  planNeeds: PlanNeeds,
): void {
  const readList = listReader(monday)
  mondayRoutes(app, readList)
  ofstedRoutes(app, readList, monday)
  dutyRoutes(app, readList, from.childDuties, planNeeds)
  handoverRoutes(app, { handedOver: from.handedOver, planNeeds })

  app.get('/', needs('read plan'), async (request, reply) => {
    const around = await aroundThe(request, planNeeds)
    const found = await request.asViewer(async (tx) => ({
      course: await course(tx, around, planNeeds),
      inspections: await inspections(tx),
      may: {
        add: tx.viewer.grants.has('change inspections | any'),
        plan: tx.viewer.grants.has('change plan | any'),
      },
    }))
    if (found.course) return page(reply, 200, <Director course={found.course} />)
    return page(reply, 200, <Welcome inspections={found.inspections} may={found.may} />)
  })
}
