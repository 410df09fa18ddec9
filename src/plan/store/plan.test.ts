import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { KyselyPlugin } from 'kysely'
import type { Asking, ViewerTx } from '../../access/index.ts'
import { isoDate } from '../../kernel/index.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import { madeLower, madeTeam } from '../testing/made-levels.ts'
import { madeAction, madePlan, madePost, must } from '../testing/made-plan.ts'
import { addArea, placeFindings, removeArea, reviseArea } from './areas.ts'
import { nothingAround } from '../model/around.ts'
import { currentPlan, planWithAreas } from './plans.ts'
import { gapsOf } from '../model/gaps.ts'
import { actionsOf } from '../model/plan.ts'

/** Counts the statements that a transaction sends. */
function counted(tx: ViewerTx): { readonly tx: ViewerTx; readonly count: () => number } {
  let count = 0
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      count += 1
      return node
    },
    transformResult: ({ result }) => Promise.resolve(result),
  }
  return { tx: { ...tx, db: tx.db.withPlugin(plugin) }, count: () => count }
}

describe('a plan made from an inspection', () => {
  let test: TestRecord
  let director: Asking

  beforeAll(async () => {
    test = await testRecord()
    director = await test.person({ roles: ['director'], posts: ['Director'] })
  })
  afterAll(() => test.close())

  const made = (options?: Parameters<typeof madePlan>[1]) => test.as(director, (tx) => madePlan(tx, options))
  const whole = async (id: Parameters<typeof planWithAreas>[1]) =>
    must(await test.as(director, (tx) => planWithAreas(tx, id, nothingAround)))

  it('has its areas in order, each with its findings word for word, and says which findings stand in none', async () => {
    const { planId } = await made({ findings: 3, areas: [[0], [1]] })
    const plan = await whole(planId)
    expect(plan.areas.map((area) => [area.position, area.findings.map((finding) => finding.text)])).toEqual([
      [1, ['Finding 1, made up']],
      [2, ['Finding 2, made up']],
    ])
    expect(plan.unplaced.map((finding) => finding.text)).toEqual(['Finding 3, made up'])
    expect(plan.delivery.status).toBe('not known')
  })

  it('may take several findings together', async () => {
    const { planId } = await made({ findings: 3, areas: [[0, 2], [1]] })
    expect((await whole(planId)).areas[0]?.findings.map((finding) => finding.position)).toEqual([1, 3])
  })

  it('lists every finding without an action, and every action without an owner, a post-holder or a date', async () => {
    const { planId, areaIds } = await made({ findings: 3, areas: [[0], [1]] })
    const vacant = await test.as(setUp, (tx) => madePost(tx, 'Commissioning Manager'))
    await test.as(director, async (tx) => {
      const area = must(areaIds[0])
      await madeAction(tx, area, { leadPostId: null, dueOn: null })
      await madeAction(tx, area, { leadPostId: vacant })
    })
    expect(gapsOf(await whole(planId)).map(({ kind }) => kind)).toEqual([
      'finding without an action',
      'finding without an action',
      'action without an owner',
      'action without a date',
      'owner vacant',
    ])
  })

  it('moves findings between areas, and refuses when somebody else has just moved one', async () => {
    const { planId, areaIds } = await made({ findings: 2, areas: [[0], [1]] })
    const [one, other] = [must(areaIds[0]), must(areaIds[1])]
    const finding = must((await whole(planId)).areas[0]?.findings[0]).id
    const place = (was: typeof one | null, areaId: typeof one | null) =>
      test.as(director, (tx) => placeFindings(tx, planId, [{ findingId: finding, was, areaId }]))
    expect(await place(one, other)).toEqual({ ok: true })
    expect((await whole(planId)).areas.map((area) => area.findings.length)).toEqual([0, 2])
    expect(await place(one, null)).toMatchObject({ ok: false, why: 'changed meanwhile' })
    expect(await place(other, null)).toEqual({ ok: true })
    expect((await whole(planId)).unplaced).toHaveLength(1)
  })

  it('refuses a change to an area that somebody changed meanwhile, and keeps what is there', async () => {
    const { planId, areaIds } = await made()
    const area = must((await whole(planId)).areas[0])
    const revise = (outcome: string) =>
      test.as(director, (tx) => reviseArea(tx, must(areaIds[0]), area.version, { outcome }))
    expect(await revise('First')).toEqual({ ok: true })
    expect(await revise('Second')).toMatchObject({ ok: false, why: 'changed meanwhile' })
    expect((await whole(planId)).areas[0]?.outcome).toBe('First')
  })

  it('removes an area without actions and never gives its number again', async () => {
    const { planId, areaIds } = await made({ findings: 2, areas: [[0], [1]] })
    const last = must((await whole(planId)).areas[1])
    expect(await test.as(director, (tx) => removeArea(tx, last.id, last.version))).toEqual({ ok: true })
    const added = await test.as(director, (tx) => addArea(tx, planId, { title: 'Another', findings: [] }))
    expect(added.ok).toBe(true)
    expect((await whole(planId)).areas.map((area) => area.position)).toEqual([1, 3])
    await test.as(director, (tx) => madeAction(tx, must(areaIds[0])))
    const first = must((await whole(planId)).areas[0])
    expect(await test.as(director, (tx) => removeArea(tx, first.id, first.version))).toMatchObject({
      ok: false,
      why: 'refused',
    })
  })

  it('is the current plan while it is the last one that has begun', async () => {
    const { planId } = await made()
    expect((await test.as(director, currentPlan))?.id).toBe(planId)
  })

  it('is read in as many queries with 200 actions as with two', async () => {
    const small = await made()
    const large = await made()
    await test.as(director, async (tx) => {
      for (const area of small.areaIds) await madeAction(tx, area)
      for (const area of large.areaIds) for (let n = 0; n < 100; n += 1) await madeAction(tx, area)
    })
    const queries = (id: Parameters<typeof planWithAreas>[1]) =>
      test.as(director, async (tx) => {
        const counting = counted(tx)
        const plan = must(await planWithAreas(counting.tx, id, nothingAround))
        return { actions: actionsOf(plan).length, queries: counting.count() }
      })
    const two = await queries(small.planId)
    expect(two.actions).toBe(2)
    expect(await queries(large.planId)).toEqual({ actions: 200, queries: two.queries })
    expect(two.queries).toBeLessThan(22)
    // With plans below only the names of their teams are asked for besides, however many they are.
    const teamId = await test.as(setUp, (tx) => madeTeam(tx, 'Team (made up)'))
    await test.as(director, async (tx) => {
      for (let n = 0; n < 3; n += 1) {
        const lower = await madeLower(tx, large.planId, { teamId, serves: [must(large.areaIds[0])] })
        await madeAction(tx, must(lower.areaIds[0]))
      }
    })
    expect(await queries(large.planId)).toEqual({ actions: 200, queries: two.queries + 1 })
  })

  it('shows an earlier day as it was known at the end of it', async () => {
    const { planId, areaIds } = await made()
    test.setClock('2020-11-25T10:00:00Z')
    await test.as(director, (tx) => madeAction(tx, must(areaIds[0])))
    const on = async (knownAt: string) =>
      actionsOf(
        must(
          await test.as(director, (tx) => planWithAreas(tx, planId, nothingAround), {
            knownAt: isoDate(knownAt),
          }),
        ),
      )
    expect(await on('2020-11-24')).toHaveLength(0)
    expect(await on('2020-11-25')).toHaveLength(1)
    test.setClock('2020-11-24T10:00:00Z')
  })
})
