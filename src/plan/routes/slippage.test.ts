import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoDate } from '../../kernel/index.ts'
import { redate } from '../store/redatings.ts'
import type { PlanSite } from '../testing/plan-site.ts'
import { planSite } from '../testing/plan-site.ts'
import { actionsOf } from '../model/plan.ts'
import { slippageInWords, slippageOf } from '../model/slippage.ts'

describe('slippage', () => {
  let site: PlanSite

  beforeAll(async () => {
    site = await planSite()
  })
  afterAll(() => site.close())

  it('of a plan whose dates stand where they stood is none', async () => {
    expect(slippageOf(actionsOf(await site.whole()))).toEqual([])
    const { body } = await site.app.get(site.councillor, '/plan/slippage')
    expect(body).toContain('Of 2 actions with a due date, none stands elsewhere than at first.')
  })

  it('is counted from the first date, however often it moved, and shown with every move', async () => {
    for (const [fromOn, toOn] of [
      ['2020-12-31', '2021-01-31'],
      ['2021-01-31', '2021-03-02'],
    ])
      await site.test.as(site.director, (tx) =>
        redate(
          tx,
          { actionId: site.otherId },
          {
            fromOn: isoDate(fromOn ?? ''),
            toOn: isoDate(toOn ?? ''),
            reason: 'The panel meets later',
          },
        ),
      )
    const actions = actionsOf(await site.whole())
    expect(slippageOf(actions).map(({ days }) => days)).toEqual([61])
    expect(slippageInWords(actions)).toBe(
      'Of 2 actions with a due date, 1 was moved: 61 days later in all, the furthest 1.2 by 61 days.',
    )
    const { body } = await site.app.get(site.councillor, '/plan/slippage')
    expect(body).toContain('61 days later, 2 moves')
    expect(body).toContain('Every move of a date (2)')
    expect((await site.app.get(undefined, '/plan/slippage')).status).toBe(303)
    expect((await site.app.get(site.director, '/plan/slippage?plan=9999')).status).toBe(404)
  })
})
