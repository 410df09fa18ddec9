import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bodies, decisions, reportingLines } from '../governance/index.ts'
import { findingsOf, inspections, judgementsOf, strengthsOf } from '../inspection/index.ts'
import { longDate } from '../kernel/index.ts'
import {
  actionsOf,
  currentPlan,
  gapsOf,
  nothingAround,
  planWithAreas,
  submissionsOf,
  versionsOf,
} from '../plan/index.ts'
import type { PlanWithAreas } from '../plan/index.ts'
import { personRoles } from '../access/permissions/roles.ts'
import type { TestRecord } from '../app/testing/test-record.ts'
import { setUp, testRecord } from '../app/testing/test-record.ts'
import { loadExample } from './index.ts'

describe('the worked example', () => {
  let test: TestRecord
  let plan: PlanWithAreas

  beforeAll(async () => {
    test = await testRecord('worked example')
    await test.as(setUp, loadExample)
    const found = await test.as(setUp, async (tx) => {
      const head = await currentPlan(tx)
      return head && planWithAreas(tx, head.id, nothingAround)
    })
    if (!found) throw new Error('The example has no plan')
    plan = found
  })
  afterAll(() => test.close())

  it('is a council already at work: actions stand in every way that they can stand', () => {
    const statuses = new Set(actionsOf(plan).map(({ delivery }) => delivery.status))
    expect([...statuses].toSorted()).toEqual([
      'at risk',
      'complete, evidenced',
      'delivered, evidence awaited',
      'late',
      'not started',
      'on track',
      're-dated with approval',
    ])
    expect(actionsOf(plan).filter(({ lead }) => lead?.held === 'vacant')).toHaveLength(1)
  })

  it('answers each of the seven findings with an area of its own, three or four actions, and nothing missing', () => {
    expect(plan.areas.map(({ findings, actions }) => [findings.length, actions.length])).toEqual([
      [1, 4],
      [1, 4],
      [1, 4],
      [1, 4],
      [1, 3],
      [1, 3],
      [1, 3],
    ])
    expect(plan.unplaced).toEqual([])
    for (const area of plan.areas)
      expect(
        Object.values([area.context, area.causes, area.doneSoFar, area.needed, area.outcome]),
      ).not.toContain('')
  })

  it('names of its gaps only the relapse that the board is to decide, and the vacant lead', () => {
    expect(gapsOf(plan).map(({ kind }) => kind)).toEqual(['relapse to decide', 'owner vacant'])
  })

  it('has a key measure in every area, evidence for and against, and a word of a manager beside what is computed', () => {
    for (const { measures } of plan.areas) expect(measures.filter(({ isKey }) => isKey)).toHaveLength(1)
    const evidence = actionsOf(plan).flatMap((action) => action.evidence)
    expect(new Set(evidence.map(({ direction }) => direction))).toEqual(new Set(['supports', 'contradicts']))
    expect(new Set(evidence.map(({ kind }) => kind)).size).toBe(5)
    const signed = actionsOf(plan).flatMap(({ overrides }) => overrides.impact ?? [])
    expect(signed.map(({ says, computed }) => [says, computed])).toEqual([['consistent', 'early signs']])
  })

  it('keeps the public inspection’s dates, grades and self-evaluation', async () => {
    const [inspection] = await test.as(setUp, inspections)
    if (!inspection) throw new Error('The example has no inspection')
    const { inspectedFrom, inspectedTo, publishedOn, receivedOn } = inspection
    expect([inspectedFrom, inspectedTo, receivedOn, publishedOn].map((day) => day && longDate(day))).toEqual([
      '2 March 2020',
      '13 March 2020',
      '8 April 2020',
      '15 April 2020',
    ])
    const judgements = await test.as(setUp, (tx) => judgementsOf(tx, inspection.id))
    expect(judgements.map(({ grade, selfGrade }) => [grade, selfGrade])).toEqual(
      Array.from({ length: 4 }, () => ['Requires improvement to be good', 'Requires improvement to be good']),
    )
    expect(await test.as(setUp, (tx) => findingsOf(tx, inspection.id))).toHaveLength(7)
    const strengths = await test.as(setUp, (tx) => strengthsOf(tx, inspection.id))
    expect(strengths.filter(({ state }) => state === 'slipping')).toHaveLength(1)
  })

  it('was approved twice, and sent before the statutory date', async () => {
    const versions = await test.as(setUp, (tx) => versionsOf(tx, plan.plan.id))
    expect(versions.map(({ number, approvedOn, approvedBy }) => [number, approvedOn, approvedBy])).toEqual([
      [2, '2020-10-22', 'Improvement Board'],
      [1, '2020-06-16', 'Cabinet'],
    ])
    const submissions = await test.as(setUp, (tx) => submissionsOf(tx, plan.plan.id))
    expect(submissions.map(({ onDay }) => onDay)).toEqual(['2020-07-09', '2020-07-09', '2020-07-09'])
  })

  it('has governance that reaches from panels to Cabinet, and decisions about most areas', async () => {
    const [all, lines, decided] = [
      await test.as(setUp, bodies),
      await test.as(setUp, reportingLines),
      await test.as(setUp, decisions),
    ]
    const alone = all.filter(({ id }) => !lines.some(({ fromId, toId }) => fromId === id || toId === id))
    expect(alone).toEqual([])
    expect(new Set(decided.flatMap(({ areaId }) => areaId ?? [])).size).toBeGreaterThanOrEqual(5)
  })

  it('offers somebody for every role, each in a post', async () => {
    const { rows } = await test.admin.query<{ role: string; posts: string }>(
      `select role, count(holder.id) as posts from access.role_held held
       join access.post_holder holder on holder.person_id = held.person_id and holder.until_on is null
       where held.until_on is null group by role order by role`,
    )
    expect(rows.map(({ role }) => role)).toEqual([...personRoles].toSorted())
  })

  it('names only people who are plainly made up, and gives nobody an address', async () => {
    const { rows } = await test.admin.query<{ name: string; email: string | null }>(
      'select name, email from access.person',
    )
    expect(rows.length).toBeGreaterThan(15)
    expect(rows.filter(({ name, email }) => !name.startsWith('Example ') || email !== null)).toEqual([])
  })
})

describe('loading the worked example', () => {
  it('leaves nothing behind when it fails at the very end', async () => {
    const test = await testRecord('worked example')
    await test.admin.query('drop table workforce.vacancy cascade')
    await expect(test.as(setUp, loadExample)).rejects.toThrow('workforce.vacancy')
    const tables = [
      'access.person',
      'access.team',
      'inspection.inspection',
      'plan.plan',
      'governance.body',
      'record.change',
    ]
    for (const table of tables) {
      const { rows } = await test.admin.query<{ count: number }>(
        `select count(*)::int as count from ${table}`,
      )
      expect([table, rows[0]?.count]).toEqual([table, 0])
    }
    await test.close()
  })
})
