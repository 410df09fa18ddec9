import type { Asking } from '../../access/index.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import { isoDate } from '../../kernel/index.ts'
import type { ActionId, AreaId, MilestoneId, PlanId } from '../ids.ts'
import type { PlanAction, PlanArea, PlanWithAreas } from '../model/plan.ts'
import { actionsOf } from '../model/plan.ts'
import { addMilestone } from '../store/milestones.ts'
import { nothingAround } from '../model/around.ts'
import { planWithAreas } from '../store/plans.ts'
import { madeAction, madePlan, madePost, must } from './made-plan.ts'

export type Fields = Readonly<Record<string, string | readonly string[]>>

/** A day as a form posts it: '2020-07-01' in three boxes. */
export const inBoxes = (name: string, text: string): Fields => {
  const [year = '', month = '', date = ''] = text.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}

/** The whole server with a plan in it: two areas, and in the first an action with a lead and one without. */
export interface PlanSite {
  readonly test: TestRecord
  readonly app: TestApp
  readonly director: Asking
  /** Leads action 1.1 and may change nothing else. */
  readonly lead: Asking
  readonly councillor: Asking
  readonly planId: PlanId
  readonly areaId: AreaId
  readonly actionId: ActionId
  readonly otherId: ActionId
  readonly milestoneId: MilestoneId
  whole(): Promise<PlanWithAreas>
  area(): Promise<PlanArea>
  action(id?: ActionId): Promise<PlanAction>
  close(): Promise<void>
}

export async function planSite(): Promise<PlanSite> {
  const test = await testRecord()
  const app = await testApp(test)
  const director = await test.person({ roles: ['director'], posts: ['Director'] })
  const lead = await test.person({ roles: ['team manager'], posts: ['Team Manager'] })
  const councillor = await test.person({ roles: ['councillor'] })
  const post = await test.as(setUp, (tx) => madePost(tx, 'Team Manager'))
  const made = await test.as(director, async (tx) => {
    const { planId, areaIds } = await madePlan(tx)
    const areaId = must(areaIds[0])
    const actionId = await madeAction(tx, areaId, { leadPostId: post })
    const otherId = await madeAction(tx, areaId)
    const milestone = await addMilestone(tx, actionId, { text: 'Draft', dueOn: isoDate('2020-12-01') })
    return {
      planId,
      areaId,
      actionId,
      otherId,
      milestoneId: must(milestone.ok ? milestone.milestoneId : null),
    }
  })
  const whole = async () =>
    must(await test.as(director, (tx) => planWithAreas(tx, made.planId, nothingAround)))
  return {
    test,
    app,
    director,
    lead,
    councillor,
    ...made,
    whole,
    area: async () => must((await whole()).areas.find(({ id }) => id === made.areaId)),
    action: async (id = made.actionId) => must(actionsOf(await whole()).find((each) => each.id === id)),
    close: async () => {
      await app.close()
      await test.close()
    },
  }
}
