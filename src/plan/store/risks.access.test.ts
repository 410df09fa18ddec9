import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Forbidden } from '../../kernel/index.ts'
import type { RiskId } from '../ids.ts'
import { planDb } from '../tables.ts'
import { madePost, must } from '../testing/made-plan.ts'
import { madeRisk } from '../testing/made-risk.ts'
import type { PlanSite } from '../testing/plan-site.ts'
import { planSite } from '../testing/plan-site.ts'
import { setUp } from '../../app/testing/test-record.ts'
import { addRisk, reviewRisk } from './risks.ts'

describe('who may see and write risks', () => {
  let site: PlanSite
  let own: RiskId
  let other: RiskId

  beforeAll(async () => {
    site = await planSite()
    const ownerPostId = await site.test.as(setUp, (tx) => madePost(tx, 'Team Manager'))
    const made = async (changed = {}) => {
      const added = await site.test.as(site.director, (tx) => addRisk(tx, site.planId, madeRisk(changed)))
      return must(added.ok ? added.riskId : null)
    }
    own = await made({ ownerPostId })
    other = await made()
  })
  afterAll(() => site.close())

  it('is read by everybody who reads the plan', async () => {
    for (const who of [site.director, site.lead, site.councillor])
      expect(
        await site.test.as(who, (tx) => planDb(tx).selectFrom('plan.risk').select('id').execute()),
      ).toHaveLength(2)
  })

  it('is added by whoever may change the plan, and by nobody else', async () => {
    for (const who of [site.lead, site.councillor])
      await expect(
        site.test.as(who, (tx) =>
          planDb(tx)
            .insertInto('plan.risk_link')
            .values({ risk_id: own, area_id: site.areaId, action_id: null })
            .execute(),
        ),
      ).rejects.toThrow(/row-level security/)
  })

  it('is looked at again by its owner: of others’ risks the database changes nothing', async () => {
    const write = (who: typeof site.lead, id: RiskId) =>
      site.test.as(who, async (tx) => {
        const { numUpdatedRows } = await planDb(tx)
          .updateTable('plan.risk')
          .set({ controls: 'Seen' })
          .where('id', '=', id)
          .executeTakeFirst()
        return Number(numUpdatedRows)
      })
    expect(await write(site.lead, own)).toBe(1)
    expect(await write(site.lead, other)).toBe(0)
    expect(await write(site.councillor, own)).toBe(0)
    const review = {
      now: { likelihood: 1, impact: 1 },
      controls: '',
      reviewOn: must((await site.whole()).risks[0]?.reviewOn),
      because: 'Seen',
    }
    await expect(site.test.as(site.lead, (tx) => reviewRisk(tx, other, 1, review))).rejects.toThrow(Forbidden)
  })
})
