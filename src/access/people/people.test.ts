import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { isoDate } from '../../kernel/index.ts'
import type { Asking } from '../index.ts'
import { posts } from '../index.ts'

type Somebody = Asking & { readonly kind: 'person' }

let test: TestRecord
let site: TestApp
let administrator: Somebody
let councillor: Somebody

beforeAll(async () => {
  test = await testRecord()
  site = await testApp(test)
  administrator = await test.person({ roles: ['administrator'], name: 'Ada Made-up' })
  councillor = await test.person({ roles: ['councillor'], name: 'Cllr Made-up' })
})
afterAll(async () => {
  await site.close()
  await test.close()
})

const one = async <Row extends object>(query: string, ...values: unknown[]): Promise<Row> => {
  const { rows } = await test.admin.query<Row>(query, values)
  if (!rows[0]) throw new Error(`Nothing: ${query}`)
  return rows[0]
}
const versionOf = async (table: string, id: number) =>
  (await one<{ known_from: string }>(`select known_from from access.${table} where id = $1`, id)).known_from
const stateOf = async (id: number) =>
  (await one<{ state: string }>('select state from access.person where id = $1', id)).state
const from = (day: string, name = 'fromOn') => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}

describe('who may look after people', () => {
  const pages = [
    '/people/new',
    '/people/1/change',
    '/people/1/state',
    '/people/1/roles/new',
    '/people/posts/new',
    '/people/teams/new',
  ]

  it.each(pages)('opens %s to an administrator, to nobody else', async (url) => {
    expect((await site.get(administrator, url)).status).toBe(200)
    expect((await site.get(councillor, url)).status).toBe(403)
    expect((await site.get(undefined, url)).status).toBe(303)
  })

  it.each(pages)('takes nothing at %s from anybody else', async (url) => {
    const before = await one<{ people: string }>('select count(*)::text as people from record.change')
    expect((await site.post(councillor, url, { name: 'X', email: 'x@y', title: 'X' })).status).toBe(403)
    expect((await site.post(undefined, url, { name: 'X', email: 'x@y', title: 'X' })).status).toBe(403)
    expect(await one('select count(*)::text as people from record.change')).toEqual(before)
  })

  it('lets everybody read who holds which post, but addresses only whoever may change them', async () => {
    await site.post(administrator, '/people/new', { name: 'Bea Example', email: 'bea@council.example' })
    const { id } = await one<{ id: number }>(`select id from access.person where name = 'Bea Example'`)
    expect((await site.get(councillor, '/people')).body).toContain('Bea Example')
    expect((await site.get(councillor, `/people/${id}`)).body).not.toContain('bea@council.example')
    expect((await site.get(administrator, `/people/${id}`)).body).toContain('bea@council.example')
  })

  it.each([
    '/people/999999',
    '/people/x',
    '/people/99999999999',
    '/people/posts/999999',
    '/people/teams/999999/change',
    '/people/1/roles/999/end',
    '/people/posts/1/holders/999/end',
  ])('finds nothing at %s', async (url) => {
    expect((await site.get(administrator, url)).status).toBe(404)
  })
})

