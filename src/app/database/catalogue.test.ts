import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { databaseRoles } from '../../access/permissions/policies.ts'
import { protectedTables, unguarded } from '../areas.ts'
import type { TestRecord } from '../testing/test-record.ts'
import { testRecord } from '../testing/test-record.ts'

const ours = `nspname not in ('pg_catalog', 'information_schema', 'public') and nspname not like 'pg\\_%'`

describe('the database, by its own catalogue', () => {
  let test: TestRecord
  let app: string
  beforeAll(async () => {
    test = await testRecord()
    app = databaseRoles(inject('template').database).app
  })
  afterAll(() => test.close())

  const names = async (query: string, values: readonly unknown[] = []) =>
    (await test.admin.query<{ name: string }>(query, [...values])).rows.map(({ name }) => name)

  it('forces row security on every table that is not on the signed list', async () => {
    const open = await names(
      `select nspname || '.' || relname as name from pg_class join pg_namespace n on n.oid = relnamespace
       where relkind in ('r', 'p') and ${ours} and not (relrowsecurity and relforcerowsecurity) order by 1`,
    )
    expect(open).toEqual(unguarded.map(({ table }) => table).toSorted())
    expect(unguarded.every(({ because }) => because.length > 10)).toBe(true)
  })

  it('has no table that no area lists', async () => {
    const listed = [
      ...protectedTables.flatMap(({ table, versioned }) =>
        versioned ? [table, `${table}_history`] : [table],
      ),
      ...unguarded.map(({ table }) => table),
    ]
    const there = await names(
      `select nspname || '.' || relname as name from pg_class join pg_namespace n on n.oid = relnamespace
       where relkind in ('r', 'p') and ${ours} order by 1`,
    )
    expect(there).toEqual(listed.toSorted())
  })

  it('shows through every view only what its reader may see, and has no materialised one', async () => {
    const leaking = await names(
      `select nspname || '.' || relname as name from pg_class join pg_namespace n on n.oid = relnamespace
       where ${ours} and (relkind = 'm' or relkind = 'v' and not coalesce('security_invoker=true' = any(reloptions)
         or 'security_invoker=on' = any(reloptions), false))`,
    )
    expect(leaking).toEqual([])
  })

  it('has no function that runs with its owner’s rights', async () => {
    const definers = await names(
      `select nspname || '.' || proname as name from pg_proc join pg_namespace n on n.oid = pronamespace
       where prosecdef and ${ours}`,
    )
    expect(definers).toEqual([])
  })

  it('gives the app a role that owns nothing, bypasses nothing and can make nothing', async () => {
    const { rows } = await test.admin.query(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
         (select count(*) from pg_class where relowner = role.oid) as owned,
         (select count(*) from pg_auth_members where member = role.oid) as memberships
       from pg_roles role where rolname = $1`,
      [app],
    )
    expect(rows).toEqual([
      {
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        owned: 0,
        memberships: 0,
      },
    ])
    const may = await names(
      `select nspname as name from pg_namespace n where ${ours} and has_schema_privilege($1, n.oid, 'create')`,
      [app],
    )
    expect(may).toEqual([])
  })

  it('lets the app neither change nor remove what was audited or what once stood, and empty no table', async () => {
    const may = await names(
      `select nspname || '.' || relname || ': ' || verb as name
       from pg_class join pg_namespace n on n.oid = relnamespace,
         unnest(array['UPDATE', 'DELETE', 'TRUNCATE']) verb
       where relkind = 'r' and ${ours} and has_table_privilege($1, pg_class.oid, verb)
         and (verb = 'TRUNCATE' or relname like '%\\_history' or relname in ('audit', 'change'))`,
      [app],
    )
    expect(may).toEqual([])
  })

  it('has a backup role that row security does not hide anything from', async () => {
    const { rows } = await test.admin.query(
      'select rolbypassrls, rolcanlogin from pg_roles where rolname = $1',
      [databaseRoles(inject('template').database).backup],
    )
    expect(rows).toEqual([{ rolbypassrls: true, rolcanlogin: false }])
  })

  it('keeps everybody else out of the migrated database', async () => {
    const { rows } = await test.admin.query<{ open: boolean }>(
      `select coalesce(bool_or(grantee = 0 and privilege_type = 'CONNECT'), false) as open
       from pg_database, aclexplode(datacl) where datname = $1`,
      [inject('template').database],
    )
    expect(rows).toEqual([{ open: false }])
  })
})
