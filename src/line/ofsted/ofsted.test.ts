import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { raiseChallenge } from '../../trackers/challenge/store/moves.ts'
import { putClocks } from '../monday/testing/put-children.ts'
import { madeUpService, serviceNow } from '../monday/testing/made-up-service.ts'
import { childrenOn } from '../monday/testing/read-page.ts'

const rulesOn = (html: string) =>
  [...html.matchAll(/href="(\/monday\?pick=[^"]+)"[^>]*>(\d+) child/g)].map(([, href = '', count]) => ({
    href,
    count: Number(count),
  }))

describe('if Ofsted rang', () => {
  let test: TestRecord
  let app: TestApp
  let head: Asking

  beforeAll(async () => {
    test = await testRecord('live', serviceNow)
    app = await testApp(test)
    await madeUpService(test)
    await test.admin.query(
      `insert into children.care (child_id, legal_status, legal_status_from, placement_type, entered_care_on,
         missing_in_12_months, permanence_plan, fingerprint, valid_from, known_from)
       values (2, 'V2', '2024-05-01', 'U4', '2024-05-01', 4, null, 1, '2012-01-01', 1),
              (3, 'V2', '2024-06-01', 'U4', '2024-06-01', null, null, 1, '2012-01-01', 1)`,
    )
    // A manager entered a plan for the third: its limit is met, though the extract names none.
    const met = { started: '2024-06-01', due: '2024-10-01', met: '2024-09-20', basis: 'guidance' } as const
    await putClocks(test.admin, 3, [{ rule: 'cla.permanence.plan', ...met }])
    const officer = await test.person({
      roles: ['independent reviewing officer'],
      posts: ['Independent Reviewing Officer'],
    })
    const category = 'drift and delay' as const
    const first = { stage: 'informal' as const, toPostId: 1, words: '' }
    await test.as(officer, (tx) =>
      raiseChallenge(tx, { childId: 2, category, concern: 'Too long', wishes: '', toldBy: '', first }),
    )
    head = await test.person({ roles: ['head of service'], posts: ['Head of Service'], name: 'Made-up Head' })
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })
  const dozen = (body: string) => [...new Set(childrenOn(body))]
  const lastAudit = async () =>
    (
      await test.admin.query<{ ids: string[]; screen: string; because: string }>(
        `select ids, screen, because from record.audit where what = 'read' order by id desc limit 1`,
      )
    ).rows[0]

  it('lists the children whom an inspector would pick, by each rule in turn', async () => {
    const { status, body } = await app.get(head, '/if-ofsted-rang')
    expect(status).toBe(200)
    expect(body).toContain('The 3 children whose records an inspector would ask for on 20 November 2026')
    expect(dozen(body)).toEqual([1, 2, 3])
  })

  it('says of each why, when it was last seen, and which challenge stands', async () => {
    const { body } = await app.get(head, '/if-ofsted-rang')
    expect(body).toContain('On a protection plan and unseen')
    expect(body).toContain('Last seen on 10 October 2026, 41 days ago')
    expect(body).toContain('Accommodated under section 20 since 1 May 2024')
    expect(body).toContain('Missing 4 times in 12 months.')
    expect(body).toContain('drift and delay, raised on 20 November 2026: waits for an answer')
    expect(body).toContain('Answer the challenge about drift and delay')
  })

  it('leads from each rule to as many children on the Monday list as it says', async () => {
    const { body } = await app.get(head, '/if-ofsted-rang')
    const rules = rulesOn(body)
    expect(rules.length).toBeGreaterThan(3)
    for (const { href, count } of rules) {
      const list = await app.get(head, href)
      expect([href, childrenOn(list.body).length]).toEqual([href, count])
    }
    const drift = await app.get(head, '/monday?pick=section-20-drift')
    expect(drift.body).toContain('In care by agreement for more than a year: 2')
  })

  it('takes a plan that somebody entered for a plan', async () => {
    const { body } = await app.get(head, '/if-ofsted-rang')
    expect(rulesOn(body)).toContainEqual({ href: '/monday?pick=no-recorded-plan', count: 1 })
  })

  it('counts apart what nobody can tell, and what no extract tells at all', async () => {
    const { body } = await app.get(head, '/if-ofsted-rang')
    expect(body).toMatch(/Missing three times or more in a year[\s\S]*?1 child[\s\S]*?1 child/)
    expect(body).toContain('Whether a home is registered')
  })

  it('notes which children were shown', async () => {
    await app.get(head, '/if-ofsted-rang')
    const because = 'whom an inspector would pick: whole service, head of service'
    const about = { screen: '/if-ofsted-rang', because }
    expect(await lastAudit()).toEqual({ ids: ['1', '2', '3'], ...about })
  })

  it('goes out as a marked file that is noted with the hash of its bytes', async () => {
    const { body, headers } = await app.get(head, '/if-ofsted-rang.csv')
    expect(headers['content-disposition']).toContain('if-ofsted-rang-2026-11-20.csv')
    expect(body).toContain('OFFICIAL-SENSITIVE')
    expect(body).toContain('Taken by Made-up Head, Head of Service on 20 November 2026')
    expect([...body.matchAll(/^MU(\d+),/gm)].map(([, id]) => Number(id))).toEqual([1, 2, 3])
    const noted = await lastAudit()
    expect(noted?.ids).toEqual(['1', '2', '3'])
    expect(noted?.because).toContain(createHash('sha256').update(Buffer.from(body, 'utf8')).digest('hex'))
    expect((await app.get(head, '/if-ofsted-rang.xlsx')).body.slice(0, 2)).toBe('PK')
  })

  it('looks at another day as that day was', async () => {
    const cookies = { ...(await app.cookies(head)), los_as_at: '2025-04-30' }
    const { body } = await app.app.inject({ url: '/if-ofsted-rang', cookies })
    expect(body).not.toContain('Accommodated under section 20 since 1 May 2024')
  })

  it('takes a rule that there is not as left out', async () => {
    const { status, body } = await app.get(head, '/monday?pick=nothing')
    expect(status).toBe(200)
    expect(body).toContain('Need you first')
  })

  it('shows a manager the own team’s children alone', async () => {
    const south = await test.person({ roles: ['team manager'], team: 'South' })
    const { body } = await app.get(south, '/if-ofsted-rang')
    expect(dozen(body)).toEqual([])
    expect(body).toContain('an inspector would pick none of your children')
    const north = await test.person({ roles: ['team manager'], team: 'North' })
    expect(dozen((await app.get(north, '/if-ofsted-rang')).body)).toEqual([1, 2, 3])
  })

  it('tells managers of challenges about their own teams’ children, and of no other', async () => {
    const seenFrom = async (team: string) =>
      (await app.get(await test.person({ roles: ['placements manager'], team }), '/if-ofsted-rang')).body
    const own = await seenFrom('North')
    expect(dozen(own)).toEqual([1, 2, 3])
    expect(own).toContain('drift and delay')
    expect(await seenFrom('South')).not.toContain('drift and delay')
  })

  it.each(['/if-ofsted-rang', '/if-ofsted-rang.csv', '/if-ofsted-rang.xlsx'])(
    'refuses %s to whoever opens no child’s record',
    async (url) => {
      for (const role of ['councillor', 'board member', 'administrator', 'auditor'] as const)
        expect([role, (await app.get(await test.person({ roles: [role] }), url)).status]).toEqual([role, 403])
      expect((await app.get(undefined, url)).status).toBe(303)
    },
  )
})
