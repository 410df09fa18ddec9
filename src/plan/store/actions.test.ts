import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import { isoDate } from '../../kernel/index.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import type { ActionId, AreaId, PlanId } from '../ids.ts'
import { actionsOf } from '../model/plan.ts'
import { madeAction, madePlan, must } from '../testing/made-plan.ts'
import { addAction, addWait, reviseAction, takeOut } from './actions.ts'
import { nothingAround } from '../model/around.ts'
import { planWithAreas } from './plans.ts'
import { setQuietDays } from './settings.ts'
import { recordProgress } from './progress.ts'

const newAction = {
  text: 'An action, made up',
  kind: 'task',
  leadPostId: null,
  contributorPostIds: [],
  partners: [],
  startOn: null,
  dueOn: null,
} as const

describe('actions of a plan', () => {
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

  it('have references that are never used again', async () => {
    const first = await made()
    const second = await made()
    const { version } = await action(second)
    await test.as(director, (tx) => takeOut(tx, second, version, 'Done elsewhere'))
    const third = await made()
    expect((await action(first)).reference).toBe('1.1')
    expect((await action(third)).reference).toBe('1.3')
    expect(actionsOf(await whole()).map(({ id }) => id)).not.toContain(second)
    await expect(
      test.admin.query(`update plan.action set reference = '9.9' where id = ${first}`),
    ).rejects.toThrow('kept for ever')
  })

  it('get different references when two people add at once', async () => {
    const add = () => test.as(director, (tx) => addAction(tx, areaId, newAction))
    const added = await Promise.all([add(), add(), add(), add()])
    expect(new Set(added.map((each) => (each.ok ? each.reference : ''))).size).toBe(4)
  })

  it('keep their lead, contributors and dates when somebody else saved first', async () => {
    const id = await made()
    const { version } = await action(id)
    const revise = (text: string) =>
      test.as(director, (tx) =>
        reviseAction(tx, id, version, {
          ...newAction,
          text,
          partners: ['Health trust'],
          firstDueOn: null,
          reason: '',
        }),
      )
    expect(await revise('First')).toEqual({ ok: true })
    expect(await revise('Second')).toMatchObject({ ok: false, why: 'changed meanwhile' })
    expect(await action(id)).toMatchObject({ text: 'First', contributors: [{ name: 'Health trust' }] })
  })

  it('take a first due date once, and never another one in its place', async () => {
    const id = await made({ dueOn: null })
    const revise = async (day: string) => {
      const { version } = await action(id)
      return test.as(director, (tx) =>
        reviseAction(tx, id, version, { ...newAction, firstDueOn: isoDate(day), reason: '' }),
      )
    }
    await revise('2020-12-31')
    await revise('2021-06-30')
    expect(await action(id)).toMatchObject({ dueOn: '2020-12-31', originalDueOn: '2020-12-31' })
    await expect(
      test.admin.query(`update plan.action set original_due_on = '2021-06-30' where id = ${id}`),
    ).rejects.toThrow('kept for ever')
  })

  it('never wait for each other in a circle, and say which', async () => {
    const [one, two, three] = [await made(), await made(), await made()]
    const wait = (id: ActionId, other: ActionId) => test.as(director, (tx) => addWait(tx, id, other))
    expect(await wait(one, two)).toEqual({ ok: true })
    expect(await wait(two, three)).toEqual({ ok: true })
    expect(await wait(three, one)).toMatchObject({
      ok: false,
      says: 'This would close a circle: 1.3 waits for 1.1 waits for 1.2 waits for 1.3. Nothing in a circle could ever begin.',
    })
  })

  it('are at risk while what they wait for is late', async () => {
    const late = await made({ dueOn: isoDate('2020-11-01') })
    const waiting = await made({ startOn: isoDate('2020-11-10') })
    await test.as(director, (tx) => addWait(tx, waiting, late))
    expect((await action(waiting)).delivery).toEqual({
      status: 'at risk',
      because: ['It waits for 1.1, which was due on 1 November 2020.'],
    })
  })

  it('are quiet for as long as the council says, from the day that it says so', async () => {
    const id = await made({ startOn: isoDate('2020-11-01') })
    expect((await action(id)).delivery.status).toBe('on track')
    await test.as(director, (tx) =>
      setQuietDays(tx, {
        value: 14,
        fromOn: isoDate('2020-11-24'),
        reason: 'The board meets every two weeks',
      }),
    )
    expect((await action(id)).delivery.because).toEqual([
      'There was no update for 23 days; the council’s limit is 14.',
    ])
    expect((await action(id, '2020-11-23')).delivery.status).toBe('on track')
    await test.as(director, (tx) =>
      setQuietDays(tx, { value: 28, fromOn: isoDate('2020-11-24'), reason: 'Back again' }),
    )
  })

  it('show the newest update of the day looked at, not one written for a later day', async () => {
    const id = await made({ startOn: isoDate('2020-10-01') })
    const update = {
      onDay: isoDate('2020-11-10'),
      done: 'Half of it',
      evidence: '',
      next: '',
      helpNeeded: '',
    }
    await test.as(director, (tx) => recordProgress(tx, id, update))
    expect((await action(id)).lastUpdateOn).toBe('2020-11-10')
    expect((await action(id, '2020-11-09')).lastUpdateOn).toBeNull()
  })
})
