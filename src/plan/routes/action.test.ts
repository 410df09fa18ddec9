import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addEvidence } from '../store/evidence.ts'
import { madeEvidence, must } from '../testing/made-plan.ts'
import type { Fields, PlanSite } from '../testing/plan-site.ts'
import { inBoxes, planSite } from '../testing/plan-site.ts'

describe('an action', () => {
  let site: PlanSite

  beforeAll(async () => {
    site = await planSite()
  })
  afterAll(() => site.close())

  const newAction = (changed: Fields = {}): Fields => ({
    text: 'Look at every plan again',
    kind: 'task',
    lead: '',
    partners: '',
    ...inBoxes('startOn', '2020-12-01'),
    ...inBoxes('dueOn', '2021-03-31'),
    ...changed,
  })

  it('is added once, however often its form is posted', async () => {
    const url = `/plan/areas/${site.areaId}/actions/new`
    const before = (await site.area()).actions.length
    const form = newAction({ _key: randomUUID(), partners: 'Health trust\nPolice' })
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => site.app.post(site.director, url, form)))
    expect(new Set(answers.map(({ location }) => location)).size).toBe(1)
    expect((await site.area()).actions).toHaveLength(before + 1)
    const page = await site.app.get(site.councillor, must(answers[0]?.location))
    expect(page.body).toContain('Health trust; Police')
    expect(page.body).toContain('Nobody yet')
  })

  it('does not start after it is due, and needs words', async () => {
    const url = `/plan/areas/${site.areaId}/actions/new`
    const refused = await site.app.post(
      site.director,
      url,
      newAction({ text: ' ', ...inBoxes('startOn', '2021-04-01') }),
    )
    expect(refused.status).toBe(422)
    expect(refused.body).toContain('Enter what will be done')
    const late = await site.app.post(site.director, url, newAction(inBoxes('startOn', '2021-04-01')))
    expect(late.body).toContain('must start on or before the day it is due')
    const impossible = await site.app.post(site.director, url, newAction(inBoxes('dueOn', '2021-02-30')))
    expect(impossible.body).toContain('Due date must be a real date')
  })

  it('is re-dated with a reason that stays, and 409 when the date has moved meanwhile', async () => {
    const url = `/plan/actions/${site.otherId}/redate`
    const to = (date: string, version: string) => ({
      ...inBoxes('toOn', date),
      reason: 'The panel meets later',
      _version: version,
    })
    expect(
      (await site.app.post(site.director, url, { ...to('2021-02-26', '20201231'), reason: '' })).status,
    ).toBe(422)
    expect((await site.app.post(site.director, url, to('2021-02-26', '20201231'))).status).toBe(303)
    const stale = await site.app.post(site.director, url, to('2021-03-31', '20201231'))
    expect(stale.status).toBe(409)
    expect(stale.body).toContain('31 March 2021')
    expect(stale.body).toContain('26 February 2021')
    const { body } = await site.app.get(site.councillor, `/plan/actions/${site.otherId}`)
    expect(body).toContain('The panel meets later')
    expect(body).toContain('first due')
  })

  it('hears from its site.lead, and from nobody who leads another', async () => {
    const update = {
      ...inBoxes('onDay', '2020-11-23'),
      done: 'Half of it',
      evidence: '',
      next: '',
      helpNeeded: 'A panel date',
    }
    expect((await site.app.get(site.lead, `/plan/actions/${site.actionId}`)).body).toContain('Add an update')
    expect((await site.app.post(site.lead, `/plan/actions/${site.actionId}/progress`, update)).status).toBe(
      303,
    )
    expect((await site.app.get(site.lead, `/plan/actions/${site.otherId}`)).body).not.toContain(
      'Add an update',
    )
    expect((await site.app.get(site.lead, `/plan/actions/${site.otherId}/progress`)).status).toBe(403)
    expect((await site.app.post(site.lead, `/plan/actions/${site.otherId}/progress`, update)).status).toBe(
      403,
    )
    const early = await site.app.post(site.lead, `/plan/actions/${site.actionId}/progress`, {
      ...update,
      ...inBoxes('onDay', '2020-11-25'),
    })
    expect(early.status).toBe(422)
    expect(early.body).toContain('must be today or in the past')
    expect((await site.app.get(site.councillor, `/plan/actions/${site.actionId}`)).body).toContain(
      'A panel date',
    )
  })

  it('has a milestone that its site.lead says was met', async () => {
    const url = `/plan/milestones/${site.milestoneId}/met`
    expect((await site.app.post(site.lead, url, inBoxes('metOn', '2020-11-20'))).status).toBe(303)
    expect((await site.action()).milestones[0]?.metOn).toBe('2020-11-20')
    const again = await site.app.post(site.lead, url, inBoxes('metOn', '2020-11-22'))
    expect(again.status).toBe(409)
    expect(again.body).toContain('20 November 2020')
    expect(
      (await site.app.post(site.lead, `/plan/milestones/${site.milestoneId}/not-met`, { because: 'x' }))
        .status,
    ).toBe(403)
    expect(
      (await site.app.post(site.director, `/plan/milestones/${site.milestoneId}/not-met`, { because: '' }))
        .status,
    ).toBe(422)
  })

  it('waits for another, not in a circle, and stops waiting', async () => {
    expect(
      (
        await site.app.post(site.director, `/plan/actions/${site.actionId}/waits`, {
          waitsFor: String(site.otherId),
        })
      ).status,
    ).toBe(303)
    const circle = await site.app.post(site.director, `/plan/actions/${site.otherId}/waits`, {
      waitsFor: String(site.actionId),
    })
    expect(circle.status).toBe(422)
    expect(circle.body).toContain('This would close a circle: 1.2 waits for 1.1 waits for 1.2.')
    expect(
      (await site.app.post(site.director, `/plan/actions/${site.actionId}/waits/${site.otherId}/remove`, {}))
        .status,
    ).toBe(303)
    expect((await site.action()).waitsFor).toEqual([])
  })

  it('is delivered by its site.lead and accepted by somebody else', async () => {
    const delivered = { ...inBoxes('deliveredOn', '2020-11-23'), evidence: 'Minutes' }
    expect(
      (await site.app.post(site.lead, `/plan/actions/${site.actionId}/delivered`, delivered)).status,
    ).toBe(303)
    expect(
      (await site.app.post(site.lead, `/plan/actions/${site.actionId}/delivered`, delivered)).status,
    ).toBe(409)
    expect(
      (await site.app.post(site.lead, `/plan/actions/${site.actionId}/accept`, { says: 'Good' })).status,
    ).toBe(403)
    await site.test.as(site.lead, (tx) => addEvidence(tx, site.actionId, madeEvidence()))
    expect(
      (await site.app.post(site.director, `/plan/actions/${site.actionId}/accept`, { says: 'Read them' }))
        .status,
    ).toBe(303)
    expect((await site.action()).delivery.status).toBe('complete, evidenced')
    const out = await site.app.post(site.director, `/plan/actions/${site.actionId}/take-out`, {
      because: 'x',
      _version: String((await site.action()).version),
    })
    expect(out.status).toBe(422)
    expect(
      (await site.app.post(site.director, `/plan/actions/${site.actionId}/reopen`, { because: 'Not so' }))
        .status,
    ).toBe(303)
  })

  it('keeps its page once it is taken out, and can be put back', async () => {
    const { version } = await site.action(site.otherId)
    const take = { because: 'Done by the health trust', _version: String(version) }
    expect((await site.app.post(site.director, `/plan/actions/${site.otherId}/take-out`, take)).status).toBe(
      303,
    )
    const page = await site.app.get(site.councillor, `/plan/actions/${site.otherId}`)
    expect(page.status).toBe(200)
    expect(page.body).toContain('Done by the health trust')
    expect((await site.app.get(site.councillor, `/plan/areas/${site.areaId}`)).body).toContain(
      'Taken out of the plan (1)',
    )
    expect(
      (
        await site.app.post(site.director, `/plan/actions/${site.otherId}/put-back`, {
          _version: String(version),
        })
      ).status,
    ).toBe(409)
    const shown = await site.app.get(site.director, `/plan/actions/${site.otherId}`)
    const now = must(/name="_version" value="(\d+)"/.exec(shown.body)?.[1])
    expect(
      (await site.app.post(site.director, `/plan/actions/${site.otherId}/put-back`, { _version: now }))
        .status,
    ).toBe(303)
    expect((await site.action(site.otherId)).reference).toBe('1.2')
  })
})
