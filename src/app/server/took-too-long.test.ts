import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestApp } from '../testing/test-app.ts'
import { testApp } from '../testing/test-app.ts'
import type { TestRecord } from '../testing/test-record.ts'
import { testRecord } from '../testing/test-record.ts'

describe('a page that the database is too long about', () => {
  let test: TestRecord
  let app: TestApp
  beforeAll(async () => {
    test = await testRecord()
    app = await testApp(test)
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  /** Ends the statement that waits for the table, as PostgreSQL itself does after half a minute. */
  async function endTheWait(): Promise<void> {
    for (;;) {
      await test.admin.query('select pg_stat_clear_snapshot()')
      const { rowCount } = await test.admin.query(
        `select pg_cancel_backend(pid) from pg_stat_activity
         where datname = current_database() and wait_event_type = 'Lock'`,
      )
      if (rowCount) return
      await pause(20)
    }
  }

  it('is not available just now, says so, and is no fault of the product', async () => {
    const director = await test.person({ roles: ['director'] })
    await test.admin.query('begin; lock table children.summary in access exclusive mode')
    const asked = app.get(director, '/children')
    await endTheWait()
    await test.admin.query('rollback')
    const { status, body } = await asked
    expect(status).toBe(503)
    expect(body).toContain('This took too long')
    expect(body).toContain('Wait a minute and load this page again')
    expect(body).not.toContain('fault in the product')
    expect((await app.get(director, '/children')).status).toBe(200)
  })
})
