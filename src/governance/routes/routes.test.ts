import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import type { BodyId } from '../ids.ts'
import { decisions } from '../store/decisions.ts'
import { reportingLines } from '../store/reporting-lines.ts'
import { madeBody, recorded } from '../testing/made-body.ts'

describe('the governance pages', () => {
  let test: TestRecord
  let app: TestApp
  let democratic: Asking
  let councillor: Asking
  let cabinet: BodyId
  let board: BodyId

  beforeAll(async () => {
    test = await testRecord()
    app = await testApp(test)
    democratic = await test.person({ roles: ['democratic services'] })
    councillor = await test.person({ roles: ['councillor'] })
    cabinet = await test.as(setUp, (tx) => recorded(tx, madeBody({ name: 'Cabinet', inPublic: true })))
    board = await test.as(setUp, (tx) => recorded(tx, madeBody({ name: 'Improvement Board' })))
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  const decision = (changed: Readonly<Record<string, string>> = {}) => ({
    body: String(cabinet),
    'decidedOn-day': '16',
    'decidedOn-month': '6',
    'decidedOn-year': '2020',
    about: '',
    words: 'That Cabinet approves the plan.',
    outcome: 'agreed',
    reasons: '',
    minutesUrl: '',
    ...changed,
  })

  it('shows the structure as picture, sentence and table, and every body', async () => {
    await app.post(democratic, `/governance/bodies/${board}/lines`, {
      to: String(cabinet),
      kind: 'reports to',
      what: 'progress against the plan',
    })
    const { status, body } = await app.get(councillor, '/governance')
    expect(status).toBe(200)
    expect(body).toContain('Improvement Board reports to Cabinet.')
    expect(body).toContain('<caption')
    expect(body.match(/<svg[^>]*los-figure__/g)).toHaveLength(2)
    expect(body).toContain(`href="/governance/bodies/${cabinet}"`)
  })

  it('offers the forms only to those who may change governance', async () => {
    expect((await app.get(democratic, '/governance')).body).toContain('/governance/decisions/new')
    expect((await app.get(councillor, '/governance')).body).not.toContain('/governance/decisions/new')
    expect((await app.get(councillor, '/governance/decisions/new')).status).toBe(403)
    expect((await app.post(councillor, '/governance/decisions', decision())).status).toBe(403)
  })

  it('records a decision in its exact words and shows it on its page, its body’s and the overview', async () => {
    const words = 'That Cabinet approves the plan & asks for <progress> in October.'
    const { status, location } = await app.post(democratic, '/governance/decisions', decision({ words }))
    expect(status).toBe(303)
    const shown = 'That Cabinet approves the plan &amp; asks for &lt;progress> in October.'
    for (const url of [location ?? '', `/governance/bodies/${cabinet}`, '/governance'])
      expect((await app.get(councillor, url)).body).toContain(shown)
  })

  it('records a decision once, however often its form is sent', async () => {
    const sent = decision({ words: 'Sent twice.', _key: randomUUID() })
    const first = await app.post(democratic, '/governance/decisions', sent)
    const second = await app.post(democratic, '/governance/decisions', sent)
    expect(second.location).toBe(first.location)
    const all = await test.as(setUp, decisions)
    expect(all.filter(({ words }) => words === 'Sent twice.')).toHaveLength(1)
  })

  it.each([
    [{ body: '' }, 'Choose the body that decided'],
    [{ body: '999' }, 'Choose the body that decided'],
    [{ 'decidedOn-day': '', 'decidedOn-month': '', 'decidedOn-year': '' }, 'Enter the date of the decision'],
    [{ 'decidedOn-day': '31', 'decidedOn-month': '6' }, 'The date of the decision must be a real date'],
    [{ 'decidedOn-month': '12' }, 'The date of the decision must be today or in the past'],
    [{ words: ' ' }, 'Enter the exact words of the decision'],
    [{ outcome: 'shelved' }, 'Choose the outcome'],
    [{ about: 'area 999' }, 'Choose what the decision is about'],
    [{ minutesUrl: 'javascript:alert(1)' }, 'Enter a whole address'],
  ])('refuses %o and says what to do, with what was typed', async (changed, message) => {
    const { status, body } = await app.post(
      democratic,
      '/governance/decisions',
      decision({ reasons: 'As typed', ...changed }),
    )
    expect(status).toBe(422)
    expect(body).toContain(message)
    expect(body).toContain('As typed')
    expect(body).toContain('<title>Error:')
  })

  it('answers 404 for a body or a decision that is not there', async () => {
    for (const url of [
      '/governance/bodies/999',
      '/governance/bodies/x',
      '/governance/decisions/999',
      '/governance/decisions/0',
    ])
      expect((await app.get(councillor, url)).status).toBe(404)
    expect((await app.post(democratic, '/governance/bodies/999', { name: 'X' })).status).toBe(404)
    expect(
      (await app.post(democratic, `/governance/bodies/${cabinet}/lines/${board}/remove`, {})).status,
    ).toBe(404)
  })

  const body = (changed: Readonly<Record<string, string | readonly string[]>> = {}) => ({
    name: 'Practice Oversight Group',
    kind: 'practice group',
    purpose: 'Challenges the quality of practice',
    chair: '',
    meets: 'monthly',
    inPublic: 'no',
    members: [],
    partners: 'Police\n\nHealth',
    'setUpOn-day': '',
    'setUpOn-month': '',
    'setUpOn-year': '',
    ...changed,
  })

  it('adds a body, and refuses a second of its name', async () => {
    const added = await app.post(democratic, '/governance/bodies', body())
    expect(added.status).toBe(303)
    const page = (await app.get(councillor, added.location ?? '')).body
    expect(page).toContain('Challenges the quality of practice')
    expect(page).toContain('Police (partner)')
    const again = await app.post(democratic, '/governance/bodies', body())
    expect([again.status, again.body.includes('a body of this name is on record')]).toEqual([422, true])
  })

  it.each([
    [{ name: '' }, 'Enter the name of the body'],
    [{ kind: '' }, 'Choose what kind of body it is'],
    [{ purpose: '' }, 'Enter what the body is for'],
    [{ inPublic: '' }, 'Say whether the body meets in public'],
    [{ chair: '999' }, 'Choose a post from the list'],
    [{ 'setUpOn-day': '3' }, 'The date it was set up must be a real date'],
  ])('refuses a body with %o', async (changed, message) => {
    const refused = await app.post(democratic, '/governance/bodies', body({ name: 'Another', ...changed }))
    expect([refused.status, refused.body.includes(message)]).toEqual([422, true])
  })

  it('shows both versions when a body was changed meanwhile, and saves over it when asked to', async () => {
    const form = (await app.get(democratic, `/governance/bodies/${board}/change`)).body
    const version = /name="_version" value="(\d+)"/.exec(form)?.[1] ?? ''
    const change = (meets: string, _version: string) =>
      app.post(
        democratic,
        `/governance/bodies/${board}`,
        body({ name: 'Improvement Board', meets, _version, reason: 'The board said so' }),
      )
    expect((await change('every six weeks', version)).status).toBe(303)
    const stale = await change('every week', version)
    expect(stale.status).toBe(409)
    expect(stale.body).toContain('every six weeks')
    expect(stale.body).toContain('every week')
    const now = /name="_version" value="(\d+)"/.exec(stale.body)?.[1] ?? ''
    expect((await change('every week', now)).status).toBe(303)
  })

  it('removes a line, and refuses one that leads in a circle', async () => {
    const circle = { to: String(board), kind: 'reports to', what: 'nothing' }
    const refused = await app.post(democratic, `/governance/bodies/${cabinet}/lines`, circle)
    expect([refused.status, refused.body.includes('already answers to it')]).toEqual([422, true])
    const invalid = await app.post(democratic, `/governance/bodies/${cabinet}/lines`, { ...circle, what: '' })
    expect(invalid.body).toContain('Enter what is passed up')
    expect(
      (await app.post(democratic, `/governance/bodies/${board}/lines/${cabinet}/remove`, {})).status,
    ).toBe(303)
    expect(await test.as(setUp, reportingLines)).toEqual([])
  })

  it('adds a meeting once, held or to come, and refuses what is no day', async () => {
    const meeting = (day: string) => ({
      'heldOn-day': day,
      'heldOn-month': '12',
      'heldOn-year': '2020',
      title: '',
    })
    const add = (day: string) => app.post(democratic, `/governance/bodies/${cabinet}/meetings`, meeting(day))
    expect((await add('15')).status).toBe(303)
    const page = (await app.get(councillor, `/governance/bodies/${cabinet}`)).body
    expect(page).toContain('Meeting of the Cabinet')
    expect(page).toContain('To come')
    const again = await add('15')
    expect([again.status, again.body.includes('on this one is on record')]).toEqual([422, true])
    const wrong = await add('32')
    expect([wrong.status, wrong.body.includes('must be a real date')]).toEqual([422, true])
    expect((await app.post(councillor, `/governance/bodies/${cabinet}/meetings`, meeting('16'))).status).toBe(
      403,
    )
  })
})
