import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../access/index.ts'
import { putChildren, putSources, summaryOf } from '../children/testing/made-up-children.ts'
import type { TestApp } from './testing/test-app.ts'
import { testApp } from './testing/test-app.ts'
import type { TestRecord } from './testing/test-record.ts'
import { testRecord } from './testing/test-record.ts'

const today = '2026-11-20'
const first = '2026-10-06'
const second = '2026-10-20'
const every = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

const inCare = summaryOf(first, {
  status: 'in care',
  in_care: true,
  team_name: 'North',
  worker_name: 'Worker',
})
const facts = [
  { kind: 'details', from: first, own: { born_on: '2014-05-01' } },
  inCare,
  {
    kind: 'care',
    from: first,
    own: { entered_care_on: '2026-01-15', legal_status: 'C1', legal_status_from: '2026-01-15' },
  },
  {
    kind: 'clocks.running',
    from: first,
    startsOn: '2026-09-20',
    own: { rule: 'cla.visit', started_on: '2026-09-20', due_on: '2026-11-01', basis: 'statute' },
  },
] as const

const listPages = ['/monday', '/if-ofsted-rang', '/permanence', '/'] as const
const pages = [
  ...listPages,
  '/permanence/stages',
  '/permanence/durations',
  '/children',
  '/children/1',
  '/permanence/1',
  '/permanence/meeting',
  '/permanence/meeting/agenda',
  '/my-duties',
  '/challenges',
  '/child-decisions',
] as const
const files = [
  '/monday.csv',
  '/if-ofsted-rang.csv',
  '/monday.xlsx',
  '/if-ofsted-rang.xlsx',
  '/permanence.xlsx',
] as const

