import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import { isoDate } from '../../kernel/index.ts'
import type { PlanId } from '../ids.ts'
import { nothingAround } from '../model/around.ts'
import { madeLower, madeTeam } from '../testing/made-levels.ts'
import { madeAction, madePlan, madePost, must } from '../testing/made-plan.ts'
import { addMilestone } from './milestones.ts'
import { planById, planWithAreas } from './plans.ts'
import { mayApprove, mayChange } from './reporting.ts'
import { approvePlan } from './versions.ts'

/** A strategic plan; under it the plan of a service and those of two of its teams, each with a post that answers for it. */
describe('who approves and changes plans', () => {
  let test: TestRecord
  const who: Record<string, Asking> = {}
  const plans: Record<string, PlanId> = {}

  beforeAll(async () => {
    test = await testRecord()
    who.director = await test.person({ roles: ['director'], posts: ['Director'] })
    await test.as(setUp, async (tx) => {
      const service = await madeTeam(tx, 'Fostering')
      const team = await madeTeam(tx, 'Fostering North', service)
      const apart = await madeTeam(tx, 'Elsewhere')
      const { planId, areaIds } = await madePlan(tx)
      plans.strategic = planId
      const serves = [must(areaIds[0])]
      const drawn = async (name: string, level: 'service' | 'team', teamId: number, post: string) => {
        const ownerPostId = await madePost(tx, post)
        plans[name] = (await madeLower(tx, planId, { level, serves, teamId, ownerPostId })).planId
      }
      await drawn('service', 'service', service, 'Head of Fostering')
      await drawn('team', 'team', team, 'Manager North')
      await drawn('elsewhere', 'team', apart, 'Manager Elsewhere')
    })
    const [fostering, north] = [{ team: 'Fostering' }, { team: 'Fostering North' }]
    who.head = await test.person({ roles: ['fostering manager'], posts: ['Head of Fostering'], ...fostering })
    who.manager = await test.person({ roles: ['team manager'], posts: ['Manager North'], ...north })
    who.service = await test.person({ roles: ['head of service'], posts: ['Head of Service'], ...fostering })
    who.reviewing = await test.person({ roles: ['reviewing service manager'], posts: ['Manager Elsewhere'] })
    who.analyst = await test.person({ roles: ['performance analyst'] })
  })
  afterAll(() => test.close())

  const asking = (name: string): Asking => must(who[name] ?? null)
  const planOf = (name: string): PlanId => must(plans[name] ?? null)
  const says = (person: string, plan: string) =>
    test.as(asking(person), async (tx) => {
      const head = must((await planById(tx, planOf(plan))) ?? null)
      return { approves: mayApprove(tx.viewer, head), changes: mayChange(tx.viewer, head) }
    })
  /** What the database says to the same; what it let through is taken back. */
  const does = async (person: string, plan: string) => {
    const attempt = (work: Parameters<typeof test.as<unknown>>[1]) =>
      test
        .as(asking(person), async (tx) => {
          await work(tx)
          throw new RangeError('taken back')
        })
        .catch((error: unknown) => error instanceof RangeError)
    return {
      approves: await attempt(async (tx) => {
        const done = await approvePlan(tx, planOf(plan), { note: 'As it stands' })
        if (!done.ok) throw new Error(done.why)
      }),
      changes: await attempt(async (tx) => {
        const whole = must((await planWithAreas(tx, planOf(plan), nothingAround)) ?? null)
        const action = await madeAction(tx, must(whole.areas[0]).id)
        await addMilestone(tx, action, { text: 'Half', dueOn: isoDate('2020-12-01') })
      }),
    }
  }

  it.each([
    ['director', 'strategic', true, true],
    ['director', 'service', true, true],
    ['director', 'team', true, true],
    ['service', 'strategic', false, true],
    ['service', 'service', true, true],
    ['service', 'team', true, true],
    ['service', 'elsewhere', false, true],
    ['head', 'strategic', false, false],
    ['head', 'service', false, true],
    ['head', 'team', true, true],
    ['head', 'elsewhere', false, false],
    ['manager', 'service', false, false],
    ['manager', 'team', false, true],
    ['reviewing', 'elsewhere', false, true],
    ['reviewing', 'team', false, false],
    ['analyst', 'team', false, true],
  ])('%s and the %s plan: approves %s, changes %s', async (person, plan, approves, changes) => {
    expect(await says(person, plan)).toEqual({ approves, changes })
    expect(await does(person, plan)).toEqual({ approves, changes })
  })
})
