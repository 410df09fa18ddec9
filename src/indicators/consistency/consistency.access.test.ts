import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { MeasureSite } from '../testing/measure-site.ts'
import { measureSite } from '../testing/measure-site.ts'
import { alikeRules } from './rules/index.ts'

const index = '/measures/consistency'
const linksIn = (body: string): readonly string[] =>
  [...body.matchAll(/href="(\/measures\/consistency\/[a-z0-9-]+\/\d+\/[\d-]+)"/g)].flatMap(
    ([, href]) => href ?? [],
  )

describe('children in like circumstances who were answered otherwise', () => {
  let site: MeasureSite
  let app: TestApp
  beforeAll(async () => {
    site = await measureSite(200)
    app = await testApp(site.test)
  }, 90_000)
  afterAll(async () => {
    await app.close()
    await site.close()
  })

  /** The first address at which this person may say why. */
  async function askedOf(person: Awaited<ReturnType<MeasureSite['person']>>): Promise<string> {
    for (const { id } of alikeRules) {
      const [href] = linksIn((await app.get(person, `${index}/${id}`)).body)
      if (href !== undefined) return href
    }
    throw new Error('Nobody was answered otherwise')
  }

  it('are told by rule, and each rule opens and reads as a question', async () => {
    const director = await site.person('director')
    const { status, body } = await app.get(director, index)
    expect([status, body.includes('A difference is a question, not a fault')]).toEqual([200, true])
    for (const { id } of alikeRules) {
      expect(body).toContain(`href="${index}/${id}"`)
      expect([id, (await app.get(director, `${index}/${id}`)).status]).toEqual([id, 200])
    }
    expect((await app.get(director, `${index}/no-such-rule`)).status).toBe(404)
  }, 60_000)

  it('leave in the audit whom somebody saw', async () => {
    const director = await site.person('director')
    await app.get(director, `${index}/referral-response`)
    const { rows } = await site.test.admin.query(
      `select from record.audit where person_id = $1 and screen = '/measures/consistency/:rule' and cardinality(ids) > 0`,
      [director.personId],
    )
    expect(rows).toHaveLength(1)
  })

  it('show a manager the children of the own teams alone', async () => {
    const director = await site.person('director')
    const manager = await site.person('team manager', site.teams[0])
    for (const { id } of alikeRules) {
      const all = new Set(linksIn((await app.get(director, `${index}/${id}`)).body))
      const own = linksIn((await app.get(manager, `${index}/${id}`)).body)
      expect(own.filter((href) => !all.has(href))).toEqual([])
    }
    const href = await askedOf(director)
    const elsewhere = await site.person('team manager', 'A team without children')
    expect((await app.get(elsewhere, href)).status).toBe(404)
  }, 60_000)

  it('have their reason recorded, changed with care for others, and never empty', async () => {
    const head = await site.person('head of service')
    const href = await askedOf(head)
    expect((await app.get(head, href)).status).toBe(200)
    const empty = await app.post(head, href, { answer: 'nonsense', words: ' ', _version: '0' })
    expect([empty.status, empty.body.includes('Choose what it is')]).toEqual([422, true])
    const said = { answer: 'right for this child', words: 'Made-up grandparents had a room', _version: '0' }
    expect((await app.post(head, href, said)).status).toBe(303)
    const page = await app.get(head, href.split('/').slice(0, 4).join('/'))
    expect(page.body).toContain('Made-up grandparents had a room')
    const late = await app.post(head, href, { ...said, words: 'Something else' })
    expect([late.status, late.body.includes('Something else')]).toEqual([409, true])
    const version = /name="_version" value="(\d+)"/.exec((await app.get(head, href)).body)?.[1] ?? ''
    expect(
      (await app.post(head, href, { ...said, answer: 'record is wrong', _version: version })).status,
    ).toBe(303)
  })

  it('are read, and not answered for, by the analyst', async () => {
    const analyst = await site.person('performance analyst')
    expect((await app.get(analyst, index)).status).toBe(200)
    const href = await askedOf(await site.person('director'))
    expect((await app.get(analyst, href)).status).toBe(403)
    expect((await app.post(analyst, href, { answer: 'record is wrong', words: 'x' })).status).toBe(403)
  })

  it.each(['councillor', 'board member', 'administrator', 'auditor'] as const)(
    'are not for a %s',
    async (role) => {
      const who = await site.person(role)
      expect((await app.get(who, index)).status).toBe(403)
      expect((await app.get(who, `${index}/referral-response`)).status).toBe(403)
    },
  )

  it('are absent where the address names nobody', async () => {
    const head = await site.person('head of service')
    expect((await app.get(head, `${index}/referral-response/999999/2026-08-01`)).status).toBe(404)
    expect((await app.get(head, `${index}/referral-response/nobody/never`)).status).toBe(404)
  })
})
