import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { isoDate } from '../../kernel/index.ts'
import { childInCare } from '../../trackers/permanence/testing/children-in-care.ts'
import { decideAboutChild } from './store.ts'

type Fields = Readonly<Record<string, string>>

const on = (day: string): Fields => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { 'on-day': date, 'on-month': month, 'on-year': year }
}

/** Plans and matches are typed by managers and panel chairs; a conference chair records what a conference decided. */
describe('who records a decision about a child', () => {
  let test: TestRecord
  let app: TestApp
  let manager: Asking
  let chair: Asking
  let officer: Asking
  let panelChair: Asking
  let child: number
  const posts = { manager: 0, chair: 0, officer: 0 }

  beforeAll(async () => {
    test = await testRecord()
    app = await testApp(test)
    manager = await test.person({ roles: ['team manager'], team: 'North', posts: ['Manager'] })
    chair = await test.person({ roles: ['conference chair'], posts: ['Conference chair'] })
    officer = await test.person({ roles: ['independent reviewing officer'], posts: ['Officer'] })
    panelChair = await test.person({ roles: ['panel chair'] })
    const { rows } = await test.admin.query<{ id: number }>('select id from access.post order by id')
    ;[posts.manager, posts.chair, posts.officer] = [rows[0]?.id ?? 0, rows[1]?.id ?? 0, rows[2]?.id ?? 0]
    child = await childInCare(test, {
      councilId: 'MU-1',
      team: 'North',
      care: { entered_care_on: '2019-01-10' },
    })
    await test.admin.query(
      `insert into children.details (child_id, fingerprint, valid_from, known_from, born_on)
       values ($1, 1, '2012-01-01', 1, '2015-05-03')`,
      [child],
    )
    await test.admin.query(
      `update children.relation set reviewed_until = 'infinity', conferenced_until = 'infinity' where child_id = $1`,
      [child],
    )
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  const form = (by: number, changed: Fields = {}): Fields => ({
    ...{ by: `post ${by}`, ...on('2020-11-12'), code: 'plan', plan: 'adoption', agreed: '', about: '' },
    ...{ words: 'That it be so.', owner: String(posts.manager) },
    ...changed,
  })
  const match = { code: 'match', plan: '', agreed: 'yes', about: 'Carers 12' }
  const send = (who: Asking, fields: Fields) => app.post(who, `/child-decisions/${child}`, fields)
  const held = async () => (await test.admin.query('select from governance.child_decision')).rowCount
  const endHref = async (who: Asking) =>
    /href="([^"]+\/end)"/.exec((await app.get(who, `/child-decisions/${child}`)).body)?.[1]

  it('managers and panel chairs record and end plans and matches', async () => {
    for (const who of [manager, panelChair]) {
      expect((await send(who, form(posts.manager))).status).toBe(303)
      expect((await send(who, form(posts.manager, match))).status).toBe(303)
      expect(await endHref(who)).toBeDefined()
    }
  })

  it('a reviewing officer reads, is offered no form, and records and ends nothing', async () => {
    const before = await held()
    const href = (await endHref(manager)) ?? ''
    const { body } = await app.get(officer, `/child-decisions/${child}`)
    expect(body).toContain('plan: adoption')
    expect(body).not.toMatch(/Record a decision|\/end"/)
    expect((await app.get(officer, `/child-decisions/${child}/new`)).status).toBe(403)
    for (const fields of [form(posts.officer), form(posts.officer, match)])
      expect((await send(officer, fields)).status).toBe(403)
    expect((await app.post(officer, href, { ...on('2020-11-20'), reason: 'No' })).status).toBe(403)
    expect(await held()).toBe(before)
  })

  it('a conference chair records what a conference decided, by the own post, and ends that alone', async () => {
    const theirs = (await endHref(manager)) ?? ''
    for (const wrong of [
      form(posts.chair),
      form(posts.chair, match),
      form(posts.manager, { plan: 'child protection plan' }),
    ])
      expect((await send(chair, wrong)).status).toBe(422)
    expect(await endHref(chair)).toBeUndefined()
    expect((await app.post(chair, theirs, { ...on('2020-11-20'), reason: 'No' })).status).toBe(403)
    expect((await send(chair, form(posts.chair, { plan: 'child protection plan' }))).status).toBe(303)
    const href = (await endHref(chair)) ?? ''
    const [, version = ''] = /name="_version" value="(\d+)"/.exec((await app.get(chair, href)).body) ?? []
    const sent = { ...on('2020-11-20'), _version: version, reason: 'The plan ended' }
    expect((await app.post(chair, href, sent)).status).toBe(303)
  })

  it('the database itself takes no more from them', async () => {
    const values = {
      ...{ childId: child, decidedOn: isoDate('2020-11-20'), words: 'So.', ownerPostId: posts.manager },
      code: 'plan',
      plan: 'child protection plan',
    } as const
    const adoption = { ...values, plan: 'adoption', by: { postId: posts.manager } } as const
    const supersedes = await test.as(manager, (tx) => decideAboutChild(tx, adoption))
    const tries = [
      [officer, { ...values, by: { postId: posts.officer } }],
      [chair, { ...values, by: { postId: posts.manager } }],
      [chair, { ...values, plan: 'adoption', by: { postId: posts.chair } }],
    ] as const
    for (const [who, said] of tries)
      await expect(test.as(who, (tx) => decideAboutChild(tx, said))).rejects.toThrow('row-level security')
    const insert = test.as(chair, (tx) =>
      decideAboutChild(tx, {
        ...values,
        by: { postId: posts.chair },
        supersedes,
      }),
    )
    await expect(insert).rejects.toThrow('row-level security')
  })

  it('is of no day before the child was born, nor a match before care', async () => {
    const before = await held()
    const early = await send(manager, form(posts.manager, { ...match, ...on('2018-12-31') }))
    expect([early.status, early.body.includes('Care began on 10 January 2019')]).toEqual([422, true])
    const unborn = await send(manager, form(posts.manager, on('2015-05-02')))
    expect([unborn.status, unborn.body.includes('The child was born on 3 May 2015')]).toEqual([422, true])
    expect(unborn.body).toContain('That it be so.')
    expect(await held()).toBe(before)
  })

  it('is not recorded or ended while another day is looked at, and what was typed is kept', async () => {
    const before = await held()
    const href = (await endHref(manager)) ?? ''
    const cookies = { ...(await app.cookies(manager)), los_as_at: '2020-11-23' }
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }
    const sent = { ...form(posts.manager), reason: 'Fallen away', _version: '1' }
    for (const url of [`/child-decisions/${child}`, href]) {
      const payload = new URLSearchParams({ _key: crypto.randomUUID(), ...sent }).toString()
      const { statusCode, body } = await app.app.inject({ method: 'POST', url, headers, payload, cookies })
      expect([url, statusCode, body.includes('You are looking at another day')]).toEqual([url, 422, true])
      expect(body).toContain(url === href ? 'Fallen away' : 'That it be so.')
    }
    expect(await held()).toBe(before)
    const page = await app.app.inject({ url: `/child-decisions/${child}`, cookies })
    expect(page.body).not.toContain('Record a decision')
  })
})
