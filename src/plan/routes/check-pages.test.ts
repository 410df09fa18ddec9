import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testApp } from '../../app/testing/test-app.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import { recordBody } from '../../governance/index.ts'
import { madeBody } from '../../governance/testing/made-body.ts'
import { planRules } from '../check/index.ts'
import { setLimit } from '../store/settings.ts'
import type { PlanSite } from '../testing/plan-site.ts'
import { inBoxes, planSite } from '../testing/plan-site.ts'

describe('the plan check', () => {
  let site: PlanSite

  beforeAll(async () => {
    site = await planSite()
  })
  afterAll(() => site.close())

  const body = async (url: string, who = site.director) => (await site.app.get(who, url)).body

  it('is open to everybody who reads the plan, and to nobody who is not signed in', async () => {
    for (const url of ['/plan/check', '/plan/check/rules', `/plan/check?plan=${site.planId}`]) {
      expect([url, (await site.app.get(site.councillor, url)).status]).toEqual([url, 200])
      expect((await site.app.get(undefined, url)).status).toBe(303)
    }
  })

  it('answers 404 for a plan that is not there, and where there is none', async () => {
    expect((await site.app.get(site.director, '/plan/check?plan=999')).status).toBe(404)
    const test = await testRecord()
    const app = await testApp(test)
    const director = await test.person({ roles: ['director'] })
    expect((await app.get(director, '/plan/check')).status).toBe(404)
    await app.close()
    await test.close()
  })

  it('leads each finding to the form and field that mend it, those who may use it alone', async () => {
    const form = `href="/plan/actions/${site.otherId}/edit#lead"`
    expect(await body('/plan/check')).toContain(form)
    const read = await body('/plan/check', site.councillor)
    expect(read).not.toContain(form)
    expect(read).toContain(`href="/plan/actions/${site.otherId}"`)
    expect(await body(`/plan/actions/${site.otherId}/edit`)).toContain('id="lead"')
  })

  it('shows one seriousness or one area when asked, with counts that add up', async () => {
    const must = await body('/plan/check?seriousness=must-be-mended')
    expect(must).toContain('id="must-be-mended"')
    expect(must).not.toContain('id="worth-knowing"')
    const second = await body('/plan/check?area=2')
    expect(second).toContain('Area 2, Area 2')
    expect(second).not.toContain('<h3 class="govuk-heading-m">Area 1')
    const unknown = await body('/plan/check?seriousness=nonsense&area=x')
    expect(unknown).toContain('id="must-be-mended"')
  })

  it('is counted in one line on the plan’s page and on the Director’s', async () => {
    const [, sentence = 'none'] = /class="[^"]*los-lede[^"]*">([^<]+)</.exec(await body('/plan/check')) ?? []
    expect(sentence).toContain('must be mended')
    for (const url of ['/plan', '/']) expect([url, (await body(url)).includes(sentence)]).toEqual([url, true])
  })

  it('finds at once what changed, in the plan and around it', async () => {
    const unreceived = 'No body on record receives it'
    expect(await body('/plan/check')).toContain(unreceived)
    await site.test.as(setUp, (tx) =>
      recordBody(tx, madeBody({ name: 'Improvement Board', kind: 'improvement board' })),
    )
    expect(await body('/plan/check')).not.toContain(unreceived)
  })

  it('publishes every rule, with its limit as it stands', async () => {
    const page = await body('/plan/check/rules')
    for (const { id } of planRules) expect(page).toContain(`id="${id}"`)
    expect(page).toContain('Open actions for one post: 6 actions (the usual)')
    expect(page).toContain('href="/plan/check/limits/open-actions-for-one-post"')
    expect(await body('/plan/check/rules', site.lead)).not.toContain('/plan/check/limits/')
  })
})

describe('a limit of the plan check', () => {
  let site: PlanSite
  const url = '/plan/check/limits/open-actions-for-one-post'
  const typed = (value: string) => ({
    value,
    reason: 'Two managers share a post',
    ...inBoxes('fromOn', '2020-11-24'),
  })

  beforeAll(async () => {
    site = await planSite()
  })
  afterAll(() => site.close())

  it('is set by whoever approves the plan, from a day on and with a reason', async () => {
    expect((await site.app.get(site.director, url)).body).toContain('value="6"')
    expect((await site.app.post(site.director, url, typed('9'))).status).toBe(303)
    const { body } = await site.app.get(site.councillor, '/plan/check/rules')
    expect(body).toContain('Open actions for one post: 9 actions')
    expect(body).toContain('Two managers share a post')
  })

  it('is refused to others, at the page and at the database', async () => {
    for (const who of [site.lead, site.councillor]) {
      expect((await site.app.get(who, url)).status).toBe(403)
      expect((await site.app.post(who, url, typed('9'))).status).toBe(403)
    }
    const limit = { value: 3, fromOn: (await site.whole()).day, reason: 'No' }
    await expect(
      site.test.as(site.lead, (tx) => setLimit(tx, 'open actions for one post', limit)),
    ).rejects.toThrow(/row-level security/)
    await site.test.as(setUp, (tx) => setLimit(tx, 'days without a value', limit))
  })

  it('says what is wrong with what was typed, and knows no other limit', async () => {
    const wrong = await site.app.post(site.director, url, { ...typed('0'), reason: '' })
    expect(wrong.status).toBe(422)
    expect(wrong.body).toContain('between 1 and 100')
    expect(wrong.body).toContain('Enter why the limit is changed')
    expect((await site.app.get(site.director, '/plan/check/limits/nothing')).status).toBe(404)
  })
})
