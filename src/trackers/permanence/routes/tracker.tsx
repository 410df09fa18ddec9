import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { needs } from '../../../access/index.ts'
import { listsBehind, toldBy } from '../../../children/index.ts'
import { page } from '../../../design/index.ts'
import { durationsOf } from '../model/durations.ts'
import { cohortsOf, stagesOverTime } from '../model/over-time.ts'
import { stages } from '../model/stages.ts'
import { isNotKnown } from '../model/tracker.ts'
import { trackerRules } from '../rules/exceptions.ts'
import { ChildPage } from '../views/child.tsx'
import { UntoldChildPage } from '../views/untold-child.tsx'
import { DurationsPage } from '../views/durations.tsx'
import { StagesPage } from '../views/stages.tsx'
import { TrackerPage } from '../views/tracker.tsx'
import { childIdOf } from './params.ts'
import { careToldFrom, childRead, durationsRead, mayRecordSome } from './reads.ts'
import type { ReadTracker } from './tracker-read.ts'

const Asked = z.object({
  show: z.string().catch(''),
  stage: z.enum(stages).optional().catch(undefined),
  page: z.union([z.literal('all'), z.coerce.number().int().min(1).max(10_000)]).catch(1),
})

const monthsShown = 24
const yearsShown = 5

/** The tracker: its table, its stages, its durations, and each child on it. */
export function trackerRoutes(app: FastifyInstance, readTracker: ReadTracker): void {
  app.get('/permanence', needs('read permanence'), async (request, reply) => {
    const { show, stage, page: asked } = Asked.parse(request.query)
    const tracker = await request.asViewer(readTracker('/permanence'))
    const shown = { rule: trackerRules.find(({ id }) => id === show), stage }
    return page(reply, 200, <TrackerPage {...tracker} shown={shown} page={asked} />)
  })

  app.get('/permanence/stages', needs('read permanence'), async (request, reply) =>
    page(reply, 200, <StagesPage {...await request.asViewer(readTracker('/permanence/stages'))} />),
  )

  app.get('/permanence/durations', needs('read permanence'), async (request, reply) => {
    const { children, asAt, mayRecord, told, from } = await request.asViewer(async (tx) => ({
      children: await durationsRead(tx),
      asAt: tx.at.asAt,
      mayRecord: mayRecordSome(tx),
      told: await toldBy(tx, listsBehind.permanence),
      from: await careToldFrom(tx),
    }))
    const shown = {
      durations: durationsOf(children),
      overTime: stagesOverTime(children, asAt, { from, months: monthsShown }),
      from,
      cohorts: cohortsOf(children, yearsShown),
      notKnown: isNotKnown(told, children),
      endNotTold: children.filter(({ facts }) => facts.endNotTold).length,
    }
    return page(reply, 200, <DurationsPage {...shown} mayRecord={mayRecord} told={told} />)
  })

  app.get('/permanence/:childId', needs('read permanence'), async (request, reply) => {
    const found = await request.asViewer(childRead(childIdOf(request)))
    const view = found.kind === 'told' ? <ChildPage {...found.page} /> : <UntoldChildPage {...found.page} />
    return page(reply, 200, view)
  })
}
