import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonRole } from '../../access/index.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { madePlan } from '../../plan/testing/made-plan.ts'
import { madeUpService, serviceNow } from '../monday/testing/made-up-service.ts'
import { childrenOn } from '../monday/testing/read-page.ts'

/** MU2 is in care, MU1 on a protection plan, MU5 neither. */
const ofThese: readonly (readonly [PersonRole, readonly number[]])[] = [
  ['director', [1, 2, 5]],
  ['head of service', [1, 2, 5]],
  ['independent reviewing officer', [2]],
  ['conference chair', [1]],
  ['reviewing service manager', [1, 2]],
]

describe('whom the first page names', () => {
  let test: TestRecord
  let app: TestApp
  beforeAll(async () => {
    test = await testRecord('live', serviceNow)
    app = await testApp(test)
    await madeUpService(test)
    await test.as(await test.person({ roles: ['director'] }), madePlan)
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  const opened = async (...[made]: Parameters<TestRecord['person']>) => {
    const who = await test.person(made)
    return { who, ...(await app.get(who, '/')) }
  }
  const headingOf = (html: string) => /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1]?.replaceAll(/<[^>]+>/g, '')

  it.each(ofThese)('is the beginning of the Monday list, to a %s', async (role, children) => {
    const { who, body } = await opened({ roles: [role] })
    const monday = childrenOn((await app.get(who, '/monday')).body)
    expect(monday).toEqual(children)
    expect(childrenOn(body)).toEqual(monday.slice(0, 5))
    expect(body).toContain('>The Monday list</a>')
  })

  it('is of the own team alone, to a team manager, with why and what is next', async () => {
    const { body } = await opened({ roles: ['team manager'], team: 'North' })
    expect(childrenOn(body)).toEqual([1, 2])
    expect(body).toContain('4 children: 2 need you first, 1 not known, 1 on time.')
    expect(body).toContain('Last seen 41 days ago')
    expect(body).toContain('<strong>Next:</strong> Visit the child')
    expect(body).not.toContain('MU5')
  })

  it.each([
    ['team manager', 'Who needs you first?', 1],
    ['independent reviewing officer', 'Who needs you first?', 2],
    ['conference chair', 'Who needs you first?', 1],
  ] as const)('to a %s it comes before how the plan stands', async (role, heading, first) => {
    const { body } = await opened({ roles: [role], ...(role === 'team manager' && { team: 'North' }) })
    expect(headingOf(body)).toBe(heading)
    expect(body).toContain(`href="/children/${first}"`)
    expect(body.indexOf(`href="/children/${first}"`)).toBeLessThan(body.indexOf('los-facts'))
  })

  it.each(['director', 'head of service'] as const)(
    'to a %s it comes right after the four questions about the plan',
    async (role) => {
      const { body } = await opened({ roles: [role] })
      expect(headingOf(body)).toContain('Are we on course?')
      const [facts, first, decide] = ['los-facts', 'href="/children/1"', 'id="decide"'].map((text) =>
        body.indexOf(text),
      )
      expect([facts, first, decide]).toEqual([facts, first, decide].toSorted((a = 0, b = 0) => a - b))
    },
  )

  it.each(['councillor', 'board member', 'auditor', 'democratic services', 'administrator'] as const)(
    'is nobody, to a %s, who opens no child’s record',
    async (role) => {
      const { status, body } = await opened({ roles: [role] })
      expect(status).toBe(200)
      expect(childrenOn(body)).toEqual([])
      expect(body).not.toContain('href="/monday"')
      expect(headingOf(body)).toContain('Are we on course?')
    },
  )

  it('is noted as read, with each child on it', async () => {
    const { who } = await opened({ roles: ['team manager'], team: 'North' })
    if (!('personId' in who)) throw new Error('Nobody opened it')
    const { rows } = await test.admin.query<{ ids: string[]; because: string }>(
      `select ids, because from record.audit where what = 'read' and screen = '/' and person_id = $1`,
      [who.personId],
    )
    expect(rows.map(({ ids }) => ids.toSorted())).toEqual([['1', '2']])
    expect(rows[0]?.because).toBe('the first page, with the children who need somebody first: own teams')
  })

  it.each([
    ['independent reviewing officer', 'children in care, or who left care in the last three months'],
    ['conference chair', 'children on a protection plan or off it for three months at most'],
  ] as const)('says of which children it is, to a %s, and so does the note of it', async (role, words) => {
    const { who, body } = await opened({ roles: [role] })
    expect(body).toContain(words)
    expect(body).toContain('No other child is shown.')
    const { rows } = await test.admin.query<{ because: string }>(
      `select because from record.audit where what = 'read' and screen = '/' and person_id = $1`,
      ['personId' in who ? who.personId : 0],
    )
    const work = role === 'conference chair' ? 'child protection conferences' : 'reviews of children in care'
    expect(rows[0]?.because).toBe(
      `the first page, with the children who need somebody first: ${work} and open challenges, ${role}`,
    )
  })

  it('says so where nobody needs the viewer first', async () => {
    const { body } = await opened({ roles: ['team manager'], team: 'South' })
    expect(body).toContain('1 child: 1 needs you first, 0 not known, 0 on time.')
    expect(childrenOn(body)).toEqual([5])
    const none = await opened({ roles: ['team manager'], team: 'Nobody’s' })
    expect(headingOf(none.body)).toContain('Are we on course?')
  })
})
