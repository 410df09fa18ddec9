import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../../access/index.ts'
import type { TestApp } from '../../../app/testing/test-app.ts'
import { testApp } from '../../../app/testing/test-app.ts'
import type { TestRecord } from '../../../app/testing/test-record.ts'
import { testRecord } from '../../../app/testing/test-record.ts'
import { replaceSiblings } from '../../../children/index.ts'
import { trackedChild } from '../store/children.ts'
import { childInCare } from '../testing/children-in-care.ts'
import { hidden } from '../testing/edited-sheet.ts'

describe('the permanence planning meeting', () => {
  let test: TestRecord
  let app: TestApp
  let chair: Asking
  let child: number
  let post: string

  beforeAll(async () => {
    test = await testRecord()
    app = await testApp(test)
    chair = await test.person({ roles: ['head of service'], posts: ['Chair (made up)'] })
    post = String((await test.admin.query<{ id: number }>('select id from access.post')).rows[0]?.id ?? 0)
    child = await childInCare(test, { councilId: 'MU-1', care: { entered_care_on: '2019-01-10' } })
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  /** What the screen of the child says was decided today, as its form sends it. */
  const shown = async () => ({
    _version: hidden((await app.get(chair, `/permanence/meeting?child=${child}`)).body, '_version'),
  })

  const box = (changed: Readonly<Record<string, string>> = {}) => ({
    chair: post,
    decision: 'Assess the grandparents',
    action: 'Commission the assessment',
    owner: post,
    'due-day': '4',
    'due-month': '12',
    'due-year': '2020',
    ...changed,
  })

  it('has an agenda from the tracker, the first child’s turn, and the viewer’s own post in the chair', async () => {
    const { body } = await app.get(chair, '/permanence/meeting')
    expect(body).toContain('1 child on the agenda, 0 talked about. In the chair: Chair (made up).')
    expect(body).toContain(`action="/permanence/meeting/${child}"`)
    expect(body).toContain('Need a plan')
  })

  it('records a decision and its action at once', async () => {
    const { status, location } = await app.post(chair, `/permanence/meeting/${child}`, box())
    expect([status, location]).toEqual([303, `/permanence/meeting?chair=${post}&child=${child}`])
    const { entries, stands } = await test.as(chair, (tx) => trackedChild(tx, child))
    expect(entries.map(({ kind, words }) => [kind, words])).toEqual([
      ['meeting', 'Assess the grandparents'],
      ['action', 'Commission the assessment'],
    ])
    expect(stands.openActions).toMatchObject([{ dueOn: '2020-12-04', postId: Number(post) }])
    const { body } = await app.get(chair, '/permanence/meeting')
    expect([body.includes('Assess the grandparents'), body.includes('1 talked about')]).toEqual([true, true])
  })

  it('records a plan, a step and a barrier with the decision, and ends what is ticked', async () => {
    const before = await test.as(chair, (tx) => trackedChild(tx, child))
    const action = before.stands.openActions[0]?.id ?? 0
    const { status } = await app.post(chair, `/permanence/meeting/${child}`, {
      chair: post,
      decision: 'The grandparents are to care for the child',
      route: 'special guardianship',
      parallel: 'long-term fostering',
      ...(await shown()),
      step: 'assessment of carers began',
      barrier: 'funding not agreed',
      done: String(action),
    })
    expect(status).toBe(303)
    const { stands } = await test.as(chair, (tx) => trackedChild(tx, child))
    expect(stands).toMatchObject({
      plan: { on: '2020-11-24', place: 'permanence planning meeting', postId: Number(post) },
      parallel: 'long-term fostering',
      stage: 'finding a family',
      barriers: [{ code: 'funding not agreed' }],
      openActions: [],
    })
    const barrier = String(stands.barriers[0]?.id ?? 0)
    await app.post(chair, `/permanence/meeting/${child}`, {
      ...(await shown()),
      chair: post,
      decision: 'Funded',
      gone: barrier,
    })
    expect((await test.as(chair, (tx) => trackedChild(tx, child))).stands.barriers).toEqual([])
  })

  it('keeps the child on the agenda of the day on which a plan was agreed', async () => {
    expect((await app.get(chair, '/permanence/meeting')).body).toContain('Need a plan')
  })

  it('has its agenda on paper on a page of its own, noted as read, and not with each turn', async () => {
    const { body } = await app.get(chair, '/permanence/meeting')
    expect([
      body.includes('href="/permanence/meeting/agenda"'),
      body.includes('los-column--to-write'),
    ]).toEqual([true, false])
    const paper = await app.get(chair, '/permanence/meeting/agenda')
    expect([
      paper.status,
      paper.body.includes('los-column--to-write'),
      paper.body.includes('1 child, '),
    ]).toEqual([200, true, true])
    expect((await app.get(chair, '/permanence/meeting/agenda?team=Nowhere')).body).toContain('1 child, with')
    const { rows } = await test.admin.query(
      `select from record.audit where screen = '/permanence/meeting/agenda' and what = 'read'`,
    )
    expect(rows.length).toBeGreaterThan(0)
  })

  it('talks about one team’s children where a team is chosen', async () => {
    await childInCare(test, { councilId: 'MU-north', team: 'North', care: { entered_care_on: '2019-01-10' } })
    const north = (await app.get(chair, '/permanence/meeting?team=North')).body
    expect([north.includes('MU-north'), north.includes('MU-1')]).toEqual([true, false])
    expect(north).toContain('1 child on the agenda of North')
  })

  it.each([
    ['parallel', { route: 'adoption', parallel: 'adoption' }, 'must differ from the primary plan'],
    ['route', { parallel: 'adoption' }, 'Choose the primary plan beside the parallel plan'],
    ['decision', { decision: 'x'.repeat(4001) }, 'Enter 4,000 characters or fewer'],
  ])('refuses a plan with a wrong %s', async (_, changed, message) => {
    const { status, body } = await app.post(chair, `/permanence/meeting/${child}`, box(changed))
    expect([status, body.includes(message)]).toEqual([422, true])
  })

  it('asks what will be done where only a post or a day was given: neither is dropped unsaid', async () => {
    for (const only of [{ owner: post }, { owner: '', 'due-month': '12' }]) {
      const given = { chair: post, decision: 'Look on', action: '', ...only }
      const { status, body } = await app.post(chair, `/permanence/meeting/${child}`, given)
      expect([status, body.includes('Enter what will be done, or leave the post and the day empty')]).toEqual(
        [422, true],
      )
    }
  })

  it.each([
    ['decision', '', 'Enter what was decided for this child'],
    ['owner', '', 'Choose the post that does it'],
  ])('refuses a box without its %s, and shows what was typed', async (name, value, message) => {
    const { status, body } = await app.post(chair, `/permanence/meeting/${child}`, box({ [name]: value }))
    expect([status, body.includes(message), body.includes('Commission the assessment')]).toEqual([
      422,
      true,
      true,
    ])
  })

  it('refuses an action that would be due before today, and a meeting without a chair', async () => {
    const early = await app.post(chair, `/permanence/meeting/${child}`, box({ 'due-month': '10' }))
    expect([early.status, early.body.includes('It cannot be due before today')]).toEqual([422, true])
    const nobody = await app.post(chair, `/permanence/meeting/${child}`, box({ chair: '' }))
    expect([nobody.status, nobody.body.includes('Choose who is in the chair')]).toEqual([422, true])
  })

  it('names brothers and sisters, as the child’s own pages do, to whoever may see them', async () => {
    const sister = await childInCare(test, {
      councilId: 'MU-2',
      team: 'West',
      care: { entered_care_on: '2019-01-10', left_care_on: '2020-03-02', left_care_reason: 'E4A' },
    })
    const family = ['MU-1', 'MU-2'].map((councilId) => ({ councilId, family: '7' }))
    await test.as({ kind: 'system', name: 'intake' }, (tx) => replaceSiblings(tx, family))
    const west = await test.person({ roles: ['team manager'], team: 'West' })
    for (const address of [
      `/permanence/meeting?child=${child}`,
      `/permanence/${child}`,
      `/children/${child}`,
    ])
      expect((await app.get(chair, address)).body, address).toContain(`href="/children/${sister}">MU-2</a>`)
    expect((await app.get(west, `/permanence/${sister}`)).body).not.toContain('Brothers and sisters')
  })

  it('is for those who record, and about children whom they see', async () => {
    const analyst = await test.person({ roles: ['performance analyst'] })
    expect((await app.get(analyst, '/permanence/meeting')).status).toBe(403)
    const other = await test.person({ roles: ['team manager'], team: 'South' })
    expect((await app.get(other, '/permanence/meeting')).body).toContain('Nobody is on the agenda')
    expect((await app.post(other, `/permanence/meeting/${child}`, box())).status).toBe(404)
  })
})
