import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { must } from '../testing/made-plan.ts'
import type { Fields, PlanSite } from '../testing/plan-site.ts'
import { inBoxes, planSite } from '../testing/plan-site.ts'

describe('the register of actions', () => {
  let site: PlanSite

  beforeAll(async () => {
    site = await planSite()
  })
  afterAll(() => site.close())

  const fields = (changed: Fields = {}): Fields => ({
    kind: 'team plan',
    title: 'Team plan 2020-21, made up',
    ...inBoxes('onDay', '2020-04-01'),
    reference: 'T4',
    link: 'https://example.org/team-plan',
    _version: '0',
    ...changed,
  })
  const url = () => `/plan/actions/${site.actionId}/source`
  const said = async () => must((await site.whole()).sources[0])

  it('has every action; where one comes from is said on a form, and shown on its page and its area’s', async () => {
    expect((await site.app.get(site.councillor, '/plan/actions')).body).toContain(
      '2 actions, 0 of them from other sources',
    )
    expect((await site.app.get(site.director, url())).status).toBe(200)
    expect((await site.app.post(site.director, url(), fields())).status).toBe(303)
    const words = 'Team plan: Team plan 2020-21, made up (T4)'
    for (const path of ['/plan/actions', `/plan/actions/${site.actionId}`, `/plan/areas/${site.areaId}`])
      expect((await site.app.get(site.councillor, path)).body).toContain(words)
  })

  it('shows what a source, an owner, a status or being overdue asks for', async () => {
    const shows = async (asked: string) => {
      const { body } = await site.app.get(site.councillor, `/plan/actions.csv?${asked}`)
      return ['1.1', '1.2'].filter((reference) => body.includes(`\n${reference},`))
    }
    const lead = must((await site.action()).lead?.id)
    expect(await shows('')).toEqual(['1.1', '1.2'])
    expect(await shows('source=team+plan')).toEqual(['1.1'])
    expect(await shows('source=improvement+plan')).toEqual(['1.2'])
    expect(await shows(`owner=${lead}`)).toEqual(['1.1'])
    expect(await shows('overdue=yes')).toEqual([])
    expect(await shows('status=complete%2C+evidenced')).toEqual([])
    expect(await shows('source=nonsense&owner=x&status=x')).toEqual(['1.1', '1.2'])
  })

  it('goes out as Excel and CSV', async () => {
    const excel = await site.app.get(site.councillor, '/plan/actions.xlsx')
    expect([excel.status, excel.body.startsWith('PK')]).toEqual([200, true])
    expect((await site.app.get(site.councillor, '/plan/actions.csv')).status).toBe(200)
  })

  it('says what is wrong, and loses nothing typed on an old form', async () => {
    const wrong = await site.app.post(
      site.director,
      url(),
      fields({ kind: 'rumour', title: '', link: 'ftp://x' }),
    )
    expect(wrong.status).toBe(422)
    for (const says of ['Choose what it comes from', 'Enter which one', 'begins with https://'])
      expect(wrong.body).toContain(says)
    const stale = await site.app.post(site.director, url(), fields({ title: 'Another, made up' }))
    expect(stale.status).toBe(409)
    expect(stale.body).toContain('Another, made up')
    const version = String((await said()).version)
    const changed = fields({ kind: 'complaint', reference: '', link: '', _version: version })
    expect((await site.app.post(site.director, url(), changed)).status).toBe(303)
    expect(await said()).toMatchObject({ kind: 'complaint', reference: null, link: null })
  })

  it('is changed by whoever may change the plan; addresses that are none are 404', async () => {
    for (const who of [site.lead, site.councillor])
      expect((await site.app.post(who, url(), fields())).status).toBe(403)
    expect((await site.app.get(undefined, '/plan/actions')).status).toBe(303)
    for (const path of ['/plan/actions?plan=999', '/plan/actions.csv?plan=999', '/plan/actions/9999/source'])
      expect([path, (await site.app.get(site.director, path)).status]).toEqual([path, 404])
  })
})
