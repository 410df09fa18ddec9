import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../access/index.ts'
import { putChildren, putSources, summaryOf } from '../children/testing/made-up-children.ts'
import type { TestApp } from './testing/test-app.ts'
import { testApp } from './testing/test-app.ts'
import type { TestRecord } from './testing/test-record.ts'
import { testRecord } from './testing/test-record.ts'

const inCare = [
  summaryOf('2012-01-01', { status: 'in care', in_care: true }),
  { kind: 'care', from: '2012-01-01', own: { entered_care_on: '2019-01-10', legal_status: 'C2' } },
] as const

/** Of whom the list of somebody who reviews says it is, where more than that brings children onto it. */
describe('the sentence above a reviewer’s list', () => {
  let test: TestRecord
  let app: TestApp
  let officer: Asking

  beforeAll(async () => {
    test = await testRecord()
    app = await testApp(test)
    officer = await test.person({ roles: ['independent reviewing officer'], posts: ['Officer (made up)'] })
    await test.person({ roles: ['team manager'], team: 'North', posts: ['Manager North (made up)'] })
    const facts = [summaryOf('2012-01-01', { status: 'child in need' })]
    await putSources(test, [{ importId: 1, asAt: '2020-11-20', lists: [3, 6, 7, 8, 10] }])
    await putChildren(test, [
      { id: 901, councilId: 'MU-north', team: 'North', facts },
      { id: 902, councilId: 'MU-few', team: 'South', facts },
      { id: 903, councilId: 'MU-care', team: 'South', facts: inCare },
    ])
    await test.admin.query(`select set_config('los.system', 'set-up', false)`)
    await test.admin.query('update children.relation set restricted = true where child_id = 902')
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  const standIn = 'the children of the teams of the Manager North (made up), for whom you stand in'
  const named = 'children whose restricted record names you as a reader'
  const me = () => (officer.kind === 'person' ? officer.personId : 0)
  const shown = async () => {
    const pages = await Promise.all(
      ['/children', '/monday', '/monday.csv', '/permanence', '/challenges'].map((url) =>
        app.get(officer, url),
      ),
    )
    return pages.map(({ body }) => [body.includes(standIn), body.includes(named)])
  }
  const all = (...said: readonly boolean[]) => Array.from({ length: 5 }, () => said)

  it('names neither where neither is so', async () => {
    expect(await shown()).toEqual(all(false, false))
    expect((await app.get(officer, '/children')).body).not.toMatch(/MU-north|MU-few/)
  })

  it('names the manager for whom the reader stands in, on pages and in files', async () => {
    await test.admin.query(
      `insert into access.deputy (team_id, absent_post_id, deputy_post_id, from_on, until_on, reason, set_by_person_id)
       select team.id, away.id, here.id, '2020-11-20', '2020-11-27', 'Leave', $1
       from access.team, access.post away, access.post here
       where team.name = 'North' and away.title = 'Manager North (made up)' and here.title = 'Officer (made up)'`,
      [me()],
    )
    expect(await shown()).toEqual(all(true, false))
    expect((await app.get(officer, '/children')).body).toContain('MU-north')
  })

  it('says so where a restricted record names the reader', async () => {
    await test.admin.query(
      `insert into children.allowed_reader (child_id, person_id, from_on) values (902, $1, '2012-01-01')`,
      [me()],
    )
    expect(await shown()).toEqual(all(true, true))
    expect((await app.get(officer, '/children')).body).toContain('MU-few')
  })

  it('speaks to a panel chair of a challenge only where one was raised in earlier work', async () => {
    const chair = await test.person({ roles: ['panel chair'] })
    const of = async () => {
      const pages = await Promise.all(
        ['/children', '/monday', '/monday.csv', '/permanence', '/challenges'].map((url) =>
          app.get(chair, url),
        ),
      )
      return pages.map(({ body }) => body.includes('a challenge of yours is open'))
    }
    const noted = async () =>
      (
        await test.admin.query<{ because: string }>(
          `select because from record.audit where screen = '/monday' order by id desc limit 1`,
        )
      ).rows[0]?.because
    expect(await of()).toEqual([false, false, false, false, false])
    await app.get(chair, '/monday')
    expect(await noted()).toContain(': panels that decide about children in care, panel chair')
    // As the trigger writes it for a challenge that the chair raised as a reviewing officer.
    await test.admin.query('alter table challenge.raised drop constraint raised_challenge_id_fkey')
    await test.admin.query(
      `insert into challenge.raised (challenge_id, child_id, person_id, until_on) values (999, 901, $1, 'infinity')`,
      [chair.personId],
    )
    await test.person({ roles: ['councillor'] })
    expect(await of()).toEqual([true, true, true, true, true])
    await app.get(chair, '/monday')
    expect(await noted()).toContain('open challenges raised in earlier work')
    await test.admin.query('delete from challenge.raised where challenge_id = 999')
  })

  it('tells an adoption manager of whom the lists are, and names the own teams where there are some', async () => {
    const without = await test.person({ roles: ['adoption manager'] })
    const heads = await test.person({ roles: ['adoption manager'], team: 'North' })
    for (const url of [
      '/children',
      '/monday',
      '/monday.csv',
      '/permanence',
      '/challenges',
      '/if-ofsted-rang',
    ]) {
      const [one, other] = [(await app.get(without, url)).body, (await app.get(heads, url)).body]
      for (const body of [one, other]) {
        expect([url, body.includes('children with adoption as the plan or a parallel plan')]).toEqual([
          url,
          true,
        ])
        expect([url, body.includes('No other child is shown.')]).toEqual([url, true])
      }
      const teams = [one, other].map((body) => body.includes('the children of your teams'))
      expect([url, ...teams]).toEqual([url, false, true])
    }
  })

  it('leads from a child in care to the way to permanence whoever reviews it and decides on it', async () => {
    const roles = ['independent reviewing officer', 'panel chair', 'reviewing service manager'] as const
    for (const role of roles) {
      const who = await test.person({ roles: [role] })
      const { status, body } = await app.get(who, '/children/903')
      expect([role, status, body.includes('href="/permanence/903"')]).toEqual([role, 200, true])
    }
  })

  it('says of durations whose they are, where the reader sees a part of those in care', async () => {
    const chair = await test.person({ roles: ['conference chair'] })
    const { body } = await app.get(chair, '/permanence/durations')
    expect(body).toContain('Nobody else who is in care')
    expect(body).toContain('No durations of the children whom you see')
    expect(body).not.toContain('No durations yet')
    const head = await test.person({ roles: ['head of service'] })
    expect((await app.get(head, '/permanence/durations')).body).not.toContain('Nobody else who is in care')
  })
})
