import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Fields, PlanSite } from '../testing/plan-site.ts'
import { inBoxes, planSite } from '../testing/plan-site.ts'
import { must } from '../testing/made-plan.ts'

describe('the plan in time', () => {
  let site: PlanSite

  beforeAll(async () => {
    site = await planSite()
  })
  afterAll(() => site.close())

  const fields = (changed: Fields = {}): Fields => ({
    what: 'The council decides its budget, made up',
    ...inBoxes('dueOn', '2020-11-20'),
    teller: '',
    toldBy: 'The finance service',
    actions: [String(site.actionId)],
    ...changed,
  })
  const event = async () => must((await site.whole()).events[0])

  it('is a picture with its sentence and table, chains, slack and what would move, for whoever reads the plan', async () => {
    const { status, body } = await site.app.get(site.councillor, '/plan/timeline?late=90')
    expect(status).toBe(200)
    expect(body).toContain('Of 2 actions still to be delivered 0 are late.')
    expect(body).toContain('The last is due on 31 December 2020.')
    expect(body).toContain('Table: Actions from start to due day')
    expect(body).toContain('Area 1, Area 1')
    expect(body).toContain('If 90 days late, moves')
    expect(body).not.toContain('/plan/events/new')
    expect((await site.app.get(undefined, '/plan/timeline')).status).toBe(303)
    expect((await site.app.get(site.director, '/plan/timeline?plan=999')).status).toBe(404)
  })

  it('has what actions await from outside, and an action is at risk once its day has passed unheard of', async () => {
    expect((await site.app.get(site.director, '/plan/events/new')).status).toBe(200)
    expect((await site.app.post(site.director, '/plan/events/new', fields())).status).toBe(303)
    const action = await site.action()
    expect(action.delivery.status).toBe('at risk')
    expect(action.delivery.because.join(' ')).toContain(
      'It waits for “The council decides its budget, made up”, which was due on 20 November 2020.',
    )
    const { body } = await site.app.get(site.councillor, '/plan/timeline')
    expect(body).toContain('not heard of')
    expect(body).toContain('“The council decides its budget, made up”, then 1.1')
    expect((await site.app.get(site.councillor, `/plan/actions/${site.actionId}`)).body).toContain(
      'told by The finance service',
    )
  })

  it('says what is missing', async () => {
    const empty = await site.app.post(site.director, '/plan/events/new', { toldBy: '', what: '' })
    expect(empty.status).toBe(422)
    for (const says of ['Enter what is awaited', 'Enter the day it is to happen'])
      expect(empty.body).toContain(says)
    const nobody = await site.app.post(site.director, '/plan/events/new', fields({ toldBy: '' }))
    expect(nobody.body).toContain('Choose the post that tells')
  })

  it('keeps the first day when it moves, says when it happened, and loses nothing typed on an old form', async () => {
    const { id, version } = await event()
    const url = `/plan/events/${id}/edit`
    expect((await site.app.get(site.director, url)).status).toBe(200)
    const moved = fields({ ...inBoxes('dueOn', '2020-12-11'), because: 'Put off', _version: String(version) })
    const future = { ...moved, ...inBoxes('happenedOn', '2020-12-24') }
    expect((await site.app.post(site.director, url, future)).body).toContain('must be today or in the past')
    expect((await site.app.post(site.director, url, moved)).status).toBe(303)
    expect(await event()).toMatchObject({ firstOn: '2020-11-20', dueOn: '2020-12-11', happenedOn: null })
    const stale = await site.app.post(site.director, url, { ...moved, what: 'Something else' })
    expect(stale.status).toBe(409)
    expect(stale.body).toContain('Something else')
    const happened = {
      ...moved,
      ...inBoxes('happenedOn', '2020-11-23'),
      _version: String((await event()).version),
    }
    expect((await site.app.post(site.director, url, happened)).status).toBe(303)
    expect((await event()).happenedOn).toBe('2020-11-23')
    expect((await site.action()).delivery.status).not.toBe('late')
  })

  it('is changed by whoever may change the plan, and by nobody else', async () => {
    for (const who of [site.lead, site.councillor]) {
      expect((await site.app.post(who, '/plan/events/new', fields())).status).toBe(403)
      expect((await site.app.get(who, `/plan/events/${(await event()).id}/edit`)).status).toBe(403)
    }
    for (const path of ['/plan/events/9999/edit', '/plan/events/x/edit', '/plan/events/new?plan=999'])
      expect([path, (await site.app.get(site.director, path)).status]).toEqual([path, 404])
  })
})
