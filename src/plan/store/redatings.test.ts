import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import { isoDate } from '../../kernel/index.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import type { ActionId, AreaId, PlanId } from '../ids.ts'
import { actionsOf } from '../model/plan.ts'
import { madeAction, madePlan, must } from '../testing/made-plan.ts'
import { nothingAround } from '../model/around.ts'
import { planWithAreas } from './plans.ts'
import { redate, settleRedating } from './redatings.ts'
import { approvePlan } from './versions.ts'

describe('due dates that are moved', () => {
  let test: TestRecord
  let director: Asking
  let head: Asking
  let planId: PlanId
  let areaId: AreaId

  beforeAll(async () => {
    test = await testRecord()
    director = await test.person({ roles: ['director'], posts: ['Director'] })
    head = await test.person({ roles: ['head of service'], posts: ['Head of Service'] })
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
  const approve = () => test.as(director, (tx) => approvePlan(tx, planId, { note: '' }))
  const to = (from: string, day: string) => ({
    fromOn: isoDate(from),
    toOn: isoDate(day),
    reason: 'The panel meets later',
  })

  it('while the plan is a draft, count at once and keep the first date', async () => {
    const id = await made()
    expect(
      await test.as(head, (tx) => redate(tx, { actionId: id }, to('2020-12-31', '2021-02-26'))),
    ).toMatchObject({
      ok: true,
      settled: 'settled as drafted',
    })
    expect(await action(id)).toMatchObject({
      dueOn: '2021-02-26',
      originalDueOn: '2020-12-31',
      timesRedated: 1,
    })
  })

  it('after approval, count only once somebody who may approve the plan has approved it', async () => {
    const id = await made({ startOn: isoDate('2020-11-20') })
    await approve()
    expect(
      await test.as(head, (tx) => redate(tx, { actionId: id }, to('2020-12-31', '2021-02-26'))),
    ).toMatchObject({
      settled: 'waiting for approval',
    })
    const waiting = await action(id)
    expect(waiting).toMatchObject({
      dueOn: '2020-12-31',
      asked: { toOn: '2021-02-26', askedBy: 'Head of Service' },
    })
    const again = await test.as(head, (tx) => redate(tx, { actionId: id }, to('2020-12-31', '2021-03-31')))
    expect(again).toMatchObject({ ok: false, why: 'refused', field: 'toOn' })
    await test.as(director, (tx) => settleRedating(tx, must(waiting.asked).id, 'approved'))
    expect(await action(id)).toMatchObject({
      dueOn: '2021-02-26',
      originalDueOn: '2020-12-31',
      delivery: { status: 're-dated with approval' },
    })
    const twice = await test.as(director, (tx) => settleRedating(tx, must(waiting.asked).id, 'refused'))
    expect(twice).toMatchObject({ ok: false, why: 'changed meanwhile' })
  })

  it('stay where they were when it is refused', async () => {
    const id = await made()
    await approve()
    await test.as(head, (tx) => redate(tx, { actionId: id }, to('2020-12-31', '2021-02-26')))
    const asked = must((await action(id)).asked)
    await test.as(director, (tx) => settleRedating(tx, asked.id, 'refused'))
    expect(await action(id)).toMatchObject({ dueOn: '2020-12-31', asked: null, timesRedated: 0 })
  })

  it('are refused when the date has moved since the form was opened', async () => {
    const id = await made()
    await test.as(director, (tx) => redate(tx, { actionId: id }, to('2020-12-31', '2021-02-26')))
    const stale = await test.as(director, (tx) =>
      redate(tx, { actionId: id }, to('2020-12-31', '2021-01-29')),
    )
    expect(stale).toMatchObject({ ok: false, why: 'changed meanwhile' })
  })

  it('stay late on the days before the move was approved', async () => {
    const id = await made({ dueOn: isoDate('2020-11-20') })
    await approve()
    await test.as(director, (tx) => redate(tx, { actionId: id }, to('2020-11-20', '2021-02-26')))
    expect((await action(id, '2020-11-23')).delivery.status).toBe('late')
    expect((await action(id, '2020-11-24')).dueOn).toBe('2021-02-26')
  })
})
