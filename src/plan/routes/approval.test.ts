import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { must } from '../testing/made-plan.ts'
import type { PlanSite } from '../testing/plan-site.ts'
import { inBoxes, planSite } from '../testing/plan-site.ts'

describe('approval and submission', () => {
  let site: PlanSite

  beforeAll(async () => {
    site = await planSite()
  })
  afterAll(() => site.close())

  it('freezes a version, compares it, and shows the submission against the statutory date', async () => {
    const approved = await site.app.post(site.director, `/plan/approve?plan=${site.planId}`, {
      note: 'Agreed by Cabinet',
    })
    expect(approved.status).toBe(303)
    expect(
      (await site.app.post(site.director, `/plan/approve?plan=${site.planId}`, { note: '' })).status,
    ).toBe(422)
    const version = await site.app.get(site.councillor, `/plan/versions/1?plan=${site.planId}`)
    expect(version.body).toContain('Agreed by Cabinet')
    await site.app.post(site.director, `/plan/areas/${site.areaId}/outcome`, {
      outcome: 'Children are heard',
      _version: String((await site.area()).version),
    })
    const compared = await site.app.get(site.councillor, `/plan/versions/1/compare/now?plan=${site.planId}`)
    expect(compared.body).toContain('<ins>Children are heard</ins>')
    expect(
      (await site.app.get(site.councillor, `/plan/versions/compare?a=1&b=now&plan=${site.planId}`)).location,
    ).toBe(`/plan/versions/1/compare/now?plan=${site.planId}`)
  })

  it('records each recipient, and says what is still to do', async () => {
    const url = `/plan/submission/new?plan=${site.planId}`
    const sent = { toOrWhere: '', ...inBoxes('onDay', '2020-07-09'), how: 'By secure email', version: '1' }
    const refused = await site.app.post(site.director, url, { ...sent, kind: 'published', version: '9' })
    expect(refused.status).toBe(422)
    expect(refused.body).toContain('Choose an approved version')
    const nowhere = await site.app.post(site.director, url, { ...sent, kind: 'published' })
    expect(nowhere.body).toContain('Enter where it was published')
    expect(
      (await site.app.post(site.director, url, { ...sent, kind: 'Ofsted (the Chief Inspector)' })).status,
    ).toBe(303)
    const { body } = await site.app.get(site.councillor, `/plan/submission?plan=${site.planId}`)
    expect(body).toContain('Sent to Ofsted (the Chief Inspector)')
    expect(body).toContain('126 days over')
    expect(body).toContain('send it to the Secretary of State for Education, publish it')
    expect(body).toContain('21 July 2020')
  })

  it('lets the approver settle a date that was asked for, once', async () => {
    const head = await site.test.person({ roles: ['head of service'], posts: ['Head of Service'] })
    const version = must((await site.action()).dueOn).replaceAll('-', '')
    const ask = { ...inBoxes('toOn', '2021-06-30'), reason: 'Recruitment', _version: version }
    expect((await site.app.post(head, `/plan/actions/${site.actionId}/redate`, ask)).status).toBe(303)
    const page = await site.app.get(site.director, `/plan?plan=${site.planId}`)
    expect(page.body).toContain('Needs your decision (1)')
    const id = must((await site.action()).asked).id
    expect((await site.app.post(head, `/plan/redatings/${id}`, { settled: 'approved' })).status).toBe(403)
    expect(
      (await site.app.post(site.director, `/plan/redatings/${id}`, { settled: 'approved' })).status,
    ).toBe(303)
    expect((await site.app.post(site.director, `/plan/redatings/${id}`, { settled: 'refused' })).status).toBe(
      409,
    )
    expect((await site.action()).dueOn).toBe('2021-06-30')
  })

  it('changes the limit of days without an update with a reason, from a day that has not passed', async () => {
    const url = '/plan/delivery-rules/days-without-an-update'
    expect((await site.app.get(site.lead, url)).status).toBe(403)
    const limit = {
      value: '14',
      ...inBoxes('fromOn', '2020-11-24'),
      reason: 'The board meets every two weeks',
    }
    expect((await site.app.post(site.director, url, { ...limit, value: '0' })).status).toBe(422)
    const past = await site.app.post(site.director, url, { ...limit, ...inBoxes('fromOn', '2020-11-01') })
    expect(past.body).toContain('must be today or later')
    expect((await site.app.post(site.director, url, limit)).status).toBe(303)
    expect((await site.app.get(site.councillor, '/plan/delivery-rules')).body).toContain(
      'after more than 14 days',
    )
  })
})
