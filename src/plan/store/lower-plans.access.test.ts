import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import type { Asking, ViewerTx } from '../../access/index.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import { Forbidden, isoDate } from '../../kernel/index.ts'
import type { ActionId, AreaId, PlanId } from '../ids.ts'
import { nothingAround } from '../model/around.ts'
import { madeLower, madeTeam } from '../testing/made-levels.ts'
import { madeAction, madeEvidence, madePlan, must } from '../testing/made-plan.ts'
import { addAction, reviseAction, takeOut } from './actions.ts'
import { addEvidence } from './evidence.ts'
import { sayFeeds } from './feeds.ts'
import type { NewMeasure } from './measures.ts'
import { joinMeasure } from './measures.ts'
import type { Outcome } from './outcomes.ts'
import { addMilestone, removeMilestone } from './milestones.ts'
import { planWithAreas } from './plans.ts'
import { recordProgress } from './progress.ts'
import { redate } from './redatings.ts'
import type { RiskSaid } from './risks.ts'
import { addRisk } from './risks.ts'
import { sayWhence } from './sources.ts'

const update = { onDay: isoDate('2020-11-24'), done: 'Half of it', evidence: '', next: '', helpNeeded: '' }
const measure: NewMeasure = {
  ...{ baseline: null, target: 80, byOn: isoDate('2021-06-30'), tolerance: 5, isKey: false },
  kept: {
    by: 'hand',
    name: 'Plans',
    unit: 'percent',
    better: 'higher',
    source: 'Audit',
    collectorPostId: null,
  },
}
const risk: RiskSaid = {
  ...{ cause: 'c', event: 'e', effect: 'f', ownerPostId: null, controls: '', reviewOn: null },
  ...{ before: { likelihood: 2, impact: 2 }, now: { likelihood: 2, impact: 2 } },
  ...{ target: { likelihood: 1, impact: 1 }, areaIds: [], actionIds: [] },
}

