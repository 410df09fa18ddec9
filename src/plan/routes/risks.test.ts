import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setUp } from '../../app/testing/test-record.ts'
import type { RiskId } from '../ids.ts'
import { addRisk } from '../store/risks.ts'
import { madePost, must } from '../testing/made-plan.ts'
import { madeRisk } from '../testing/made-risk.ts'
import type { Fields, PlanSite } from '../testing/plan-site.ts'
import { inBoxes, planSite } from '../testing/plan-site.ts'

describe('risks of a plan', () => {
  let site: PlanSite
  let owned: RiskId

  beforeAll(async () => {
    site = await planSite()
    const ownerPostId = await site.test.as(setUp, (tx) => madePost(tx, 'Team Manager'))
    const added = await site.test.as(site.director, (tx) =>
      addRisk(tx, site.planId, madeRisk({ ownerPostId, actionIds: [site.actionId] })),
    )
    owned = must(added.ok ? added.riskId : null)
  })
  afterAll(() => site.close())

  const fields = (changed: Fields = {}): Fields => ({
    cause: 'Two social workers leave in January, made up.',
    event: 'Visits are missed',
    effect: 'Children are not seen in time.',
    owner: '',
    likelihoodBefore: '5',
    impactBefore: '4',
    likelihoodNow: '4',
    impactNow: '4',
    likelihoodTarget: '2',
    impactTarget: '3',
    controls: 'Agency cover from January',
    ...inBoxes('reviewOn', '2020-12-18'),
    areas: [String(site.areaId)],
    ...changed,
  })
  const risk = async (id = owned) => must((await site.whole()).risks.find((each) => each.id === id))

  it('are added under the next number, and stand on the register, the area’s page and the plan’s first lines', async () => {
    expect((await site.app.get(site.director, '/plan/risks/new')).status).toBe(200)
    const added = await site.app.post(site.director, `/plan/risks/new?plan=${site.planId}`, fields())
    expect(added.status).toBe(303)
    const { body } = await site.app.get(site.councillor, '/plan/risks')
    for (const words of ['R2 Visits are missed', 'Very high, 16', 'Agency cover from January'])
      expect(body).toContain(words)
    expect((await site.app.get(site.councillor, `/plan/areas/${site.areaId}`)).body).toContain('Risks (2)')
    expect((await site.app.get(site.councillor, `/plan/actions/${site.actionId}`)).body).toContain(
      'Risks (1)',
    )
    expect((await site.app.get(site.councillor, '/plan')).body).toMatch(
      /Risks\s*<\/a>\s*: 2 are open, 1 of them/,
    )
  })

  it('say what is missing or cannot be, and keep nothing of it', async () => {
    const before = (await site.whole()).risks.length
    const empty = await site.app.post(site.director, '/plan/risks/new', { areas: [] })
    expect(empty.status).toBe(422)
    for (const says of ['Enter the cause', 'Enter what may happen', 'Choose how likely it is now'])
      expect(empty.body).toContain(says)
    const worse = fields({ likelihoodTarget: '5', impactTarget: '5', likelihoodBefore: '6' })
    expect((await site.app.post(site.director, '/plan/risks/new', worse)).body).toContain(
      'Choose how likely it is before anything is done about it',
    )
    const target = fields({ likelihoodTarget: '5', impactTarget: '5' })
    expect((await site.app.post(site.director, '/plan/risks/new', target)).body).toContain(
      'The target must not be worse',
    )
    expect((await site.whole()).risks).toHaveLength(before)
  })

  it('are reviewed by their owner, with every version kept', async () => {
    const url = `/plan/risks/${owned}/review`
    expect((await site.app.get(site.lead, url)).status).toBe(200)
    const said = {
      _version: String((await risk()).version),
      likelihoodNow: '2',
      impactNow: '3',
      controls: 'Two have been recruited',
      ...inBoxes('reviewOn', '2021-01-29'),
      because: 'Both posts are filled',
    }
    expect((await site.app.post(site.lead, url, said)).status).toBe(303)
    expect((await risk()).now).toEqual({ likelihood: 2, impact: 3 })
    const { body } = await site.app.get(site.councillor, `/plan/risks/${owned}`)
    expect(body).toContain('unlikely (2) × moderate (3) = 6')
    expect(body).toContain('Both posts are filled')
    const stale = await site.app.post(site.lead, url, { ...said, controls: 'Something else' })
    expect(stale.status).toBe(409)
    expect(stale.body).toContain('Something else')
    const past = { ...said, _version: String((await risk()).version), ...inBoxes('reviewOn', '2020-11-24') }
    expect((await site.app.post(site.lead, url, past)).body).toContain('The next review must be after today')
  })

  it('are changed, closed and opened again with a reason, by whoever may change the plan', async () => {
    const version = async () => String((await risk()).version)
    const edit = `/plan/risks/${owned}/edit`
    expect((await site.app.get(site.director, edit)).status).toBe(200)
    const noReason = await site.app.post(site.director, edit, fields({ _version: await version() }))
    expect(noReason.body).toContain('Enter why it is changed')
    const changed = fields({ _version: await version(), because: 'The cause is another' })
    expect((await site.app.post(site.director, edit, changed)).status).toBe(303)
    expect(await risk()).toMatchObject({ areaIds: [site.areaId], actionIds: [], owner: null })
    const close = `/plan/risks/${owned}/close`
    const closing = { _version: await version(), because: 'Nobody leaves after all' }
    expect((await site.app.post(site.director, close, closing)).status).toBe(303)
    expect((await risk()).closed?.because).toBe('Nobody leaves after all')
    expect((await site.app.get(site.director, '/plan/risks?show=closed')).body).toContain('Nobody leaves')
    const opening = { _version: await version(), because: 'One leaves' }
    expect((await site.app.post(site.director, close, opening)).status).toBe(303)
    expect((await risk()).closed).toBeNull()
  })

  it('refuse whoever may not, and are not there under numbers that are none', async () => {
    for (const who of [site.lead, site.councillor])
      expect((await site.app.post(who, '/plan/risks/new', fields())).status).toBe(403)
    const another = await site.test.as(site.director, (tx) => addRisk(tx, site.planId, madeRisk()))
    const id = must(another.ok ? another.riskId : null)
    expect((await site.app.get(site.lead, `/plan/risks/${id}/review`)).status).toBe(403)
    expect((await site.app.get(site.councillor, `/plan/risks/${id}/review`)).status).toBe(403)
    expect((await site.app.get(undefined, '/plan/risks')).status).toBe(303)
    for (const path of ['/plan/risks/9999', '/plan/risks/x', '/plan/risks?plan=999', '/plan/risks/9999/edit'])
      expect([path, (await site.app.get(site.director, path)).status]).toEqual([path, 404])
  })
})
