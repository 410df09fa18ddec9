import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoDate } from '../../kernel/index.ts'
import { redate } from '../store/redatings.ts'
import { approvePlan } from '../store/versions.ts'
import { must } from '../testing/made-plan.ts'
import type { PlanSite } from '../testing/plan-site.ts'
import { inBoxes, planSite } from '../testing/plan-site.ts'
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
    expect(body).toContain('Nothing was added, taken out or worded anew since the plan was first approved.')
    expect((await site.app.get(undefined, '/plan/slippage')).status).toBe(303)
    expect((await site.app.get(site.director, '/plan/slippage?plan=9999')).status).toBe(404)
  })

  it('asks why an action or a milestone is added to an approved plan, and shows the answer', async () => {
    await site.test.as(site.director, (tx) => approvePlan(tx, site.planId, { note: '' }))
    const milestone = `/plan/actions/${site.otherId}/milestones/new`
    const half = { text: 'Half of it', ...inBoxes('dueOn', '2020-12-18') }
    const refused = await site.app.post(site.director, milestone, half)
    expect([refused.status, refused.body.includes('The plan is approved: enter why')]).toEqual([422, true])
    expect((await site.app.post(site.director, milestone, { ...half, because: 'To see it' })).status).toBe(
      303,
    )
    const url = `/plan/areas/${site.areaId}/actions/new`
    const action = {
      ...{ text: 'One more', kind: 'task', lead: '', contributors: [], partners: '' },
      ...{ ...inBoxes('startOn', '2020-12-01'), ...inBoxes('dueOn', '2021-01-29') },
    }
    const silent = await site.app.post(site.director, url, action)
    expect([silent.status, silent.body.includes('enter why the action is added')]).toEqual([422, true])
    expect((await site.app.post(site.director, url, { ...action, reason: 'Board' })).status).toBe(303)
    const { body } = await site.app.get(site.councillor, '/plan/slippage')
    for (const says of ['since approval (2)', 'Milestone added: “Half of it”', 'To see it', 'Board'])
      expect(body).toContain(says)
  })

  it('lets nobody decide on a request of their own while somebody else may', async () => {
    const deputy = await site.test.person({ roles: ['director'], posts: ['Deputy Director'] })
    const url = `/plan/actions/${site.actionId}/redate`
    expect((await site.app.get(deputy, url)).body).toContain('once somebody else who may approve the plan')
    const ask = { ...inBoxes('toOn', '2021-06-30'), reason: 'Recruitment', _version: '20201231' }
    expect((await site.app.post(deputy, url, ask)).status).toBe(303)
    const { id } = must((await site.action()).asked)
    const own = await site.app.post(deputy, `/plan/redatings/${id}`, { settled: 'approved' })
    expect([own.status, own.body.includes('You asked for this yourself')]).toEqual([409, true])
    const other = await site.app.post(site.director, `/plan/redatings/${id}`, { settled: 'approved' })
    expect(other.status).toBe(303)
  })
})