async function versionOf(tx: ViewerTx, of: 'action' | 'milestone', id: number): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    select known_from as version from ${sql.table(`plan.${of}`)} where id = ${id}`.execute(tx.db)
  return must(rows[0]).version
}

describe('who may change a service or team plan', () => {
  let test: TestRecord
  let director: Asking
  let manager: Asking
  let above: Asking
  let elsewhere: Asking
  let topId: PlanId
  let topArea: AreaId
  let topAction: ActionId
  let lower: { readonly planId: PlanId; readonly areaIds: readonly AreaId[] }
  let own: ActionId

  beforeAll(async () => {
    test = await testRecord()
    director = await test.person({ roles: ['director'], posts: ['Director'] })
    above = await test.person({
      roles: ['team manager'],
      team: 'Service (made up)',
      posts: ['Service Manager'],
    })
    const teamId = await test.as(setUp, async (tx) =>
      madeTeam(tx, 'Team (made up)', await madeTeam(tx, 'Service (made up)')),
    )
    manager = await test.person({ roles: ['team manager'], team: 'Team (made up)', posts: ['Team Manager'] })
    elsewhere = await test.person({
      roles: ['team manager'],
      team: 'Other (made up)',
      posts: ['Other Manager'],
    })
    await test.as(director, async (tx) => {
      const made = await madePlan(tx)
      topId = made.planId
      topArea = must(made.areaIds[0])
      topAction = await madeAction(tx, topArea)
      lower = await madeLower(tx, topId, { teamId, serves: [topArea] })
      own = await madeAction(tx, must(lower.areaIds[0]))
    })
  })
  afterAll(() => test.close())

  /** Everything that is done to a plan through its forms, on one of its actions. */
  async function changeAll(who: Asking, action: ActionId, area: AreaId, plan: PlanId) {
    const did: string[] = []
    const attempt = async (name: string, work: (tx: ViewerTx) => Promise<Outcome>) => {
      try {
        const outcome = await test.as(who, work)
        if (outcome.ok) did.push(name)
      } catch (error) {
        const expected =
          error instanceof Forbidden ||
          (error instanceof Error && error.message.includes('row-level security'))
        if (!expected) throw error
      }
    }
    const words = { text: 'New words', kind: 'task', leadPostId: null } as const
    const wording = { ...words, contributorPostIds: [], partners: ['Health'], startOn: isoDate('2020-07-01') }
    await attempt('add', (tx) => addAction(tx, area, { ...wording, dueOn: isoDate('2020-12-31') }))
    await attempt('revise', async (tx) =>
      reviseAction(tx, action, await versionOf(tx, 'action', action), {
        ...wording,
        firstDueOn: null,
        reason: 'Why',
      }),
    )
    await attempt('progress', (tx) => recordProgress(tx, action, update))
    await attempt('milestone', async (tx) => {
      const added = await addMilestone(tx, action, { text: 'M', dueOn: isoDate('2020-12-01') })
      if (!added.ok) return added
      const { milestoneId } = added
      return removeMilestone(tx, milestoneId, await versionOf(tx, 'milestone', milestoneId), 'Why')
    })
    await attempt('redate', (tx) =>
      redate(
        tx,
        { actionId: action },
        { fromOn: isoDate('2020-12-31'), toOn: isoDate('2021-01-29'), reason: 'Why' },
      ),
    )
    await attempt('measure', (tx) => joinMeasure(tx, { actionId: action }, measure))
    await attempt('evidence', (tx) => addEvidence(tx, action, madeEvidence()))
    await attempt('source', (tx) =>
      sayWhence(tx, action, 0, { kind: 'peer review', title: 'P', onDay: null, reference: null, link: null }),
    )
    await attempt('risk', (tx) => addRisk(tx, plan, risk))
    await attempt('take out', async (tx) => takeOut(tx, action, await versionOf(tx, 'action', action), 'Why'))
    await attempt('put back', async (tx) => takeOut(tx, action, await versionOf(tx, 'action', action), null))
    return did
  }
  const everything = [
    'add',
    'revise',
    'progress',
    'milestone',
    'redate',
    'measure',
    'evidence',
    'source',
    'risk',
    'take out',
    'put back',
  ]

  it('its own manager changes all of it, and nothing of the strategic plan', async () => {
    expect(await changeAll(manager, own, must(lower.areaIds[0]), lower.planId)).toEqual(everything)
    expect(await changeAll(manager, topAction, topArea, topId)).toEqual([])
    expect(await test.as(manager, (tx) => sayFeeds(tx, own, [], [topAction]))).toEqual({ ok: true })
  })

  it('so does whoever manages the service above the team, and nobody who manages another', async () => {
    const fresh = await test.as(director, (tx) => madeAction(tx, must(lower.areaIds[0])))
    expect(await changeAll(above, fresh, must(lower.areaIds[0]), lower.planId)).toEqual(everything)
    const another = await test.as(director, (tx) => madeAction(tx, must(lower.areaIds[0])))
    expect(await changeAll(elsewhere, another, must(lower.areaIds[0]), lower.planId)).toEqual([])
    await expect(test.as(elsewhere, (tx) => sayFeeds(tx, another, [], [topAction]))).rejects.toThrow(
      'row-level security',
    )
  })

  it('a manager draws up a plan of the own team, and of no other, and no strategic plan', async () => {
    const { rows } = await test.admin.query<{ id: number; name: string }>('select id, name from access.team')
    const idOf = (name: string) => must(rows.find((row) => row.name === name)).id
    const draw = (teamId: number | null, level: 'team' | 'service') =>
      test.as(manager, (tx) => madeLower(tx, topId, { teamId, level, serves: [topArea] }))
    expect((await draw(idOf('Team (made up)'), 'team')).areaIds).toHaveLength(1)
    await expect(draw(idOf('Other (made up)'), 'team')).rejects.toThrow('row-level security')
    await expect(draw(idOf('Service (made up)'), 'service')).rejects.toThrow('row-level security')
    await expect(draw(null, 'service')).rejects.toThrow('row-level security')
    await expect(test.as(manager, (tx) => madePlan(tx))).rejects.toThrow('row-level security')
  })

  it('is read on all levels by everybody who reads the plan', async () => {
    const councillor = await test.person({ roles: ['councillor'] })
    const read = must(await test.as(councillor, (tx) => planWithAreas(tx, topId, nothingAround)))
    expect(read.lower.map(({ plan }) => plan.id)).toContain(lower.planId)
    expect(await changeAll(councillor, own, must(lower.areaIds[0]), lower.planId)).toEqual([])
    const nobody = await test.person({})
    expect(await test.as(nobody, (tx) => planWithAreas(tx, lower.planId, nothingAround))).toBeUndefined()
  })

  it('the database keeps a plan at its level and its areas serving the plan above', async () => {
    const refused = (statement: ReturnType<typeof sql>, why: string) =>
      expect(test.as(director, (tx) => statement.execute(tx.db))).rejects.toThrow(why)
    await refused(sql`update plan.plan set level = 'service' where id = ${lower.planId}`, 'keeps its level')
    await refused(
      sql`insert into plan.area (plan_id, position, title) values (${lower.planId}, 9, 'x')`,
      'serves one of the strategic plan',
    )
    await refused(
      sql`insert into plan.action_feeds (action_id, feeds_id) values (${topAction}, ${own})`,
      'plans above',
    )
  })
})
