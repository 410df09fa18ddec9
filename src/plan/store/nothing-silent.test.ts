import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { isoDate } from '../../kernel/index.ts'
import type { ActionId, MilestoneId, PlanId } from '../ids.ts'
import { nothingAround } from '../model/around.ts'
import { actionsOf, allLevels } from '../model/plan.ts'
import { madeAction, madePlan, must } from '../testing/made-plan.ts'
import { settleChange } from './changes.ts'
import { sayFeeds } from './feeds.ts'
import { drawUpPlan } from './lower-plans.ts'
import { addMilestone, reviseMilestone } from './milestones.ts'
import { planWithAreas } from './plans.ts'
import { approvePlan } from './versions.ts'

/** A strategic plan with two actions, and a service plan whose one action feeds the first of them; both approved. */
describe('in an approved plan nothing changes silently', () => {
  let test: TestRecord
  let director: Asking
  let deputy: Asking
  let planId: PlanId
  let fed: readonly ActionId[]
  let feeder: ActionId
  let milestone: MilestoneId

  beforeEach(async () => {
    test = await testRecord()
    director = await test.person({ roles: ['director'], posts: ['Director'] })
    deputy = await test.person({ roles: ['director'], posts: ['Deputy Director'] })
    await test.as(director, async (tx) => {
      const made = await madePlan(tx)
      planId = made.planId
      const areaId = must(made.areaIds[0])
      fed = [await madeAction(tx, areaId), await madeAction(tx, areaId)]
      const drawn = await drawUpPlan(tx, {
        ...{
          level: 'service',
          under: planId,
          title: 'Service plan (made up)',
          beginsOn: isoDate('2020-04-01'),
        },
        ...{ endsOn: null, teamId: null, ownerPostId: null, serves: [areaId] },
      })
      if (!drawn.ok) throw new Error('It was drawn up')
      const lower = must((await planWithAreas(tx, drawn.planId, nothingAround)) ?? null)
      feeder = await madeAction(tx, must(lower.areas[0]).id)
      await sayFeeds(tx, feeder, [], [must(fed[0])])
      const added = await addMilestone(tx, feeder, { text: 'Half', dueOn: isoDate('2020-12-01') })
      milestone = must(added.ok ? added.milestoneId : null)
      await approvePlan(tx, planId, { note: '' })
      await approvePlan(tx, drawn.planId, { note: '' })
    })
  })
  afterEach(() => test.close())

  const now = async () => {
    const whole = must((await test.as(director, (tx) => planWithAreas(tx, planId, nothingAround))) ?? null)
    const action = must(
      allLevels(whole)
        .flatMap(actionsOf)
        .find(({ id }) => id === feeder),
    )
    const changes = allLevels(whole).flatMap((each) => each.changes)
    return { action, changes, feeds: action.feeds.map(({ id }) => id), said: must(action.milestones[0]) }
  }
  const reword = async (text: string) => {
    const { version } = (await now()).said
    return test.as(director, (tx) => reviseMilestone(tx, milestone, version, text, 'Half was too much'))
  }

  it('a milestone keeps its words until somebody else approves the others', async () => {
    expect(await reword('A third')).toMatchObject({ ok: true, settled: 'waiting for approval' })
    const waiting = await now()
    expect(waiting.said.text).toBe('Half')
    const [change] = waiting.changes
    expect(change).toMatchObject({
      what: 'milestone',
      from: 'Half',
      to: 'A third',
      reason: 'Half was too much',
    })
    expect(await reword('A quarter')).toMatchObject({ ok: false, why: 'refused' })
    const settle = (who: Asking) =>
      test.as(who, (tx) => settleChange(tx, must(change ?? null).id, 'approved'))
    expect(await settle(director)).toMatchObject({ ok: false, why: 'refused' })
    expect(await settle(deputy)).toEqual({ ok: true })
    expect((await now()).said.text).toBe('A third')
  })

  it('a milestone that reads the same is not asked for, nor one of another version', async () => {
    expect(await reword('Half')).toEqual({ ok: true })
    expect((await now()).changes).toEqual([])
    const stale = await test.as(director, (tx) => reviseMilestone(tx, milestone, 1, 'x', 'Why'))
    expect(stale).toMatchObject({ ok: false, why: 'changed meanwhile' })
  })

  it('an action feeds what it fed until somebody else approves the others; refused, it stays so', async () => {
    const [first, second] = [must(fed[0]), must(fed[1])]
    const ask = () =>
      test.as(director, (tx) => sayFeeds(tx, feeder, [first], [second], 'It serves the other'))
    expect(await ask()).toMatchObject({ ok: true, settled: 'waiting for approval' })
    expect((await now()).feeds).toEqual([first])
    const [change] = (await now()).changes
    expect(change).toMatchObject({ what: 'feeds', from: '1.1', to: '1.2' })
    await test.as(deputy, (tx) => settleChange(tx, must(change ?? null).id, 'refused'))
    expect((await now()).feeds).toEqual([first])
    await ask()
    await test.as(deputy, async (tx) =>
      settleChange(tx, must((await now()).changes[1] ?? null).id, 'approved'),
    )
    expect((await now()).feeds).toEqual([second])
    const none = await test.as(director, (tx) => sayFeeds(tx, feeder, [second], [], 'It serves the area'))
    expect(none).toMatchObject({ settled: 'waiting for approval' })
    expect((await now()).changes[2]).toMatchObject({ to: 'none, its area as a whole' })
  })

  it('the database refuses both behind the pages', async () => {
    const behind = (statement: ReturnType<typeof sql>) => test.as(director, (tx) => statement.execute(tx.db))
    await expect(behind(sql`update plan.milestone set text = 'x' where id = ${milestone}`)).rejects.toThrow(
      'changes by an approved request',
    )
    await expect(behind(sql`delete from plan.action_feeds where action_id = ${feeder}`)).rejects.toThrow(
      'changes by an approved request',
    )
    await expect(
      behind(sql`insert into plan.action_feeds (action_id, feeds_id) values (${feeder}, ${fed[1]})`),
    ).rejects.toThrow('changes by an approved request')
  })
})
