import type { FastifyInstance } from 'fastify'
import type { ViewerTx } from '../../access/index.ts'
import { needs } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { inspections } from '../../inspection/index.ts'
import type { Around, PlanNeeds } from '../../plan/index.ts'
import { aroundThe } from '../../plan/index.ts'
import type { ReadList } from '../monday/worked-out.ts'
import { course } from './course.ts'
import { FirstPage } from './views/first-page.tsx'
import { mayReadChildren, worstOf } from './worst.ts'

async function ofPlan(tx: ViewerTx, around: Around, planNeeds: PlanNeeds) {
  const { grants } = tx.viewer
  const may = { add: grants.has('change inspections | any'), plan: grants.has('change plan | any') }
  return {
    course: await course(tx, around, planNeeds),
    welcome: { inspections: await inspections(tx), may },
    // Whoever changes the whole plan answers for it.
    leads: may.plan ? ('plan' as const) : ('children' as const),
    readsChildren: mayReadChildren(tx.viewer),
  }
}

/** `/`: how the plan stands, and who needs somebody first; what the viewer answers for stands first. */
export function firstPageRoutes(app: FastifyInstance, readList: ReadList, planNeeds: PlanNeeds): void {
  app.get('/', needs('read plan'), async (request, reply) => {
    const around = await aroundThe(request, planNeeds)
    const { readsChildren, ...found } = await request.asViewer((tx) => ofPlan(tx, around, planNeeds))
    const list = readsChildren ? await readList(request, worstOf) : undefined
    // Before the first extract of all the page says where to begin; of an earlier day, that nothing is known of it.
    const says = list && (list.all > 0 || (list.notKnown && list.told.firstOn !== undefined))
    const worst = says ? list : undefined
    return page(reply, 200, <FirstPage {...found} worst={worst} />)
  })
}
