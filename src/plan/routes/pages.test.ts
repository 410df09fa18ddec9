import { testApp } from '../../app/testing/test-app.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PlanSite } from '../testing/plan-site.ts'
import { planSite } from '../testing/plan-site.ts'

describe('the pages of the plan', () => {
  let site: PlanSite

  beforeAll(async () => {
    site = await planSite()
  })
  afterAll(() => site.close())

  const pages = () => [
    '/plan',
    `/plan?plan=${site.planId}`,
    '/plan/on-a-page',
    '/plan/versions',
    '/plan/submission',
    '/plan/delivery-rules',
    `/plan/areas/${site.areaId}`,
    `/plan/actions/${site.actionId}`,
  ]
  const forms = () => [
    '/plan/details',
    '/plan/findings',
    '/plan/areas/new',
    `/plan/areas/${site.areaId}/details`,
    `/plan/areas/${site.areaId}/analysis`,
    `/plan/areas/${site.areaId}/outcome`,
    `/plan/areas/${site.areaId}/remove`,
    `/plan/areas/${site.areaId}/actions/new`,
    `/plan/actions/${site.actionId}/edit`,
    `/plan/actions/${site.actionId}/redate`,
    `/plan/actions/${site.actionId}/waits`,
    `/plan/actions/${site.actionId}/take-out`,
    `/plan/actions/${site.actionId}/milestones/new`,
    `/plan/milestones/${site.milestoneId}/edit`,
    `/plan/milestones/${site.milestoneId}/redate`,
    `/plan/milestones/${site.milestoneId}/remove`,
  ]

  it('are open to everybody who reads the plan, and to nobody who is not signed in', async () => {
    for (const url of pages()) {
      expect([url, (await site.app.get(site.councillor, url)).status]).toEqual([url, 200])
      expect((await site.app.get(undefined, url)).status).toBe(303)
    }
  })

  it('show forms only to those who may change the plan', async () => {
    for (const url of forms()) {
      expect([url, (await site.app.get(site.director, url)).status]).toEqual([url, 200])
      expect([url, (await site.app.get(site.councillor, url)).status]).toEqual([url, 403])
      expect([url, (await site.app.post(site.councillor, url, {})).status]).toEqual([url, 403])
    }
    expect((await site.app.get(site.lead, '/plan/approve')).status).toBe(403)
    expect((await site.app.get(site.director, '/plan/approve')).status).toBe(200)
  })

  it('say 404 for what is not there, or could not be', async () => {
    const absent = [
      '/plan?plan=9999',
      '/plan?plan=x',
      '/plan/areas/9999',
      '/plan/areas/first',
      '/plan/actions/9999',
      '/plan/actions/0',
      '/plan/actions/9999/edit',
      '/plan/milestones/9999/edit',
      '/plan/milestones/x/redate',
      '/plan/versions/7',
      '/plan/versions/1/compare/now',
      '/plan/versions/compare?a=1&b=x',
      '/plan/new?inspection=9999',
      '/plan/new',
      '/plan/submission/new',
      `/plan/actions/${site.actionId}/accept`,
      `/plan/actions/${site.actionId}/reopen`,
    ]
    for (const url of absent)
      expect([url, (await site.app.get(site.director, url)).status]).toEqual([url, 404])
    const gone = ['/plan/areas/9999/outcome', '/plan/actions/9999/waits/1/remove', '/plan/redatings/9999']
    for (const url of gone) {
      const answer = await site.app.post(site.director, url, { settled: 'approved', outcome: 'x' })
      expect([url, answer.status]).toEqual([url, 404])
    }
  })
})

describe('before there is a plan', () => {
  it('the plan’s page says how one begins, to each what they may do', async () => {
    const test = await testRecord()
    const app = await testApp(test)
    const director = await test.person({ roles: ['director'] })
    const page = await app.get(director, '/plan')
    expect(page.status).toBe(200)
    expect(page.body).toContain('No plan yet')
    expect((await app.get(director, '/plan/on-a-page')).status).toBe(404)
    await app.close()
    await test.close()
  })
})
