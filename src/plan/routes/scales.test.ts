import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import { must } from '../testing/made-plan.ts'
import type { Fields, PlanSite } from '../testing/plan-site.ts'
import { inBoxes, planSite } from '../testing/plan-site.ts'
import { fallenBack } from '../testing/fallen-back.ts'

describe('a relapse', () => {
  let site: PlanSite
  let url: string
  let director: Asking

  beforeAll(async () => {
    site = await planSite()
    director = site.director
    url = `/plan/actions/${await fallenBack(site)}`
  })
  afterAll(() => site.close())

  /** Sessions do not last so long: on another day somebody signs in anew. */
  const on = async (instant: string): Promise<Asking> => {
    site.test.setClock(instant)
    return site.test.person({ roles: ['director'], posts: [`Director of ${instant}`] })
  }
  const status = async () =>
    /los-tag[^>]*>(?:<svg.*?<\/svg>)?([^<]+)<\/strong>/.exec((await site.app.get(director, url)).body)?.[1]

  it('shows on the action, the area, the plan’s gaps and the Director’s page, due at the next board', async () => {
    for (const at of [url, `/plan/areas/${site.areaId}`, '/plan', '/'])
      expect([at, (await site.app.get(director, at)).body.includes('3 December 2020')]).toEqual([at, true])
    expect((await site.app.get(director, '/')).body).toContain('Relapse: the board decides')
    expect(await status()).toBe('Complete, evidenced')
  })

  it('unanswered, has re-opened the action on the day after the board, on every surface', async () => {
    director = await on('2020-12-04T10:00:00Z')
    expect(await status()).toBe('At risk')
    expect((await site.app.get(director, url)).body).toContain('it re-opened on 4 December 2020')
    expect((await site.app.get(director, '/')).body).toContain('nobody decided on its relapse')
    expect((await site.app.get(director, `${url}/relapse`)).status).toBe(404)
    director = await on('2020-11-24T10:00:00Z')
  })

  it('is answered by whoever may change the plan, with a reason, once', async () => {
    const form = { decision: 'accept', newAction: '', reason: 'Two carers were ill; the reviews are booked' }
    expect((await site.app.get(director, `${url}/relapse`)).status).toBe(200)
    expect((await site.app.post(site.councillor, `${url}/relapse`, form)).status).toBe(403)
    expect((await site.app.post(director, `${url}/relapse`, { ...form, reason: '' })).status).toBe(422)
    const none = await site.app.post(director, `${url}/relapse`, { ...form, decision: 'new action' })
    expect(none.body).toContain('Choose the action of the plan that answers it')
    expect((await site.app.post(director, `${url}/relapse`, form)).status).toBe(303)
    expect((await site.app.get(director, url)).body).toContain('Two carers were ill')
    expect((await site.app.post(director, `${url}/relapse`, form)).status).toBe(404)
    director = await on('2020-12-04T10:00:00Z')
    expect(await status()).toBe('Complete, evidenced')
  })

  it('a practice change is looked at again after three months, by somebody else than its lead', async () => {
    director = await on('2021-01-15T10:00:00Z')
    expect((await site.app.get(director, '/plan')).body).toContain('the look back after 3 months was due')
    const form: Fields = { ...inBoxes('doneOn', '2021-01-15'), holds: 'yes', says: 'Ten reviews read' }
    expect((await site.app.post(director, `${url}/checks/3`, { ...form, holds: '' })).status).toBe(422)
    const councillor = await site.test.person({ roles: ['councillor'] })
    expect((await site.app.post(councillor, `${url}/checks/3`, form)).status).toBe(403)
    expect((await site.app.post(director, `${url}/checks/3`, form)).status).toBe(303)
    expect((await site.app.get(director, url)).body).toContain('it holds')
    expect((await site.app.get(director, `${url}/checks/3`)).status).toBe(404)
    expect((await site.app.get(director, `${url}/checks/6`)).status).toBe(404)
  })
})

describe('a manager’s override', () => {
  let site: PlanSite
  let url: string

  beforeAll(async () => {
    site = await planSite()
    url = `/plan/actions/${site.actionId}`
  })
  afterAll(() => site.close())

  const signing = (says: string, until = '2020-12-31'): Fields => ({
    says,
    reason: 'The panel met; its minutes come on Friday',
    ...inBoxes('untilOn', until),
  })

  it.each([
    ['delivery', 'on track', 'at risk'],
    ['impact', 'early signs', 'none yet'],
  ])(
    'of %s is signed, dated and reasoned, and stands beside what is computed',
    async (scale, says, computed) => {
      const at = `${url}/override/${scale}`
      expect((await site.app.get(site.director, at)).body).toContain(computed)
      for (const who of [site.lead, site.councillor])
        expect((await site.app.post(who, at, signing(says))).status).toBe(403)
      expect((await site.app.post(site.director, at, { ...signing(says), reason: '' })).status).toBe(422)
      expect((await site.app.post(site.director, at, signing('splendid'))).status).toBe(422)
      expect((await site.app.post(site.director, at, signing(says, '2021-12-31'))).body).toContain(
        'within six months',
      )
      expect((await site.app.post(site.director, at, signing(computed))).body).toContain('computed already')
      expect((await site.app.post(site.director, at, signing(says))).status).toBe(303)
      const { body } = await site.app.get(site.councillor, url)
      expect(body).toContain('says Director, signed on')
      expect(body).toContain(`Computed today: <strong>${computed}</strong>`)
    },
  )

  it('ends on its last day, and can be lifted before, with a reason', async () => {
    const lift = must(
      /href="(\/plan\/overrides\/\d+\/lift)"/.exec((await site.app.get(site.director, url)).body)?.[1],
    )
    const _version = must(/_version" value="(\d+)"/.exec((await site.app.get(site.director, lift)).body)?.[1])
    expect((await site.app.post(site.director, lift, { because: '', _version })).status).toBe(422)
    expect((await site.app.post(site.director, lift, { because: 'They came', _version })).status).toBe(303)
    expect((await site.app.get(site.director, lift)).status).toBe(404)
    site.test.setClock('2021-01-01T10:00:00Z')
    const later = await site.test.person({ roles: ['director'], posts: ['Another Director'] })
    expect((await site.app.get(later, url)).body).not.toContain('signed on')
  })

  it('stays as it was signed, at the database too', async () => {
    await expect(site.test.admin.query(`update plan.override set says = 'late'`)).rejects.toThrow(
      'stays as it was signed',
    )
  })

  it('by somebody without a post is refused', async () => {
    site.test.setClock('2020-11-24T10:00:00Z')
    const head = await site.test.person({ roles: ['head of service'] })
    const answer = await site.app.post(
      head,
      `/plan/areas/${site.areaId}/override/impact`,
      signing('early signs'),
    )
    expect(answer.body).toContain('You hold no post')
  })

  it('is published with the rules that it stands beside', async () => {
    const { body } = await site.app.get(site.councillor, '/plan/impact-rules')
    expect(body).toContain('impact.sustained')
    expect(body).toContain('closing.practice-seen')
  })
})
