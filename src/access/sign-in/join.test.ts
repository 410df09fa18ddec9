import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { accountOf, cookiesIn, send, testPassword } from '../../app/testing/accounts.ts'
import type { Answer } from '../../app/testing/test-app.ts'
import { codeAt, newSecret } from './code/one-time-code.ts'
import { firstAdministratorLink } from './first-administrator.ts'

let test: TestRecord
let site: TestApp
beforeEach(async () => {
  test = await testRecord()
  site = await testApp(test)
})
afterEach(async () => {
  await site.close()
  await test.close()
})

const firstLink = () => firstAdministratorLink(test.record)
const secretOn = (page: Answer) => /name="secret" value="([A-Z2-7]{32})"/.exec(page.body)?.[1] ?? ''

/** Opens the link's page and sends its form as a person would, but for what a test types otherwise. */
async function follow(link: string, typed: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const secret = secretOn(await site.get(undefined, link))
  const code = secret === '' ? '123456' : codeAt(secret, test.record.now())
  const fields = { name: 'Ada Made-up', email: 'Ada@Council.example', newPassword: testPassword }
  return send(site, link, { ...fields, secret, code, ...typed })
}

const peopleIn = async () =>
  (
    await test.admin.query<{ name: string; email: string; state: string; role: string }>(
      'select name, email, state, role from access.person left join access.role_held on person_id = person.id order by person.id',
    )
  ).rows

describe('the first administrator’s link', () => {
  it('is made only for a live council that nobody looks after', async () => {
    expect(await firstLink()).toMatch(/^\/join\/[\w-]{43}$/)
    await test.person({ roles: ['director'] })
    expect(await firstLink()).toBeDefined()
    await test.person({ roles: ['administrator'] })
    expect(await firstLink()).toBeUndefined()
    const example = await testRecord('worked example')
    expect(await firstAdministratorLink(example.record)).toBeUndefined()
    await example.close()
  })

  it('makes an administrator with a password and a phone, signed in at once', async () => {
    const joined = await follow((await firstLink()) ?? '')
    expect(joined).toMatchObject({ status: 303, location: '/' })
    expect(await peopleIn()).toEqual([
      { name: 'Ada Made-up', email: 'ada@council.example', state: 'active', role: 'administrator' },
    ])
    const people = await site.app.inject({
      method: 'GET',
      url: '/people/new',
      cookies: { ...cookiesIn(joined) },
    })
    expect(people.statusCode).toBe(200)
  })

  it('works once', async () => {
    const link = (await firstLink()) ?? ''
    await follow(link)
    expect((await site.get(undefined, link)).status).toBe(404)
    expect((await follow(link, { email: 'bea@council.example', secret: newSecret() })).status).toBe(404)
    expect(await peopleIn()).toHaveLength(1)
  })

  it('makes one administrator although ten follow it at the same moment', async () => {
    const link = (await firstLink()) ?? ''
    const secret = newSecret()
    const code = codeAt(secret, test.record.now())
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        follow(link, { email: `ada${index}@council.example`, secret, code }),
      ),
    )
    expect(all.filter(({ status }) => status === 303)).toHaveLength(1)
    expect(await peopleIn()).toHaveLength(1)
  })

  it('gives way to the one printed by the next start', async () => {
    const [old, fresh] = [(await firstLink()) ?? '', (await firstLink()) ?? '']
    expect((await site.get(undefined, old)).status).toBe(404)
    expect((await site.get(undefined, fresh)).status).toBe(200)
  })

  it('is worth nothing after a day, nor once there is an administrator', async () => {
    const link = (await firstLink()) ?? ''
    test.setClock('2020-11-25T09:59:00Z')
    expect((await site.get(undefined, link)).status).toBe(200)
    test.setClock('2020-11-25T10:00:00Z')
    expect((await site.get(undefined, link)).status).toBe(404)
    const another = (await firstLink()) ?? ''
    await test.person({ roles: ['administrator'] })
    expect((await site.get(undefined, another)).status).toBe(404)
  })

  it('cannot be guessed from what is kept, nor made up', async () => {
    const link = (await firstLink()) ?? ''
    const { rows } = await test.admin.query<{ token: string }>(
      `select encode(token_sha256, 'base64') as token from access.invitation`,
    )
    expect(JSON.stringify(rows)).not.toContain(link.slice('/join/'.length))
    expect((await site.get(undefined, '/join/x')).status).toBe(404)
    expect((await site.get(undefined, `/join/${encodeURIComponent(rows[0]?.token ?? '')}`)).status).toBe(404)
  })

  it('says what is wrong with each field, and keeps the phone’s secret while it is put right', async () => {
    const link = (await firstLink()) ?? ''
    const page = await site.get(undefined, link)
    const secret = secretOn(page)
    const again = await send(site, link, {
      secret,
      name: '',
      email: 'no address',
      newPassword: 'short',
      code: '000000',
    })
    expect(again.status).toBe(422)
    for (const message of [
      'Enter your name',
      'Enter an e-mail address in the correct format',
      'Password must be 12 characters or more',
    ]) {
      expect(again.body).toContain(message)
    }
    expect(secretOn(again)).toBe(secret)
    expect(await follow(link, { code: '000000' })).toMatchObject({ status: 422 })
    expect((await follow(link, { secret: 'weak' })).status).toBe(422)
    expect((await follow(link, { newPassword: 'Testshire2020!' })).body).toContain('too easy to guess')
    expect(await peopleIn()).toEqual([])
  })

  it('does not take an address that is somebody’s already, and can still be used', async () => {
    await accountOf(test, 'taken@council.example', ['director'])
    const link = (await firstLink()) ?? ''
    const answer = await follow(link, { email: 'TAKEN@council.example' })
    expect(answer.status).toBe(422)
    expect(answer.body).toContain('Somebody else is entered with this e-mail address')
    expect((await follow(link)).status).toBe(303)
  })
})

