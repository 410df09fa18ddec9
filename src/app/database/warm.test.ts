import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestRecord } from '../testing/test-record.ts'
import { testRecord } from '../testing/test-record.ts'
import { warmConnections } from './warm.ts'

describe('connections opened before anybody asks for a page', () => {
  let test: TestRecord

  beforeAll(async () => {
    test = await testRecord()
  })
  afterAll(() => test.close())

  const open = async () =>
    (
      await test.admin.query<{ state: string }>(
        `select state from pg_stat_activity
         where datname = current_database() and usename like '%app' and backend_type = 'client backend'`,
      )
    ).rows.map(({ state }) => state)

  it('are as many as are asked for, all of them free afterwards, and nobody signed in', async () => {
    expect((await open()).length).toBeLessThan(5)
    await warmConnections(test.record, 5)
    expect(await open()).toEqual(Array.from({ length: 5 }, () => 'idle'))
    const { rows } = await test.admin.query('select 1 from access.session')
    expect(rows).toEqual([])
  })

  it('do nothing where none are asked for', async () => {
    const before = (await open()).length
    await warmConnections(test.record, 0)
    expect((await open()).length).toBe(before)
  })
})
