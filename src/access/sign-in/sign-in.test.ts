import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import type { TestAccount } from '../../app/testing/accounts.ts'
import { accountOf, cookiesIn, send, testPassword } from '../../app/testing/accounts.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'

const refused = 'The e-mail address, password or code is not right'

describe('signing in with a password and a code', () => {
  let test: TestRecord
  let site: TestApp
  let ada: TestAccount
  let minutes = 0

  /** Later, so that the next code is another. */
  const later = (by = 1) => {
    minutes += by
    test.setClock(new Date(Date.parse('2020-11-24T10:00:00Z') + minutes * 60_000).toISOString())
  }
  const signIn = (typed: { email?: string; password?: string; code?: string }, sent = {}) =>
    send(site, '/sign-in', { email: ada.email, password: testPassword, code: ada.code(), ...typed }, sent)
  const audited = async () =>
    (
      await test.admin.query<{ what: string; ids: string[]; because: string }>(
        'select what, ids, because from record.audit order by id desc limit 1',
      )
    ).rows[0]

  beforeAll(async () => {
    test = await testRecord()
    site = await testApp(test)
    ada = await accountOf(test, 'ada@council.example', ['director'])
  })
  afterAll(async () => {
    await site.close()
    await test.close()
  })

  it('begins a session, notes it, and leads to where one wanted to go', async () => {
    const answer = await signIn({}, {})
    expect(answer.status).toBe(303)
    expect(answer.location).toBe('/')
    expect(await audited()).toMatchObject({ what: 'signed in', ids: [String(ada.who.personId)] })
    const { status } = await site.app
      .inject({ method: 'GET', url: '/account', cookies: cookiesIn(answer) })
      .then((page) => ({ status: page.statusCode }))
    expect(status).toBe(200)
  })

  it('sets a cookie that neither scripts nor other sites get at, and that ends with the browser', async () => {
    later()
    const cookie = [(await signIn({})).headers['set-cookie']]
      .flat()
      .map(String)
      .find((line) => line.startsWith('los_session='))
    expect(cookie).toMatch(/^los_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
  })

  it('takes the address in any capitals', async () => {
    later()
    expect((await signIn({ email: ' ADA@Council.Example ' })).status).toBe(303)
  })

  it('never goes on with a session that was there before: a planted cookie stays worthless', async () => {
    later()
    const planted = 'A'.repeat(43)
    const answer = await signIn({}, { cookies: { los_session: planted } })
    expect(answer.status).toBe(303)
    expect(cookiesIn(answer).los_session).not.toBe(planted)
    const replayed = await site.app.inject({
      method: 'GET',
      url: '/account',
      cookies: { los_session: planted },
    })
    expect(replayed.statusCode).toBe(303)
    expect(replayed.headers.location).toBe('/sign-in?next=%2Faccount')
  })

  it('takes each code once', async () => {
    later()
    expect((await signIn({})).status).toBe(303)
    const again = await signIn({})
    expect(again.status).toBe(422)
    expect(again.body).toContain(refused)
  })

  it('lets one of two through that bring the same code at the same moment', async () => {
    later()
    const both = await Promise.all([signIn({}), signIn({})])
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 422])
  })

  it('says the same of a wrong password, a wrong code and an account that is not there, and notes each', async () => {
    later()
    const pages: string[] = []
    for (const [typed, ids] of [
      [{ password: 'kettle walrus trombonf' }, [String(ada.who.personId)]],
      [{ code: '000000' }, [String(ada.who.personId)]],
      [{ email: 'nobody@council.example' }, []],
    ] as const) {
      const { status, body } = await signIn(typed)
      expect(status).toBe(422)
      expect(await audited()).toMatchObject({ what: 'sign-in failed', ids })
      pages.push(body.replace(/value="[^"]*"/g, ''))
    }
    expect(pages[0]).toContain(refused)
    expect(new Set(pages).size).toBe(1)
  })

  it('says what is missing, and keeps the address but no password', async () => {
    const { status, body } = await signIn({ password: '', code: '12' })
    expect(status).toBe(422)
    expect(body).toContain('Enter your password')
    expect(body).toContain('Enter the 6 digits from your authenticator app')
    expect(body).toContain(ada.email)
    expect((await signIn({ code: 'x' })).body).not.toContain(testPassword)
  })

  it('leads only to a path of our own', async () => {
    for (const next of ['//evil.example', 'https://evil.example', '/\\evil.example']) {
      later()
      const answer = await send(site, '/sign-in', {
        email: ada.email,
        password: testPassword,
        code: ada.code(),
        next,
      })
      expect(answer.location).toBe('/')
    }
    later()
    const kept = await send(site, '/sign-in', {
      email: ada.email,
      password: testPassword,
      code: ada.code(),
      next: '/people?x=1',
    })
    expect(kept.location).toBe('/people?x=1')
  })

  it('shuts the account after five failures, whatever source the request claims, and opens it again', async () => {
    later(60)
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const { status } = await signIn(
        { password: 'wrong' },
        { headers: { 'x-forwarded-for': `203.0.113.${attempt}` } },
      )
      expect(status).toBe(422)
    }
    const shut = await signIn(
      {},
      { headers: { 'x-forwarded-for': '203.0.113.99', 'x-real-ip': '203.0.113.98' } },
    )
    expect(shut.status).toBe(429)
    expect(shut.headers['retry-after']).toBe('60')
    expect(shut.body).toContain('Try again in a minute')
    expect(await audited()).toMatchObject({ what: 'sign-in failed', because: 'too many attempts' })
    later(2)
    expect((await signIn({})).status).toBe(303)
  })

  it('shuts an account that is not there just the same', async () => {
    const statuses: number[] = []
    for (let attempt = 0; attempt < 6; attempt += 1) {
      statuses.push((await signIn({ email: 'ghost@council.example', password: 'wrong' })).status)
    }
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429])
  })

  it.each(['invited', 'suspended', 'left'])('is refused to a person who is %s', async (state) => {
    const bea = await accountOf(test, `${state}@council.example`, ['director'])
    await test.as(setUp, (tx) =>
      sql`update access.person set state = ${state} where id = ${bea.who.personId}`.execute(tx.db),
    )
    const { status, body } = await signIn({ email: bea.email, code: bea.code() })
    expect(status).toBe(422)
    expect(body).toContain(refused)
  })

  it('reaches no page of the worked example: a live council has no roles to look through', async () => {
    expect((await site.get(undefined, '/sign-in')).body).not.toContain('/look-through')
    expect((await send(site, '/look-through', { role: 'director' })).status).toBe(404)
  })
})
