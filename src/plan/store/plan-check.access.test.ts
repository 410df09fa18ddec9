import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import { planGovernance } from '../../app/plan-governance.ts'
import { isoDate } from '../../kernel/index.ts'
import { nothingAround } from '../model/around.ts'
import { must } from '../testing/made-plan.ts'
import type { PlanSite } from '../testing/plan-site.ts'
import { planSite } from '../testing/plan-site.ts'
import { planCheck } from './plan-check.ts'
import { planWithAreas } from './plans.ts'
import { limitsOn, setLimit } from './settings.ts'

describe('who may see what of the plan check', () => {
  let site: PlanSite
  const limit = { value: 3, fromOn: isoDate('2020-11-24'), reason: 'Few managers' }

  beforeAll(async () => {
    site = await planSite()
  })
  afterAll(() => site.close())

  const found = (who: Asking) =>
    site.test.as(who, async (tx) =>
      planCheck(tx, must(await planWithAreas(tx, site.planId, nothingAround)), planGovernance),
    )

  it('finds the same for everybody who reads the plan', async () => {
    const findings = await found(site.director)
    expect(findings.length).toBeGreaterThan(5)
    expect(await found(site.lead)).toEqual(findings)
    expect(await found(site.councillor)).toEqual(findings)
    expect(await found({ kind: 'system', name: 'command line' })).toEqual(findings)
  })

  it('has its limits set by whoever approves the plan, and by nobody else', async () => {
    for (const who of [site.lead, site.councillor])
      await expect(site.test.as(who, (tx) => setLimit(tx, 'days without a decision', limit))).rejects.toThrow(
        /row-level security/,
      )
    await site.test.as(site.director, (tx) => setLimit(tx, 'days without a decision', limit))
    expect((await site.test.as(site.councillor, limitsOn))['days without a decision']).toBe(3)
  })

  it('keeps the limit that held on an earlier day', async () => {
    const before = await site.test.as(site.councillor, limitsOn, { asAt: isoDate('2020-11-01') })
    expect(before['days without a decision']).toBe(120)
  })
})
