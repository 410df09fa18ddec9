import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import type { MadeUpFact } from '../testing/made-up-children.ts'
import { putChildren, putSources, summaryOf } from '../testing/made-up-children.ts'

const first = '2020-10-02'
const second = '2020-11-06'

const facts: readonly MadeUpFact[] = [
  { kind: 'details', from: first, own: { born_on: '2012-05-01', unborn: false, gender: 'F' } },
  summaryOf(first, { status: 'in care', in_care: true, team_name: 'North', worker_name: 'Worker A' }, second),
  summaryOf(second, { status: 'in care', in_care: true, team_name: 'North', worker_name: 'Worker B' }),
  {
    kind: 'referral',
    from: second,
    startsOn: '2020-09-20',
    source: { importId: 2, row: 41 },
    own: { referred_on: '2020-09-20', source: '6' },
  },
  {
    kind: 'care',
    from: first,
    to: second,
    source: { importId: 1, row: 7 },
    own: {
      entered_care_on: '2020-01-15',
      placed_on: '2020-01-15',
      placement_type: 'U6',
      legal_status: 'C1',
      legal_status_from: '2020-01-15',
    },
  },
  {
    kind: 'care',
    from: second,
    source: { importId: 2, row: 8 },
    own: {
      entered_care_on: '2020-01-15',
      placed_on: '2020-10-20',
      placement_type: 'K2',
      legal_status: 'C2',
      legal_status_from: '2020-10-12',
    },
  },
  {
    kind: 'clocks.running',
    from: second,
    startsOn: '2020-10-01',
    own: {
      rule: 'cla.review.first',
      started_on: '2020-10-01',
      due_on: '2020-10-29',
      basis: 'statute',
    },
  },
  {
    kind: 'clocks.running',
    from: second,
    startsOn: '2020-11-02',
    own: {
      rule: 'cla.review.second',
      started_on: '2020-11-02',
      not_known: 'The extract has no day of the first review.',
      basis: 'statute',
    },
  },
]

describe('the page of one child', () => {
  let test: TestRecord
  let app: TestApp
  let manager: Asking
  let administrator: Asking

  beforeAll(async () => {
    test = await testRecord()
    app = await testApp(test)
    manager = await test.person({ roles: ['team manager'], team: 'North' })
    administrator = await test.person({ roles: ['administrator'] })
    await putSources(test, [
      { importId: 1, asAt: first, lists: [3, 8] },
      { importId: 2, asAt: second, lists: [3, 8] },
    ])
    await putChildren(test, [
      { id: 1, councilId: 'MU 1/a', team: 'North', facts },
      {
        id: 2,
        councilId: 'MU2',
        team: 'North',
        facts: [{ kind: 'details', from: first, own: { born_on: '2021-03-03', unborn: true } }],
      },
    ])
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  const body = async (url = '/children/1') => (await app.get(manager, url)).body
  const text = async (url?: string) => (await body(url)).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

  it('says who the child is and what to do first', async () => {
    const page = await text()
    expect(page).toContain('8 (born 1 May 2012)')
    expect(page).toContain('Full care order, since 12 October 2020')
    expect(page).toMatch(/Next .{0,200}26 days late/)
    expect(await text('/children/2')).toContain('Unborn, expected 3 March 2021')
    expect(await text('/children/2')).toContain('Nothing is late or due')
  })

  it('gives each entry its source, and how late it was entered', async () => {
    const page = await text()
    expect(page).toContain('From: Police')
    expect(page).toContain('Annex A as at 6 November 2020, list 3, row 41')
    expect(page).toContain('entered 13 days late or more : not in the extract as at 2 October 2020')
  })

  it('puts placements, legal statuses and workers one after the other', async () => {
    const page = await text()
    expect(page).toContain('Foster placement - not FFA')
    expect(page).toMatch(/Until 20 October 2020, 279 days/)
    expect(page).toContain('Change of worker or team Worker B, North')
    expect(page).toContain('the first that shows it')
  })

  it('shows the time limits in groups, each with why; what is not known says what would supply it', async () => {
    const page = await body()
    expect(page).toMatch(/Late<\/strong> <span class="los-clocks__count">1</)
    expect(page).toContain('The extract has no day of the first review.')
    expect(page).toContain('Why this date')
    expect(page).toContain('/clocks/cla.review.first')
  })

  it('shows the day looked at, and nothing that was told after it', async () => {
    const cookies = { ...(await app.cookies(manager)), los_as_at: '2020-10-10' }
    const then = await app.app.inject({ method: 'GET', url: '/children/1', cookies })
    expect(then.body).toContain('Interim care order')
    expect(then.body).not.toContain('Full care order')
    expect(then.body).not.toContain('From: Police')
  })

  it('leads to the case system once the council has said how', async () => {
    expect(await body()).not.toContain('in the case system')
    const set = (pattern: string, version = '0') =>
      app.post(administrator, '/children/case-system', { pattern, _version: version })
    expect((await set('http://cases.example/{id}')).status).toBe(422)
    expect((await set('https://cases.example/')).status).toBe(422)
    expect((await set('javascript:alert(1)//{id}')).status).toBe(422)
    expect((await set('https://cases.example/{id}')).status).toBe(303)
    expect((await set('https://other.example/{id}')).status).toBe(409)
    expect(await body()).toContain('href="https://cases.example/MU%201%2Fa"')
    expect((await app.post(manager, '/children/case-system', { pattern: '' })).status).toBe(403)
    expect((await app.get(administrator, '/children/case-system')).body).toContain(
      'https://cases.example/{id}',
    )
  })
})
