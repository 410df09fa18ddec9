import type { FastifyInstance } from 'fastify'
import { mayOnSome, needs } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import type { PlanNeeds } from '../../plan/index.ts'
import { aroundThe } from '../../plan/index.ts'
import { everything } from '../monday/model/list.ts'
import type { ReadList, Seen } from '../monday/worked-out.ts'
import type { ChildDuties } from './read.ts'
import { myDuties } from './read.ts'
import type { OnMonday } from './views/my-duties.tsx'
import { MyDutiesPage } from './views/my-duties.tsx'

/** How many need somebody first, by extracts of which day; of a day of which none tells, nobody knows. */
const neededFirst = ({ count, notKnown, told }: Seen): Promise<OnMonday> =>
  Promise.resolve({ children: notKnown ? 'Not known' : count(everything), told })

/** `/my-duties`: open to whoever reads the plan, which is everybody with a role; each sees the duties of own posts. */
export function dutyRoutes(
  app: FastifyInstance,
  readList: ReadList,
  childDuties: ChildDuties,
  planNeeds: PlanNeeds,
): void {
  app.get('/my-duties', needs('read plan'), async (request, reply) => {
    const around = await aroundThe(request, planNeeds)
    const { mine, readsChildren } = await request.asViewer(async (tx) => ({
      mine: await myDuties(tx, { childDuties, around }, '/my-duties'),
      readsChildren: mayOnSome(tx.viewer.grants, 'read children'),
    }))
    const onMonday = readsChildren ? await readList(request, neededFirst) : undefined
    return page(reply, 200, <MyDutiesPage {...mine} onMonday={onMonday} />)
  })
}
