import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import { isoDate } from '../../kernel/index.ts'
import type { IdentitySite } from '../testing/identity-site.ts'
import { extractOf, identitySite, inCare, person, referred } from '../testing/identity-site.ts'

let site: IdentitySite
let app: TestApp
let pair: string

beforeAll(async () => {
  site = await identitySite()
  await site.put('2020-01-06', extractOf('OLD1'))
  const odd = { ...person('ODD1'), born_on: isoDate('2012-07-08'), gender: 'F' }
  await site.put('2020-01-13', {
    details: [person('NEW1'), odd],
    care: [inCare('NEW1'), inCare('ODD1')],
    referral: [referred('NEW1'), referred('ODD1')],
  })
  app = await testApp(site.test)
  pair = `/intake/joins/${await site.idOf('NEW1')}/${await site.idOf('OLD1')}`
})
afterAll(async () => {
  await app.close()
  await site.close()
})

describe('the page of numbers that may be one child', () => {
  it('is for those who decide, and for the auditor without a child', async () => {
    expect((await app.get(site.director, '/intake/joins')).body).toContain(`href="${pair}"`)
    const auditor = await site.test.person({ roles: ['auditor'] })
    expect((await app.get(auditor, '/intake/joins')).body).not.toContain('OLD1')
    for (const role of ['team manager', 'councillor', 'administrator'] as const) {
      const who = await site.test.person({ roles: [role] })
      for (const url of ['/intake/joins', pair]) expect((await app.get(who, url)).status).toBe(403)
      expect((await app.post(who, pair, { decision: 'joined', reason: 'Mine' })).status).toBe(403)
    }
  })

  it('compares two numbers that somebody types', async () => {
    expect((await app.get(site.director, '/intake/joins?one=NEW1&other=OLD1')).location).toBe(pair)
    const nobody = await app.get(site.director, '/intake/joins?one=NEW1&other=NOBODY')
    expect(nobody.status).toBe(422)
    expect(nobody.body).toContain('There is no child of this number')
    expect((await app.get(site.director, '/intake/joins?one=NEW1&other=NEW1')).body).toContain(
      'one child already',
    )
    expect((await app.get(site.director, '/intake/joins/1/1')).status).toBe(404)
    expect((await app.get(site.director, '/intake/joins/1/99')).status).toBe(404)
  })
})

describe('the decision', () => {
  it('needs an answer and a reason', async () => {
    const { status, body } = await app.post(site.director, pair, {})
    expect(status).toBe(422)
    expect(body).toMatch(/Select whether they are one child[^]*Enter why/)
  })

  it('joins them: both numbers find one page, and the old address leads there', async () => {
    const [child, other] = [await site.idOf('NEW1'), await site.idOf('OLD1')]
    expect((await app.get(site.director, pair)).body).toMatch(/Left every list[^]*13 January 2020/)
    const answer = await app.post(site.director, pair, { decision: 'joined', reason: 'Merged on 13 January' })
    expect(answer.location).toBe('/intake/joins')
    await app.app.intakeTasks.idle()
    expect((await app.get(site.director, '/intake/joins')).body).toContain('One child')
    for (const number of ['OLD1', 'NEW1']) {
      const list = (await app.get(site.director, `/children?q=${number}`)).body
      expect(list).toContain(`/children/${child}"`)
      expect(list).not.toContain(`/children/${other}"`)
    }
    expect((await app.get(site.director, `/children/${other}`)).location).toBe(`/children/${child}`)
    expect((await app.get(site.director, `/children/${child}`)).body).toMatch(/Other numbers[^]*OLD1/)
    expect((await app.get(site.director, pair)).status).toBe(404)
  })

  it('is undone, once, with a reason', async () => {
    const { body } = await app.get(site.director, '/intake/joins')
    const part = /\/intake\/joins\/\d+\/part/.exec(body)?.[0] ?? ''
    const { rows } = await site.test.admin.query<{ known_from: string }>(
      'select known_from from children.identity',
    )
    const _version = String(rows[0]?.known_from)
    expect((await app.get(site.director, part)).status).toBe(200)
    expect((await app.post(site.director, part, { _version, reason: '' })).status).toBe(422)
    expect((await app.post(site.director, part, { _version: '1', reason: 'Wrong' })).status).toBe(409)
    expect((await app.post(site.director, part, { _version, reason: 'Wrong' })).location).toBe(
      '/intake/joins',
    )
    await app.app.intakeTasks.idle()
    expect((await app.get(site.director, `/children/${await site.idOf('OLD1')}`)).status).toBe(200)
    expect((await app.get(site.director, part)).status).toBe(404)
  })
})

describe('two numbers that contradict each other', () => {
  it('are compared in words, with a warning that two of one child do not have', async () => {
    expect((await app.get(site.director, pair)).body).not.toContain('are not the same. Join them only')
    const odd = `/intake/joins/${await site.idOf('NEW1')}/${await site.idOf('ODD1')}`
    const { body } = await app.get(site.director, odd)
    expect(body).toMatch(/Their dates of birth and genders\s+are not the same\. Join them only/)
    expect(body).toContain('Female')
  })
})