describe('a person', () => {
  it('is entered as invited, and the change says who made it', async () => {
    const page = await site.post(administrator, '/people/new', {
      name: 'Cay Example',
      email: 'Cay@Council.example',
    })
    expect(page.body).toContain('Hand this link to Cay Example')
    const cay = await one<{ id: number; state: string; email: string; known_from: string }>(
      `select * from access.person where name = 'Cay Example'`,
    )
    expect(cay).toMatchObject({ state: 'invited', email: 'cay@council.example' })
    expect(await one('select person_id from record.change where id = $1', cay.known_from)).toEqual({
      person_id: administrator.personId,
    })
  })

  it.each([
    [{ name: '', email: 'x@council.example' }, 'Enter their name'],
    [{ name: 'X', email: 'nowhere' }, 'Enter an e-mail address in the correct format'],
    [{ name: 'X', email: 'cay@council.example' }, 'Somebody else is entered with this e-mail address'],
    [{ name: 'X'.repeat(200), email: 'x@council.example' }, 'Name must be 120 characters or fewer'],
  ])('is not entered from %j', async (fields, message) => {
    const answer = await site.post(administrator, '/people/new', fields)
    expect(answer.status).toBe(422)
    expect(answer.body).toContain(message)
  })

  it('is changed by one of two who change the same version; the other sees both', async () => {
    const { id } = await one<{ id: number }>(`select id from access.person where name = 'Cay Example'`)
    const _version = await versionOf('person', id)
    const change = (name: string) =>
      site.post(administrator, `/people/${id}/change`, { name, email: 'cay@council.example', _version })
    const [first, second] = [await change('Cay Married'), await change('Cay Wedded')]
    expect(first.status).toBe(303)
    expect(second.status).toBe(409)
    expect(second.body).toContain('Cay Married')
    expect(second.body).toContain('Cay Wedded')
    expect(await one('select name from access.person where id = $1', id)).toEqual({ name: 'Cay Married' })
  })

  it('is suspended, brought back and let go, each with a reason that is kept', async () => {
    const dee = await test.person({ roles: ['director'], posts: ['Director'], name: 'Dee Example' })
    const change = async (what: string) =>
      (
        await site.post(administrator, `/people/${dee.personId}/state`, {
          change: what,
          reason: `Because ${what}`,
          _version: await versionOf('person', dee.personId),
        })
      ).status
    expect(await change('suspend')).toBe(303)
    expect(await stateOf(dee.personId)).toBe('suspended')
    expect(await change('suspend')).toBe(409)
    expect(await change('return')).toBe(200)
    expect(await stateOf(dee.personId)).toBe('invited')
    expect(await change('leave')).toBe(303)
    expect(await stateOf(dee.personId)).toBe('left')
    const reason =
      'select reason from record.change where id = (select known_from from access.person where id = $1)'
    expect(await one(reason, dee.personId)).toEqual({ reason: 'Because leave' })
    expect(
      await one('select until_on::text from access.role_held where person_id = $1', dee.personId),
    ).toEqual({ until_on: '2020-11-24' })
    const tomorrow = await test.as(administrator, posts, { asAt: isoDate('2020-11-25') })
    expect(tomorrow.find(({ title }) => title === 'Director')?.held).toBe('vacant')
  })

  it('must be given a reason and a choice', async () => {
    const answer = await site.post(administrator, `/people/${councillor.personId}/state`, { reason: ' ' })
    expect(answer.status).toBe(422)
    expect(answer.body).toContain('Choose what has changed')
    expect(answer.body).toContain('Enter why')
  })
})

describe('a role', () => {
  it('is given with its team and dates, and ended on a day', async () => {
    const eli = await test.person({ name: 'Eli Example' })
    expect((await site.post(administrator, '/people/teams/new', { name: 'North', parent: '' })).status).toBe(
      303,
    )
    const { id: team } = await one<{ id: number }>(`select id from access.team where name = 'North'`)
    const give = (fields: object) =>
      site.post(administrator, `/people/${eli.personId}/roles/new`, {
        role: 'team manager',
        team: String(team),
        ...from('2020-11-01'),
        ...fields,
      })
    expect((await give({})).status).toBe(303)
    expect((await give({})).body).toContain('this one is held at that time already')
    expect((await give({ role: 'director' })).body).toContain('this role is not limited by a team')
    expect((await give({ role: 'king' })).body).toContain('Choose a role')
    expect((await give(from('2020-10-01', 'untilOn'))).body).toContain(
      'Last day must be the same as or after the first day',
    )
    expect((await give(from('2020-02-30'))).body).toContain('First day must be a real date')
    const { id } = await one<{ id: number }>(
      'select id from access.role_held where person_id = $1',
      eli.personId,
    )
    const end = async (day: string) =>
      site.post(administrator, `/people/${eli.personId}/roles/${id}/end`, {
        ...from(day, 'lastDay'),
        _version: await versionOf('role_held', id),
      })
    expect((await end('2020-12-31')).status).toBe(303)
    expect(await one('select until_on::text from access.role_held where id = $1', id)).toEqual({
      until_on: '2020-12-31',
    })
    expect((await end('2020-10-31')).status).toBe(303)
    await expect(one('select * from access.role_held where id = $1', id)).rejects.toThrow('Nothing')
    expect(await one('select count(*)::int as kept from access.role_held_history where id = $1', id)).toEqual(
      { kept: 2 },
    )
  })

  it('is not ended under another person’s address', async () => {
    const { id } = await one<{ id: number }>(
      'select id from access.role_held where person_id = $1',
      councillor.personId,
    )
    expect((await site.get(administrator, `/people/${administrator.personId}/roles/${id}/end`)).status).toBe(
      404,
    )
  })
})
