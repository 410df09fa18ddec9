import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestRecord } from '../testing/test-record.ts'
import { testRecord } from '../testing/test-record.ts'
import { logSettings, logToMend, quietLog } from './log-settings.ts'

let test: TestRecord
beforeAll(async () => {
  test = await testRecord()
})
afterAll(() => test.close())

describe('PostgreSQL’s own log', () => {
  it('is quiet of the embedded server, and every setting is one that it knows', async () => {
    const settings = await logSettings(test.record)
    expect(settings.map(({ name }) => name).toSorted()).toEqual(quietLog.map(({ name }) => name).toSorted())
    expect(logToMend('los', settings)).toBeUndefined()
  })

  it('can be made quiet by no session of the product', async () => {
    const { rows } = await test.admin.query<{ name: string; context: string }>(
      'select name, context from pg_settings where name = any($1)',
      [quietLog.map(({ name }) => name)],
    )
    for (const { context } of rows) expect(context).toBe('superuser')
  })

  it('is named, with what to set, on a server as it comes', async () => {
    const { rows } = await test.admin.query<{ name: string; setting: string }>(
      'select name, boot_val as setting from pg_settings where name = any($1)',
      [quietLog.map(({ name }) => name)],
    )
    const says = logToMend('improvement', rows)
    expect(says).toContain(`alter database "improvement" set log_min_error_statement = 'panic';`)
    expect(says).toContain(`alter database "improvement" set log_error_verbosity = 'terse';`)
    expect(says).not.toContain('log_statement =')
  })
})
