import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import { isoDate } from '../../kernel/index.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import type { ActionId, AreaId, PlanId } from '../ids.ts'
import { actionsOf } from '../model/plan.ts'
import { madeAction, madePlan, must } from '../testing/made-plan.ts'
import { historyOf } from './history.ts'
import { addMilestone, meetMilestone, removeMilestone, unmeetMilestone } from './milestones.ts'
import { nothingAround } from '../model/around.ts'
import { planWithAreas } from './plans.ts'

describe('milestones of an action', () => {
  let test: TestRecord
  let director: Asking
  let planId: PlanId
  let areaId: AreaId

  beforeAll(async () => {
    test = await testRecord()
    director = await test.person({ roles: ['director'], posts: ['Director'] })
  })
  afterAll(() => test.close())

  beforeEach(async () => {
    const made = await test.as(director, (tx) => madePlan(tx))
    planId = made.planId
    areaId = must(made.areaIds[0])
  })

  const whole = async (asAt = '2020-11-24') =>
    must(await test.as(director, (tx) => planWithAreas(tx, planId, nothingAround), { asAt: isoDate(asAt) }))
  const action = async (id: ActionId, asAt?: string) =>
    must(actionsOf(await whole(asAt)).find((each) => each.id === id))
  const made = (changed?: Parameters<typeof madeAction>[2]) =>
    test.as(director, (tx) => madeAction(tx, areaId, changed))

  it('have milestones that are met once, can be taken back, and are not removed once met', async () => {
    const id = await made({ startOn: isoDate('2020-11-20') })
    const added = await test.as(director, (tx) =>
      addMilestone(tx, id, { text: 'Draft', dueOn: isoDate('2020-11-20') }),
    )
    const milestoneId = must(added.ok ? added.milestoneId : undefined)
    expect((await action(id)).delivery.status).toBe('at risk')
    expect(
      await test.as(director, (tx) => meetMilestone(tx, milestoneId, isoDate('2020-11-25'))),
    ).toMatchObject({
      field: 'metOn',
    })
    expect(await test.as(director, (tx) => meetMilestone(tx, milestoneId, isoDate('2020-11-23')))).toEqual({
      ok: true,
    })
    expect(
      await test.as(director, (tx) => meetMilestone(tx, milestoneId, isoDate('2020-11-22'))),
    ).toMatchObject({
      why: 'changed meanwhile',
    })
    expect((await action(id)).delivery.status).toBe('on track')
    expect((await action(id, '2020-11-22')).delivery.status).toBe('at risk')
    const { version } = must((await action(id)).milestones[0])
    expect(
      await test.as(director, (tx) => removeMilestone(tx, milestoneId, version, 'Not needed')),
    ).toMatchObject({
      why: 'refused',
    })
    await test.as(director, (tx) => unmeetMilestone(tx, milestoneId, 'It was another draft'))
    expect(await test.as(director, (tx) => removeMilestone(tx, milestoneId, version, 'Not needed'))).toEqual({
      ok: true,
    })
    const history = await test.as(director, (tx) => historyOf(tx, id))
    expect(history.at(-1)).toMatchObject({
      by: 'Director',
      reason: 'Not needed',
      says: ['Milestone removed: “Draft”, due 20 November 2020.'],
    })
  })
})
