import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { must } from '../testing/made-plan.ts'
import type { PlanSite } from '../testing/plan-site.ts'
import { inBoxes, planSite } from '../testing/plan-site.ts'

describe('making a plan', () => {
  let site: PlanSite

  beforeAll(async () => {
    site = await planSite()
  })
  afterAll(() => site.close())

  it('proposes an area for each finding and makes what was chosen', async () => {
    const inspectionId = (await site.whole()).plan.inspectionId
    const url = `/plan/new?inspection=${inspectionId}`
    const shown = await site.app.get(site.director, url)
    expect(shown.body).toContain('Finding 1, made up')
    const [one, other] = (await site.whole()).areas.flatMap(({ findings }) => findings.map(({ id }) => id))
    const made = await site.app.post(site.director, url, {
      title: 'Second plan',
      ...inBoxes('beginsOn', '2020-01-01'),
      ...inBoxes('endsOn', ''),
      informedBy: 'Service plan\n\nTeam plans',
      [`area-${must(one)}`]: '2',
      [`area-${must(other)}`]: '2',
      'title-2': 'Both together',
    })
    expect(made.status).toBe(303)
    const page = await site.app.get(site.director, must(made.location))
    expect(page.body).toContain('Both together')
    expect(page.body).toContain('Areas (1)')
    expect((await site.app.get(site.director, '/plan')).body).toContain('Second plan')
  })

  it('says what is missing, field by field', async () => {
    const inspectionId = (await site.whole()).plan.inspectionId
    const refused = await site.app.post(site.director, `/plan/new?inspection=${inspectionId}`, { title: '' })
    expect(refused.status).toBe(422)
    expect(refused.body).toContain('Enter what the plan is called')
    expect(refused.body).toContain('Enter the date the plan begins')
    expect(refused.body).toContain('There is a problem')
  })
})