describe('an invited person’s link', () => {
  const linkOn = (page: Answer) => /\/join\/[\w-]{43}/.exec(page.body)?.[0] ?? ''
  const entered = async () => {
    const administrator = await test.person({ roles: ['administrator'] })
    const page = await site.post(administrator, '/people/new', {
      name: 'Bea Example',
      email: 'bea@council.example',
    })
    expect(page.status).toBe(200)
    return { administrator, link: linkOn(page) }
  }

  it('lets them in as themselves, whatever name and address they post', async () => {
    const { link } = await entered()
    const page = await site.get(undefined, link)
    expect(page.body).toContain('Bea Example')
    expect((await follow(link, { name: 'Director', email: 'else@council.example' })).status).toBe(303)
    expect((await peopleIn()).at(-1)).toMatchObject({
      name: 'Bea Example',
      email: 'bea@council.example',
      state: 'active',
    })
  })

  it('gives no role by itself', async () => {
    const { link } = await entered()
    const cookies = cookiesIn(await follow(link))
    const page = await site.app.inject({ method: 'GET', url: '/people', cookies: { ...cookies } })
    expect(page.statusCode).toBe(403)
  })

  it('is shown once, and kept nowhere: not by the form’s repeat, not in the database', async () => {
    const administrator = await test.person({ roles: ['administrator'] })
    const fields = { name: 'Cay', email: 'cay@council.example', _key: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff' }
    const link = linkOn(await site.post(administrator, '/people/new', fields))
    const repeat = await site.post(administrator, '/people/new', fields)
    expect(repeat.status).toBe(303)
    expect(await peopleIn()).toHaveLength(2)
    const { rows } = await test.admin.query('select * from record.effect, record.audit, access.invitation')
    expect(JSON.stringify(rows)).not.toContain(link.slice('/join/'.length))
  })

  it('is worth nothing when a newer one was made, or the person was suspended meanwhile', async () => {
    const { administrator, link } = await entered()
    const bea = (
      await test.admin.query<{ id: number; known_from: string }>(
        `select id, known_from from access.person where name = 'Bea Example'`,
      )
    ).rows[0]
    const change = (what: string, version: string) =>
      site.post(administrator, `/people/${bea?.id ?? 0}/state`, {
        change: what,
        reason: 'A test',
        _version: version,
      })
    const newer = linkOn(await change('new link', bea?.known_from ?? ''))
    expect((await site.get(undefined, link)).status).toBe(404)
    expect((await site.get(undefined, newer)).status).toBe(200)
    const { rows } = await test.admin.query<{ known_from: string }>(
      'select known_from from access.person where id = $1',
      [bea?.id],
    )
    expect((await change('suspend', rows[0]?.known_from ?? '')).status).toBe(303)
    expect((await site.get(undefined, newer)).status).toBe(404)
  })

  it('replaces a lost phone: the old password and codes are worth nothing from then on', async () => {
    const administrator = await test.person({ roles: ['administrator'] })
    const dee = await accountOf(test, 'dee@council.example', ['director'])
    const { rows } = await test.admin.query<{ known_from: string }>(
      'select known_from from access.person where id = $1',
      [dee.who.personId],
    )
    const page = await site.post(administrator, `/people/${dee.who.personId}/state`, {
      change: 'new link',
      reason: 'Lost phone',
      _version: rows[0]?.known_from ?? '',
    })
    const signIn = () =>
      send(site, '/sign-in', { email: dee.email, password: testPassword, code: dee.code() })
    expect((await signIn()).status).toBe(422)
    expect((await follow(linkOn(page), { newPassword: 'rainy bicycle onion' })).status).toBe(303)
    test.setClock('2020-11-24T10:05:00Z')
    expect((await signIn()).status).toBe(422)
  })
})
