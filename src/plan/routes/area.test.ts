import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { must } from '../testing/made-plan.ts'
import type { PlanSite } from '../testing/plan-site.ts'
import { planSite } from '../testing/plan-site.ts'

describe('an area', () => {
  let site: PlanSite

  beforeAll(async () => {
    site = await planSite()
  })
  afterAll(() => site.close())

  it('is the line from the finding to the decisions, without a link that leads nowhere', async () => {
    const { body } = await site.app.get(site.councillor, `/plan/areas/${site.areaId}`)
    const order = [
      'Finding 1, made up',
      'Nobody has written yet',
      'What will be different',
      'Actions (',
      'Decisions (',
    ]
    const places = order.map((text) => body.indexOf(text))
    expect(places.every((place, index) => place > (places[index - 1] ?? 0))).toBe(true)
    expect(body).not.toContain('Change the analysis')
    expect(body).toContain('id="measures"')
    expect(body).toContain('No measure stands here yet')
  })

  it('keeps what was typed when the form was wrong', async () => {
    const refused = await site.app.post(site.director, `/plan/areas/${site.areaId}/details`, {
      title: '',
      sponsor: '77777',
    })
    expect(refused.status).toBe(422)
    expect(refused.body).toContain('Enter the title of the area')
    expect(refused.body).toContain('Choose a post from the list')
  })

  it('answers a stale edit with 409 and both versions, and lets it be saved over', async () => {
    const url = `/plan/areas/${site.areaId}/outcome`
    const version = String((await site.area()).version)
    expect((await site.app.post(site.director, url, { outcome: 'Theirs', _version: version })).status).toBe(
      303,
    )
    const stale = await site.app.post(site.director, url, { outcome: 'Mine', _version: version })
    expect(stale.status).toBe(409)
    expect(stale.body).toContain('Theirs')
    expect(stale.body).toContain('Mine')
    expect((await site.area()).outcome).toBe('Theirs')
    const again = /name="_version" value="(\d+)"/.exec(stale.body)?.[1]
    expect((await site.app.post(site.director, url, { outcome: 'Mine', _version: must(again) })).status).toBe(
      303,
    )
    expect((await site.area()).outcome).toBe('Mine')
  })
})