describe('the day of the newest extract', () => {
  let test: TestRecord
  let app: TestApp
  let head: Asking
  let analyst: Asking

  beforeAll(async () => {
    test = await testRecord('live', `${today}T10:00:00Z`)
    app = await testApp(test)
    head = await test.person({ roles: ['head of service'], posts: ['Head of Service'] })
    analyst = await test.person({ roles: ['performance analyst'] })
    await putSources(test, [
      { importId: 1, asAt: first, lists: every },
      { importId: 2, asAt: second, lists: every.filter((list) => list !== 8) },
    ])
    await putChildren(test, [{ id: 1, councilId: 'MU1', facts }])
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  async function answer(url: string, asAt: string = today, who = head) {
    const cookies = { ...(await app.cookies(who)), los_as_at: asAt }
    return app.app.inject({ url, cookies })
  }
  const text = async (url: string, asAt?: string, who?: Asking) =>
    (await answer(url, asAt, who)).body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

  /** All that a file says, a workbook's strings included. */
  async function told(url: string, asAt?: string): Promise<string> {
    const { rawPayload, body } = await answer(url, asAt)
    if (!url.endsWith('.xlsx')) return body
    return Object.entries(unzipSync(new Uint8Array(rawPayload)))
      .map(([, bytes]) => strFromU8(bytes))
      .join('')
  }

  it.each(pages)(
    'stands on %s, with the list that is older still, and what is not known since',
    async (page) => {
      const body = await text(page)
      if (!page.startsWith('/permanence'))
        expect(body).toContain('The last extract is of 20 October 2026, 31 days before today.')
      expect(body).toMatch(/list 8 is of 6 October 2026, 45 days before today|is of 20 October 2026.*list 8/)
      expect(body).toContain('What happened since is not known here')
      expect((await answer(page)).body).toContain('los-told--stands-out')
    },
  )

  it.each(['/measures/consistency', '/measures/consistency/referral-response'])(
    'stands on %s, whose numbers end with it',
    async (page) => {
      const body = await text(page)
      expect(body).toContain('The last extract is of 20 October 2026, 31 days before today.')
      expect(body).toContain('What happened after it is in no number here.')
    },
  )

  it.each(files)('leaves with %s', async (file) => {
    expect(await told(file)).toContain('of 6 October 2026, 45 days before.')
    expect(await told(file)).toContain('may have been met, though it is shown as late')
  })

  it('is no warning within two weeks of it, on the day looked at', async () => {
    for (const page of pages) {
      const body = await text(page, '2026-10-12')
      expect(body).toContain('The last extract up to 12 October 2026 is of 6 October 2026, 6 days before.')
      expect((await answer(page, '2026-10-12')).body).not.toContain('los-told--stands-out')
    }
  })

  it('is named on the child’s page instead of the day looked at', async () => {
    const body = await text('/children/1')
    expect(body).toContain('As extracts up to 20 October 2026 tell it: in care')
    expect(body).toContain('1 time limit late')
  })

  it('leads to the intake for whoever loads extracts, and to them for everybody else', async () => {
    const link = '<a class="govuk-link los-screen-only" href="/intake">Load a newer extract</a>'
    expect((await answer('/monday', today, analyst)).body).toContain(link)
    expect((await answer('/monday')).body).not.toContain(link)
    expect(await text('/monday')).toContain('Ask whoever loads the council’s extracts')
  })

  it('is as it was known: an extract that was loaded since does not count', async () => {
    await test.admin.query('update children.source set known_to = known_from + 1 where import_id = 2')
    const body = await text('/children')
    await test.admin.query('update children.source set known_to = 9223372036854775807 where import_id = 2')
    expect(body).toContain('The last extract is of 6 October 2026, 45 days before today.')
  })

  it('stands by the numbers of measures too, which hold nothing that happened since', async () => {
    for (const page of ['/measures', '/measures/children-in-care']) {
      const body = await text(page)
      expect(body).toMatch(/is of (6|20) October 2026, (45|31) days before today/)
      expect(body).toContain('What happened after it is in no number here.')
      expect(body).not.toContain('shown as late')
    }
    expect(await text('/measures/children-in-care', '2026-09-01')).toContain(
      'Not known: no extract tells of 1 September 2026',
    )
  })

  describe('before the first extract', () => {
    const before = '2026-09-01'
    const notKnown =
      'Not known: no extract tells of 1 September 2026. Something is known from 6 October 2026 on.'

    it.each(pages)('is not known on %s, where none would mean that there was nobody', async (page) => {
      const body = await text(page, before)
      expect(body).toContain(notKnown)
      expect(body).not.toMatch(
        /No child|0 children|none of your children|0 need you first|recorded: not in care/,
      )
    })

    it.each(files)('is not known in %s', async (file) => {
      expect(await told(file, before)).toContain(notKnown)
    })

    it('says of a child that nothing was held, not that there was nothing', async () => {
      const body = await text('/children/1', before)
      expect(body).toContain('Legal status Not known: no list names the child on this day')
      expect(body).toContain('Team Not known')
      expect(body).toContain('Worker Not known')
      expect(body).toContain('What is late or due is not known')
      expect(body).not.toContain('No time limit runs')
      expect(body).toContain('No extract tells of 1 September 2026')
    })

    it('says that the agenda of a meeting is not known, not that nobody is on it', async () => {
      for (const page of ['/permanence/meeting', '/permanence/meeting/agenda']) {
        const body = await text(page, before)
        expect(body).toContain('Not known who is on the agenda')
        expect(body).not.toMatch(/Nobody is on the agenda|talked about|room for each decision/)
      }
    })

    it('has a page about a child who is in care today, and none about a child whom one may not see', async () => {
      const { statusCode } = await answer('/permanence/1', before)
      expect(statusCode).toBe(200)
      expect(await text('/permanence/1', before)).toContain(
        'Not known: no list of children in care names the child on 1 September 2026',
      )
      expect((await answer('/permanence/99', before)).statusCode).toBe(404)
      const south = await test.person({ roles: ['team manager'], team: 'South' })
      expect((await answer('/permanence/1', before, south)).statusCode).toBe(404)
    })

    it('has no number on My duties', async () => {
      expect(await text('/my-duties', before)).toContain('On your Monday list Not known')
    })
  })

  it('asks nobody for an extract, and calls no list empty, of a day looked back to as known before any was loaded', async () => {
    await test.admin.query(`update children.source set known_from = known_from + 1000000`)
    const cookies = { ...(await app.cookies(head)), los_known_at: '2026-11-01' }
    const bodies = await Promise.all(
      ['/monday', '/children'].map(async (url) => (await app.app.inject({ url, cookies })).body),
    )
    await test.admin.query(`update children.source set known_from = known_from - 1000000`)
    for (const body of bodies) {
      expect(body).toContain('Not known')
      expect(body).not.toMatch(/Ask whoever loads|Load a|No children yet/)
    }
  })

  it('does not say that a child is not in care where no extract has the list of care', async () => {
    await test.admin.query(`update children.source set lists = array_remove(lists, 8)`)
    await putChildren(test, [
      { id: 2, councilId: 'MU2', facts: [summaryOf(first, { status: 'child in need', in_need: true })] },
    ])
    const body = await text('/children/2')
    await test.admin.query(`update children.source set lists = lists || 8 where import_id = 1`)
    expect(body).toContain('Legal status Not known: no extract up to this day has list 8')
    expect(await text('/children/2')).toContain('None recorded: not in care')
  })
})
