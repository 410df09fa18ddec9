import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import type { Asking } from '../index.ts'

type Somebody = Asking & { readonly kind: 'person' }

let test: TestRecord
let site: TestApp
let administrator: Somebody

beforeAll(async () => {
  test = await testRecord()
  site = await testApp(test)
  administrator = await test.person({ roles: ['administrator'], name: 'Ada Made-up' })
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

describe('the last administrator', () => {
  const says = 'Give somebody else the role of administrator first'
  const state = async (who: Somebody, change: string) =>
    site.post(administrator, `/people/${who.personId}/state`, {
      change,
      reason: 'A test',
      _version: await versionOf('person', who.personId),
    })

  it.each(['suspend', 'leave', 'new link'])('is not lost by "%s"', async (change) => {
    const answer = await state(administrator, change)
    expect(answer.status).toBe(422)
    expect(answer.body).toContain(says)
    expect(await stateOf(administrator.personId)).toBe('active')
  })

  it('is not lost by ending the role, or by a role that forbids it', async () => {
    const { id } = await one<{ id: number }>(
      'select id from access.role_held where person_id = $1',
      administrator.personId,
    )
    const _version = await versionOf('role_held', id)
    const ended = await site.post(administrator, `/people/${administrator.personId}/roles/${id}/end`, {
      ...from('2030-01-01', 'lastDay'),
      _version,
    })
    expect(ended.body).toContain(says)
    const given = await site.post(administrator, `/people/${administrator.personId}/roles/new`, {
      role: 'auditor',
      team: '',
      ...from('2020-11-24'),
    })
    expect(given.body).toContain(says)
  })

  it('is one of two who take each other’s role away at the same moment', async () => {
    const second = await test.person({ roles: ['administrator'] })
    const suspend = async (by: Somebody, whom: Somebody) =>
      site.post(by, `/people/${whom.personId}/state`, {
        change: 'suspend',
        reason: 'A test',
        _version: await versionOf('person', whom.personId),
      })
    await Promise.all([suspend(administrator, second), suspend(second, administrator)])
    const { left } = await one<{ left: number }>(
      `select count(*)::int as left from access.person where state = 'active' and id = any($1)`,
      [administrator.personId, second.personId],
    )
    expect(left).toBeGreaterThan(0)
  })
})
