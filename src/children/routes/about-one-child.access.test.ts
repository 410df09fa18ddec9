import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp } from '../../app/testing/test-record.ts'
import { isoDate } from '../../kernel/index.ts'
import { recordEntry } from '../../trackers/permanence/index.ts'
import { childInCare } from '../../trackers/permanence/testing/children-in-care.ts'
import { madeEntry } from '../../trackers/permanence/testing/made-child.ts'
import type { ChallengeSite } from '../../trackers/challenge/testing/challenge-site.ts'
import { challengeSite } from '../../trackers/challenge/testing/challenge-site.ts'

const question = 'Why do you open this record?'
const wishes = 'To stay near a sister'
const barrier = 'Waiting for a family of her own'

/** Every page about one child asks, and notes, what the child’s own page does. */
describe('a page about one child', () => {
  let site: ChallengeSite
  let test: TestRecord
  let app: TestApp
  let officer: Asking
  let analyst: Asking
  let pages: readonly (readonly [url: string, screen: string])[]

  beforeAll(async () => {
    site = await challengeSite()
    ;({ test, app } = site)
    officer = await test.person({ roles: ['independent reviewing officer'] })
    analyst = await test.person({ roles: ['performance analyst'] })
    const entry = madeEntry({
      kind: 'barrier',
      on: isoDate('2020-10-01'),
      code: 'child not ready',
      words: barrier,
    })
    const head = await test.person({ roles: ['head of service'] })
    await test.as(head, (tx) => recordEntry(tx, { childId: site.child, kind: 'barrier' }, entry))
    pages = [
      [`/permanence/${site.child}`, '/permanence/:childId'],
      [`/child-decisions/${site.child}`, '/child-decisions/:childId'],
      [(await site.raise(officer)).location ?? '', '/challenges/:id'],
    ]
  })
  afterAll(() => site.close())

  const whyNoted = async (screen: string) =>
    (
      await test.admin.query<{ ids: string[]; because: string }>(
        `select ids::text[], because from record.audit where what = 'read' and screen = $1 order by id desc limit 1`,
        [screen],
      )
    ).rows[0]
  const noted = (because: string) => ({ ids: [String(site.child)], because })

  it('notes why each reader may open it, as the child’s own page does', async () => {
    for (const [url, screen] of pages) {
      await app.get(site.manager, url)
      expect([url, await whyNoted(screen)]).toEqual([url, noted('own team')])
      await app.get(officer, url)
      expect([url, await whyNoted(screen)]).toEqual([
        url,
        noted('reviews of children in care: independent reviewing officer'),
      ])
    }
  })

  it('asks those whom nothing binds to the child why they open it, shows nothing and notes nothing before', async () => {
    for (const [url, screen] of pages) {
      const { status, body } = await app.get(analyst, url)
      expect([url, status, body.includes(question)]).toEqual([url, 200, true])
      expect(body).toContain(`name="to" value="${url}"`)
      expect(body).not.toMatch(new RegExp(`${wishes}|${barrier}`))
      expect((await whyNoted(screen))?.because).toBe(
        'reviews of children in care: independent reviewing officer',
      )
    }
  })

  it('asks again where no reason is typed, and forgets not which page was asked for', async () => {
    for (const [url] of pages) {
      const again = await app.post(analyst, `/children/${site.child}/reason`, { reason: ' ', to: url })
      expect([again.status, again.body.includes(`name="to" value="${url}"`)]).toEqual([422, true])
    }
  })

  it.each(['https://elsewhere.test/', '//elsewhere.test/', '/\\elsewhere.test'])(
    'leads nobody away from here to %s',
    async (to) => {
      const other = await test.person({ roles: ['performance analyst'] })
      const given = await app.post(other, `/children/${site.child}/reason`, { reason: 'Checking', to })
      expect([given.status, given.location]).toEqual([303, '/'])
    },
  )

  it('is opened by the answer, which holds for every page about the child on that day', async () => {
    const [[first]] = [pages[0] ?? ['', '']]
    const answer = { reason: 'Two entries of one day', to: first }
    const given = await app.post(analyst, `/children/${site.child}/reason`, answer)
    expect([given.status, given.location]).toEqual([303, first])
    for (const [url, screen] of pages) {
      expect([url, (await app.get(analyst, url)).body.includes(question)]).toEqual([url, false])
      expect(await whyNoted(screen)).toEqual(noted('reason given: Two entries of one day'))
    }
    expect((await app.get(analyst, pages[2]?.[0] ?? '')).body).toContain(wishes)
    expect((await app.get(analyst, `/children/${site.child}`)).body).not.toContain(question)
  })

  it('is refused where a form is sent before the answer, and nothing is changed', async () => {
    const other = await test.person({ roles: ['performance analyst'] })
    const close = { outcome: 'withdrawn', changed: 'Nothing' }
    const sent = await app.post(other, `${pages[2]?.[0]}/close`, close)
    expect([sent.status, sent.body.includes('say why you need it')]).toEqual([403, true])
  })

  it('asks at a planning meeting too, of a child of another team than the one’s who has the chair', async () => {
    const both = await test.person({ roles: ['performance analyst'] })
    await test.as(setUp, (tx) =>
      sql`insert into access.role_held (person_id, role, team_id, from_on)
        select ${both.personId}, 'team manager', id, '2012-01-01' from access.team where name = 'South'`.execute(
        tx.db,
      ),
    )
    const url = `/permanence/meeting?child=${site.child}`
    expect((await app.get(both, url)).body).toContain(question)
    expect((await app.get(site.manager, url)).body).not.toContain(question)
    expect(await whyNoted('/permanence/meeting')).toEqual(noted('own team'))
  })

  it('notes a deputy as one', async () => {
    const theirs = await childInCare(test, {
      councilId: 'MU-2',
      team: 'South',
      care: { entered_care_on: '2019-01-10' },
    })
    expect((await app.get(site.manager, `/permanence/${theirs}`)).status).toBe(404)
    await test.person({ roles: ['team manager'], team: 'South', posts: ['Manager South'] })
    const head = await test.person({ roles: ['head of service'] })
    await test.as(setUp, (tx) =>
      sql`update access.post set team_id = (select id from access.team where name = 'South')
        where title = 'Manager South'`.execute(tx.db),
    )
    await test.as(head, (tx) =>
      sql`insert into access.deputy (absent_post_id, team_id, deputy_post_id, from_on, until_on, reason, set_by_person_id)
        select absent.id, absent.team_id, deputy.id, '2020-11-01', '2020-11-10', 'On leave', ${head.personId}::int
        from access.post absent, access.post deputy
        where absent.title = 'Manager South' and deputy.title = 'Team Manager North (made up)'`.execute(
        tx.db,
      ),
    )
    expect((await app.get(site.manager, `/permanence/${theirs}`)).status).toBe(200)
    expect(await whyNoted('/permanence/:childId')).toEqual({
      ids: [String(theirs)],
      because: 'deputy of the team’s manager',
    })
  })
})
