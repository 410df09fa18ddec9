import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import type { Asking } from '../index.ts'
import { posts } from '../index.ts'

let test: TestRecord
let site: TestApp
let administrator: Asking & { readonly kind: 'person' }

beforeAll(async () => {
  test = await testRecord()
  site = await testApp(test)
  administrator = await test.person({ roles: ['administrator'], name: 'Ada Made-up' })
})
afterAll(async () => {
  await site.close()
  await test.close()
})

const row = async (table: string, column: string, value: unknown) => {
  const { rows } = await test.admin.query<{ id: number; known_from: string; parent_id?: number | null }>(
    `select * from access.${table} where ${column} = $1`,
    [value],
  )
  if (!rows[0]) throw new Error(`No ${table} ${String(value)}`)
  return rows[0]
}
const firstOf = (year: string, month = '1', day = '1') => ({
  'fromOn-day': day,
  'fromOn-month': month,
  'fromOn-year': year,
})

describe('a post', () => {
  it('is vacant until somebody holds it, and again when they do no more', async () => {
    expect(
      (await site.post(administrator, '/people/posts/new', { title: 'Head of permanence', team: '' })).status,
    ).toBe(303)
    const { id } = await row('post', 'title', 'Head of permanence')
    const held = async () => (await test.as(administrator, posts)).find((post) => post.id === id)?.held
    expect(await held()).toBe('vacant')
    expect((await site.get(administrator, `/people/posts/${id}`)).body).toContain('vacant')

    const put = () =>
      site.post(administrator, `/people/posts/${id}/holders/new`, {
        person: String(administrator.personId),
        basis: 'interim',
        ...firstOf('2020'),
      })
    expect((await put()).location).toBe(`/people/posts/${id}`)
    expect((await put()).body).toContain('holds the post at that time already')
    expect(await held()).toBe('interim')

    const holder = await row('post_holder', 'post_id', id)
    const lastDay = { 'lastDay-day': '23', 'lastDay-month': 'November', 'lastDay-year': '2020' }
    const end = (_version: string) =>
      site.post(administrator, `/people/posts/${id}/holders/${holder.id}/end`, { ...lastDay, _version })
    expect((await end('0')).status).toBe(409)
    expect((await end(holder.known_from)).status).toBe(303)
    expect(await held()).toBe('vacant')
  })

  it('is put to somebody on the list, on a basis and a day', async () => {
    const { id } = await row('post', 'title', 'Head of permanence')
    const { status, body } = await site.post(administrator, `/people/posts/${id}/holders/new`, {
      person: '99999',
      basis: 'acting',
    })
    expect(status).toBe(422)
    for (const message of ['Choose a person', 'Choose permanent or interim', 'Enter the first day'])
      expect(body).toContain(message)
  })

  it('is renamed by one of two; the other sees both titles', async () => {
    const { id, known_from: _version } = await row('post', 'title', 'Head of permanence')
    const rename = (title: string) =>
      site.post(administrator, `/people/posts/${id}/change`, { title, team: '', _version })
    expect((await rename('Head of permanence and fostering')).status).toBe(303)
    const late = await rename('Head of placements')
    expect(late.status).toBe(409)
    expect(late.body).toContain('Head of permanence and fostering')
    expect(late.body).toContain('Head of placements')
    expect(
      (await site.post(administrator, `/people/posts/${id}/change`, { title: '', _version })).body,
    ).toContain('Enter the title of the post')
  })
})

describe('a team', () => {
  const add = (name: string, parent = '') => site.post(administrator, '/people/teams/new', { name, parent })
  const change = async (name: string, fields: object, version?: string) => {
    const { id, known_from } = await row('team', 'name', name)
    return site.post(administrator, `/people/teams/${id}/change`, {
      name,
      parent: '',
      _version: version ?? known_from,
      ...fields,
    })
  }

  it('stands under another, and the page shows the tree', async () => {
    expect((await add('Service')).status).toBe(303)
    expect((await add('North', String((await row('team', 'name', 'Service')).id))).status).toBe(303)
    expect((await site.get(administrator, '/people/teams')).body).toMatch(/Service[\s\S]*<ul[\s\S]*North/)
    expect((await add('')).body).toContain('Enter the name of the team')
    expect((await add('X', '99999')).body).toContain('Choose a team from the list')
  })

  it('is never put under itself or one below it', async () => {
    const { id: north } = await row('team', 'name', 'North')
    const answer = await change('Service', { parent: String(north) })
    expect(answer.status).toBe(422)
    expect(answer.body).toContain('Choose a team from the list')
  })

  it('is not moved in a circle by two moves at the same moment', async () => {
    await add('East')
    await add('West')
    const [east, west] = [await row('team', 'name', 'East'), await row('team', 'name', 'West')]
    await Promise.all([
      change('East', { parent: String(west.id) }),
      change('West', { parent: String(east.id) }),
    ])
    const after = [await row('team', 'name', 'East'), await row('team', 'name', 'West')]
    expect(after.filter(({ parent_id }) => parent_id === null)).toHaveLength(1)
  })

  it('is renamed by one of two; the other sees both names', async () => {
    const { known_from } = await row('team', 'name', 'Service')
    expect((await change('Service', { name: 'Children’s service' }, known_from)).status).toBe(303)
    const late = await change('Children’s service', { name: 'Family service' }, known_from)
    expect(late.status).toBe(409)
    expect(late.body).toContain('Family service')
  })
})
