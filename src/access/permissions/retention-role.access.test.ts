import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appRoles } from '../../app/testing/policy-probe.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'

const ours = `nspname !~ '^pg_' and nspname <> 'information_schema'`

let test: TestRecord
beforeAll(async () => {
  test = await testRecord()
})
afterAll(() => test.close())

const column = async (query: string, ...values: unknown[]): Promise<readonly string[]> =>
  (await test.admin.query<{ found: string }>(query, values)).rows.map(({ found }) => found)

describe('the role that removes records', () => {
  it('reaches every table about a child or an adopter, removes nothing else but files, and never signs in', async () => {
    const { retention } = appRoles()
    const mayRemove = await column(
      `select nspname || '.' || relname as found from pg_class c join pg_namespace n on n.oid = relnamespace
       where ${ours} and relkind = 'r' and has_table_privilege($1, c.oid, 'delete') order by 1`,
      retention,
    )
    const aboutChildren = await column(
      `select nspname || '.' || relname as found from pg_class c join pg_namespace n on n.oid = relnamespace
       join pg_attribute a on a.attrelid = c.oid and attname = 'child_id' where ${ours} and relkind = 'r'`,
    )
    const ofAdopters = ['children.adopter', 'children.prospective_adopter', 'retention.plan_adopter']
    const others = ['children.child', 'intake.said', 'record.file', 'retention.plan_file', ...ofAdopters]
    expect(mayRemove).toEqual([...aboutChildren, ...others].toSorted())
    const { rows } = await test.admin.query<{ rolcanlogin: boolean; rolbypassrls: boolean }>(
      'select rolcanlogin, rolbypassrls from pg_roles where rolname = $1',
      [retention],
    )
    expect(rows).toEqual([{ rolcanlogin: false, rolbypassrls: false }])
    expect(
      await column(`select 'app' as found where pg_has_role($1, $2, 'member')`, appRoles().app, retention),
    ).toEqual([])
  })
})
