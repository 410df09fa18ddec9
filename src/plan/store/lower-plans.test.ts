import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import { isoDate } from '../../kernel/index.ts'
import type { ActionId, AreaId, PlanId } from '../ids.ts'
import { nothingAround } from '../model/around.ts'
import { feedingFlags, feedingInWords } from '../model/feeding.ts'
import { frozenText } from '../model/frozen.ts'
import { actionsOf } from '../model/plan.ts'
import { madeLower, madeTeam } from '../testing/made-levels.ts'
import { madeAction, madePlan, madePost, must } from '../testing/made-plan.ts'
import { takeOut } from './actions.ts'
import { planDuties } from './duties.ts'
import { sayFeeds } from './feeds.ts'
import { drawUpPlan, reviseLowerPlan } from './lower-plans.ts'
import { currentPlan, planById, plans, planWithAreas } from './plans.ts'
import { recordDelivery } from './progress.ts'

describe('service and team plans', () => {
  let test: TestRecord
  let director: Asking
  let team: number
  let top: PlanId
  let areas: readonly AreaId[]
  let fed: ActionId
  let owner: number

  beforeAll(async () => {
    test = await testRecord()
    director = await test.person({ roles: ['director'], posts: ['Director'] })
    team = await test.as(setUp, (tx) => madeTeam(tx, 'Fostering (made up)'))
    owner = await test.as(setUp, (tx) => madePost(tx, 'Fostering Manager'))
    await test.as(director, async (tx) => {
      const made = await madePlan(tx, { findings: 3, areas: [[0], [1], [2]] })
      top = made.planId
      areas = made.areaIds
      fed = await madeAction(tx, must(areas[0]))
    })
  })
  afterAll(() => test.close())

  const serves = (...numbers: readonly number[]) => numbers.map((number) => must(areas[number - 1]))
  const drawn = (options: Partial<Parameters<typeof madeLower>[2]> = {}) =>
    test.as(director, (tx) => madeLower(tx, top, { teamId: team, serves: serves(1), ...options }))
  const whole = (id: PlanId) =>
    test.as(director, async (tx) => must(await planWithAreas(tx, id, nothingAround)))
  const action = async (id: ActionId, of: PlanId = top) =>
    must(actionsOf(await whole(of)).find((each) => each.id === id))

  it('stand under the strategic plan, which stays what every page means by the plan', async () => {
    const { planId } = await drawn({ ownerPostId: owner, serves: serves(1, 3) })
    const lower = await whole(planId)
    expect(lower.plan).toMatchObject({ level: 'team', parentId: top, teamId: team })
    expect([lower.team, lower.owner?.title]).toEqual(['Fostering (made up)', 'Fostering Manager'])
    expect(lower.areas.map(({ position, title }) => [position, title])).toEqual([
      [1, 'Area 1'],
      [3, 'Area 3'],
    ])
    expect(lower.areas[1]?.findings.map(({ text }) => text)).toEqual(['Finding 3, made up'])
    expect(lower.unplaced).toEqual([])
    const read = await test.as(director, async (tx) => ({
      current: (await currentPlan(tx))?.id,
      all: (await plans(tx)).map(({ id }) => id),
      byId: (await planById(tx, planId))?.id,
    }))
    expect(read).toEqual({ current: top, all: [top], byId: planId })
    expect((await whole(top)).lower.map(({ plan }) => plan.id)).toContain(planId)
  })

  it('number their actions under a code of their own, so that no reference means two things', async () => {
    const { planId, areaIds } = await drawn({ serves: serves(2) })
    const { code } = (await whole(planId)).plan
    const id = await test.as(director, (tx) => madeAction(tx, must(areaIds[0])))
    expect((await action(id, planId)).reference).toBe(`${code}-2.1`)
    const service = await drawn({ level: 'service', teamId: null, serves: serves(1) })
    expect((await whole(service.planId)).plan.code).toBe('S1')
  })

  it('feed actions above: both sides see it, and the status above is not touched', async () => {
    const { planId, areaIds } = await drawn({ title: 'Plan of feeders' })
    const post = await test.as(setUp, (tx) => madePost(tx, 'Feeding Manager'))
    const before = await action(fed)
    const ids = await test.as(director, async (tx) => {
      const place = must(areaIds[0])
      const late = await madeAction(tx, place, { dueOn: isoDate('2020-11-02'), leadPostId: post })
      const later = await madeAction(tx, place, { dueOn: isoDate('2021-03-01') })
      const done = await madeAction(tx, place)
      await recordDelivery(tx, done, { deliveredOn: isoDate('2020-11-20'), evidence: 'Seen' })
      for (const id of [late, later, done]) expect(await sayFeeds(tx, id, [], [fed])).toEqual({ ok: true })
      return { late, later, done }
    })
    const now = await action(fed)
    expect(now.delivery).toEqual(before.delivery)
    expect(now.fedBy.map(({ id }) => id)).toEqual([ids.late, ids.later, ids.done])
    expect(feedingInWords(now.fedBy)).toBe(
      '0 of 3 feeding actions complete, 1 late, 1 at risk, 1 delivered with evidence awaited.',
    )
    const late = await action(ids.late, planId)
    expect(late.feeds).toEqual([{ id: fed, reference: '1.1', text: 'An action, made up' }])
    const flags = feedingFlags({ ...now, delivery: { status: 'on track', because: [] } })
    expect(flags.map((flag) => flag.includes('late'))).toEqual([false, true])
    expect(flags[0]).toContain('is due on 1 March 2021, after its own day, 31 December 2020')
    expect((await whole(top)).areas[0]?.fedBy.length).toBeGreaterThanOrEqual(3)

    await test.as(director, async (tx) => takeOut(tx, ids.late, late.version, 'Not needed'))
    expect((await action(fed)).fedBy.map(({ id }) => id)).toEqual([ids.later, ids.done])
  })

  it('refuse to feed what does not stand above, and another’s change made meanwhile', async () => {
    const one = await drawn({ title: 'One' })
    const other = await drawn({ title: 'Other' })
    await test.as(director, async (tx) => {
      const [from, beside] = [
        await madeAction(tx, must(one.areaIds[0])),
        await madeAction(tx, must(other.areaIds[0])),
      ]
      expect(await sayFeeds(tx, from, [], [beside])).toMatchObject({ ok: false, why: 'refused' })
      expect(await sayFeeds(tx, fed, [], [from])).toMatchObject({ ok: false, why: 'refused' })
      expect(await sayFeeds(tx, from, [], [fed])).toEqual({ ok: true })
      expect(await sayFeeds(tx, from, [], [])).toMatchObject({ ok: false, why: 'changed meanwhile' })
      expect(await sayFeeds(tx, from, [fed], [])).toEqual({ ok: true })
    })
  })

  it('a team plan may stand under a service plan and feed it; a service plan stands under the strategic one alone', async () => {
    const service = await drawn({ level: 'service', teamId: null, serves: serves(1) })
    const under = await drawn({ under: service.planId })
    const result = await test.as(director, async (tx) => {
      const above = await madeAction(tx, must(service.areaIds[0]))
      const below = await madeAction(tx, must(under.areaIds[0]))
      expect(await sayFeeds(tx, below, [], [above, fed])).toEqual({ ok: true })
      const again = await drawUpPlan(tx, {
        ...{ level: 'service', under: service.planId, title: 'x', teamId: null, ownerPostId: null },
        ...{ beginsOn: isoDate('2020-07-01'), endsOn: null, serves: serves(1) },
      })
      return { above, below, again }
    })
    expect(result.again).toMatchObject({ ok: false, why: 'not there' })
    expect((await action(result.above, service.planId)).fedBy.map(({ id }) => id)).toEqual([result.below])
    expect((await action(fed)).fedBy.map(({ id }) => id)).toContain(result.below)
  })

  it('are revised as long as nobody changed them meanwhile, and go on serving what has actions', async () => {
    const { planId, areaIds } = await drawn({ serves: serves(1, 2) })
    await test.as(director, (tx) => madeAction(tx, must(areaIds[0])))
    const { plan } = await whole(planId)
    const said = {
      ...{ title: 'Another title', beginsOn: plan.beginsOn, endsOn: null, teamId: team, ownerPostId: owner },
      serves: serves(1, 3),
    }
    const revise = (version: number, changed = {}) =>
      test.as(director, (tx) => reviseLowerPlan(tx, planId, version, { ...said, ...changed }))
    expect(await revise(plan.version)).toEqual({ ok: true })
    const now = await whole(planId)
    expect([now.plan.title, now.areas.map(({ position }) => position)]).toEqual(['Another title', [1, 3]])
    expect(await revise(plan.version)).toMatchObject({ why: 'changed meanwhile' })
    await expect(
      test.as(director, async (tx) => {
        const refused = await reviseLowerPlan(tx, planId, now.plan.version, { ...said, serves: serves(3) })
        expect(refused).toMatchObject({ why: 'refused', field: 'serves' })
        throw new Error('nothing of it is kept')
      }),
    ).rejects.toThrow('nothing of it is kept')
  })

  it('owe what the strategic plan owes: the same duties, from every level', async () => {
    const post = await test.as(setUp, (tx) => madePost(tx, 'Owing Manager'))
    const { areaIds } = await drawn()
    await test.as(director, (tx) =>
      madeAction(tx, must(areaIds[0]), { leadPostId: post, text: 'Owed below' }),
    )
    const duties = await test.as(director, (tx) => planDuties(tx, nothingAround))
    expect(duties.filter(({ ownerPostId }) => ownerPostId === post).map(({ words }) => words)).toContainEqual(
      expect.stringMatching(/^Deliver action T\d+-1\.1: Owed below$/),
    )
  })

  it('leave what was approved of the strategic plan word for word', async () => {
    const made = await test.as(director, (tx) => madePlan(tx))
    const before = frozenText(await whole(made.planId))
    await test.as(director, async (tx) => {
      const lower = await madeLower(tx, made.planId, { teamId: team, serves: [must(made.areaIds[0])] })
      await madeAction(tx, must(lower.areaIds[0]))
    })
    expect(frozenText(await whole(made.planId))).toBe(before)
  })
})
