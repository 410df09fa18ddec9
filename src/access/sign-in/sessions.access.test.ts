import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import type { TestAccount } from '../../app/testing/accounts.ts'
import { accountOf, cookiesIn, send, testPassword } from '../../app/testing/accounts.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { MadeUpPerson, TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import type { Asking } from '../index.ts'
import { idleHours, wholeHours } from './sessions.ts'

describe('a session ends at once', () => {
  let test: TestRecord
  let site: TestApp
  let administrator: Asking
  let ada: TestAccount
  let cookies: Readonly<Record<string, string>>
  let round = 0

  beforeAll(async () => {
    test = await testRecord()
    site = await testApp(test)
    administrator = await test.person({ roles: ['administrator'] })
  })
  afterAll(async () => {
    await site.close()
    await test.close()
  })
  beforeEach(async () => {
    round += 1
    test.setClock(`2020-11-24T10:00:00Z`)
    ada = await accountOf(test, `ada${round}@council.example`, ['director'])
    cookies = cookiesIn(
      await send(site, '/sign-in', { email: ada.email, password: testPassword, code: ada.code() }),
    )
    expect(await replayed()).toBe(200)
  })

  /** The kept cookie, sent again by somebody who never noticed: 200, or led to sign in. */
  const replayed = async (): Promise<number> =>
    (await site.app.inject({ method: 'GET', url: '/account', cookies: { ...cookies } })).statusCode
  const versionOf = async () =>
    (
      await test.admin.query<{ known_from: string }>('select known_from from access.person where id = $1', [
        ada.who.personId,
      ])
    ).rows[0]?.known_from ?? ''
  const changeState = async (change: string) =>
    site.post(administrator, `/people/${ada.who.personId}/state`, {
      change,
      reason: 'A test',
      _version: await versionOf(),
    })

  it.each(['suspend', 'leave', 'new link'])('when an administrator chooses "%s"', async (change) => {
    const { status } = await changeState(change)
    expect([200, 303]).toContain(status)
    expect(await replayed()).toBe(303)
  })

  it('when a role is given, changed or ended', async () => {
    const today = { 'fromOn-day': '24', 'fromOn-month': '11', 'fromOn-year': '2020' }
    expect(
      (
        await site.post(administrator, `/people/${ada.who.personId}/roles/new`, {
          role: 'councillor',
          team: '',
          ...today,
        })
      ).status,
    ).toBe(303)
    expect(await replayed()).toBe(303)
  })

  it('when a role’s row is changed or removed by whatever means', async () => {
    await test.as(setUp, (tx) =>
      sql`update access.role_held set until_on = '2030-01-01' where person_id = ${ada.who.personId}`.execute(
        tx.db,
      ),
    )
    expect(await replayed()).toBe(303)
  })

  it('when the password is changed: everywhere but in the browser that changed it', async () => {
    test.setClock('2020-11-24T10:01:00Z')
    const fields = { password: testPassword, newPassword: 'rainy bicycle onion', code: ada.code() }
    const changed = await send(site, '/account/password', fields, { cookies })
    expect(changed.location).toBe('/account')
    expect(await replayed()).toBe(303)
    const here = await site.app.inject({ method: 'GET', url: '/account', cookies: { ...cookiesIn(changed) } })
    expect(here.statusCode).toBe(200)
  })

  it('but not when only a code was used up', async () => {
    test.setClock('2020-11-24T10:01:00Z')
    await send(site, '/sign-in', { email: ada.email, password: testPassword, code: ada.code() })
    expect(await replayed()).toBe(200)
  })

  it('when its owner signs out', async () => {
    await send(site, '/sign-out', {}, { cookies })
    expect(await replayed()).toBe(303)
  })

  it(`after ${idleHours} hours without use`, async () => {
    test.setClock('2020-11-24T11:59:00Z')
    expect(await replayed()).toBe(200)
    test.setClock('2020-11-24T13:58:00Z')
    expect(await replayed()).toBe(200)
    test.setClock('2020-11-24T16:00:00Z')
    expect(await replayed()).toBe(303)
  })

  it(`after ${wholeHours} hours although it is used all the time`, async () => {
    for (let hour = 11; hour < 22; hour += 1) {
      test.setClock(`2020-11-24T${hour}:00:00Z`)
      expect(await replayed()).toBe(200)
    }
    test.setClock('2020-11-24T22:00:00Z')
    expect(await replayed()).toBe(303)
  })

  it('and a role that has run out gives nothing from that day on, though the session lives', async () => {
    await test.as(setUp, (tx) =>
      sql`update access.role_held set until_on = '2020-11-24' where person_id = ${ada.who.personId}`.execute(
        tx.db,
      ),
    )
    test.setClock('2020-11-24T23:30:00Z')
    const signedIn = cookiesIn(
      await send(site, '/sign-in', { email: ada.email, password: testPassword, code: ada.code() }),
    )
    const people = async () =>
      (await site.app.inject({ method: 'GET', url: '/people', cookies: { ...signedIn } })).statusCode
    expect(await people()).toBe(200)
    test.setClock('2020-11-25T00:30:00Z')
    expect(await people()).toBe(403)
  })
})

describe('looking through a role', () => {
  const made: MadeUpPerson = { roles: ['director'], posts: ['Director'] }

  it('works in the worked example', async () => {
    const test = await testRecord('worked example')
    const site = await testApp(test)
    await test.person(made)
    const page = await site.get(undefined, '/sign-in?next=%2Fpeople')
    expect(page.body).toContain('Whose work do you want to see?')
    const answer = await send(site, '/look-through', { role: 'director', next: '/people' })
    expect(answer).toMatchObject({ status: 303, location: '/people' })
    expect((await send(site, '/look-through', { role: 'auditor' })).status).toBe(404)
    await site.close()
    await test.close()
  })

  it('cannot be had in a live council’s database by any way', async () => {
    const test = await testRecord('live')
    const who = await test.person(made)
    const session = `insert into access.session (token_sha256, person_id, way, started_at, used_at, ends_at)
      values ('\\x00', ${who.personId}, 'look through', now(), now(), now() + interval '1 hour')`
    await expect(test.admin.query(session)).rejects.toThrow('only the worked example can be looked through')
    await expect(
      test.admin.query(session.replace("'look through'", "'password and code'")),
    ).resolves.toBeDefined()
    await expect(test.admin.query(`update access.session set way = 'look through'`)).rejects.toThrow(
      'only the worked example',
    )
    for (const change of [
      `update record.council set kind = 'worked example', example_today = '2020-11-24'`,
      `delete from record.council`,
    ]) {
      await expect(test.admin.query(change)).rejects.toThrow('a live database never becomes another kind')
    }
    await expect(
      test.admin.query(
        `insert into record.council (kind, name, example_today) values ('worked example', 'x', '2020-11-24')`,
      ),
    ).rejects.toThrow('council_pkey')
    await test.close()
  })
})
