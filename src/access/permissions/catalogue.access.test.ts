import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inject } from 'vitest'
import pg from 'pg'
import { protectedTables, unguarded } from '../../app/areas.ts'
import { appRoles, withHistories } from '../../app/testing/policy-probe.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'

/** Everything that is not PostgreSQL's own. */
const ours = `nspname !~ '^pg_' and nspname <> 'information_schema'`

let test: TestRecord
beforeAll(async () => {
  test = await testRecord()
})
afterAll(() => test.close())

const column = async (query: string, ...values: unknown[]): Promise<readonly string[]> =>
  (await test.admin.query<{ found: string }>(query, values)).rows.map(({ found }) => found)

/** Signs the connection in as this role, as a client of its own would be, for as long as the work takes. */
async function signedInAs<T>(role: string, work: () => Promise<T>): Promise<T> {
  await test.admin.query(`set session authorization "${role}"`)
  try {
    return await work()
  } finally {
    await test.admin.query('reset session authorization')
    await test.admin.query('reset row_security')
  }
}

const guarded = withHistories(protectedTables).map(({ table }) => table)
const open = unguarded.map(({ table }) => table)

describe('the database’s catalogue', () => {
  it('has row security, enabled and forced, on every table but those signed off', async () => {
    const bare =
      await column(`select nspname || '.' || relname as found from pg_class c join pg_namespace n on n.oid = relnamespace
      where ${ours} and relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity) order by 1`)
    expect(bare).toEqual(open.toSorted())
  })

  it('has every table on one list, guarded or signed off with a reason, and none twice', async () => {
    const tables =
      await column(`select nspname || '.' || relname as found from pg_class c join pg_namespace n on n.oid = relnamespace
      where ${ours} and relkind in ('r', 'p', 'f') order by 1`)
    expect([...guarded, ...open].toSorted()).toEqual(tables)
    expect(unguarded.filter(({ because }) => because.length < 20)).toEqual([])
  })

  it('has policies for our roles alone, and none that another could use', async () => {
    const { app, counting, retention } = appRoles()
    expect(await column(`select distinct unnest(roles)::text as found from pg_policies order by 1`)).toEqual(
      [app, counting, retention].toSorted(),
    )
    expect(
      await column(
        `select tablename || ': ' || policyname as found from pg_policies where permissive <> 'PERMISSIVE'`,
      ),
    ).toEqual([])
  })

  it('has no policy that calls a function once a row: always (select f())', async () => {
    const perRow =
      await column(`select tablename || ': ' || coalesce(qual, with_check) as found from pg_policies
      where regexp_replace(coalesce(qual, '') || coalesce(with_check, ''), '\\( SELECT (access|record)\\.', '', 'g') ~ '(access|record)\\.'`)
    expect(perRow).toEqual([])
  })

  it('runs every view as whoever asks, and has no materialised one', async () => {
    expect(
      await column(`select relname as found from pg_class c join pg_namespace n on n.oid = relnamespace
      where ${ours} and relkind = 'v' and not coalesce(reloptions::text ilike '%security_invoker=true%' or reloptions::text ilike '%security_invoker=on%', false)`),
    ).toEqual([])
    expect(await column(`select matviewname::text as found from pg_matviews`)).toEqual([])
  })

  it('has no function that runs as its owner', async () => {
    expect(
      await column(`select proname::text as found from pg_proc p join pg_namespace n on n.oid = pronamespace
      where ${ours} and prosecdef`),
    ).toEqual([])
  })

  it('names each table’s history after it, for every table that keeps versions', async () => {
    const kept =
      await column(`select nspname || '.' || relname as found from pg_trigger t join pg_class c on c.oid = tgrelid
      join pg_namespace n on n.oid = relnamespace where tgname = 'keep_version' order by 1`)
    expect(
      protectedTables
        .filter(({ versioned }) => versioned)
        .map(({ table }) => table)
        .toSorted(),
    ).toEqual(kept)
  })
})

describe('the app’s role', () => {
  it('owns nothing, bypasses nothing, makes nothing', async () => {
    const { app, counting } = appRoles()
    const { rows } = await test.admin.query<Record<string, boolean>>(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication from pg_roles where rolname = $1`,
      [app],
    )
    expect(Object.values(rows[0] ?? { none: true })).toEqual([false, false, false, false, false])
    expect(
      await column(
        `select oid::regclass::text as found from pg_class where relowner = (select oid from pg_roles where rolname = $1)`,
        app,
      ),
    ).toEqual([])
    expect(
      await column(
        `select roleid::regrole::text as found from pg_auth_members where member = $1::regrole`,
        app,
      ),
    ).toEqual([counting])
    expect(
      await column(
        `select nspname::text as found from pg_namespace n where has_schema_privilege($1, oid, 'create') and ${ours}`,
        app,
      ),
    ).toEqual([])
    expect(
      await column(
        `select 'database' as found where has_database_privilege($1, current_database(), 'create')`,
        app,
      ),
    ).toEqual([])
  })

  it('can empty no table, nor change what was noted, nor any earlier version', async () => {
    const { app } = appRoles()
    const may = (privilege: string, among: string) =>
      column(
        `select nspname || '.' || relname as found from pg_class c join pg_namespace n on n.oid = relnamespace
        where ${ours} and relkind in ('r', 'p') and ${among} and has_table_privilege($1, c.oid, $2)`,
        app,
        privilege,
      )
    expect(await may('truncate', 'true')).toEqual([])
    expect(await may('references', 'true')).toEqual([])
    expect(await may('trigger', 'true')).toEqual([])
    for (const privilege of ['update', 'delete']) {
      expect(
        await may(
          privilege,
          `(relname like '%\\_history' or nspname || '.' || relname in ('record.audit', 'record.change', 'record.council'))`,
        ),
      ).toEqual([])
    }
    for (const table of open) {
      for (const privilege of ['insert', 'update', 'delete']) {
        expect(await may(privilege, `nspname || '.' || relname = '${table}'`)).toEqual([])
      }
    }
  })

  it('is refused when it tries: to switch row security off, to drop, to make, to become another', async () => {
    const { app, owner, backup } = appRoles()
    for (const attempt of [
      'set row_security = off; select * from access.person',
      'alter table access.person disable row level security',
      `drop policy "select_by_${app}" on access.person`,
      'create table access.mine (id int)',
      'create function access.mine() returns int language sql as $$ select 1 $$',
      'truncate record.audit',
      'update record.audit set because = null',
      'delete from access.person_history',
      `set role "${owner}"`,
      `set role "${backup}"`,
      'alter role current_user bypassrls',
      "copy access.person to program 'true'",
    ]) {
      const refused = expect(
        signedInAs(app, () => test.admin.query(attempt)),
        attempt,
      )
      await refused.rejects.toThrow(
        /permission denied|must be owner|row-level security|must be able|superuser/,
      )
    }
  })
})

describe('the other roles', () => {
  it('let backups read everything, and counting see every row of what it may read, and neither sign in', async () => {
    const { backup, counting, owner } = appRoles()
    const { rows } = await test.admin.query<{ rolname: string; rolbypassrls: boolean; rolcanlogin: boolean }>(
      'select rolname, rolbypassrls, rolcanlogin from pg_roles where rolname = any($1) order by rolname',
      [[backup, counting, owner]],
    )
    expect(rows).toEqual(
      [
        { rolname: backup, rolbypassrls: true, rolcanlogin: false },
        { rolname: counting, rolbypassrls: false, rolcanlogin: false },
        { rolname: owner, rolbypassrls: false, rolcanlogin: false },
      ].toSorted((a, b) => a.rolname.localeCompare(b.rolname)),
    )
    await test.person({ roles: ['director'] })
    for (const role of [backup, counting]) {
      await signedInAs(role, async () => {
        expect((await test.admin.query('select from access.person')).rowCount).toBe(1)
        await expect(test.admin.query('delete from access.person')).rejects.toThrow('permission denied')
      })
    }
  })

  it('bind the owner too: without a viewer it sees no row', async () => {
    const { rowCount } = await signedInAs(appRoles().owner, () =>
      test.admin.query('select from access.person'),
    )
    expect(rowCount).toBe(0)
  })

  it('alone may connect to a migrated database', async () => {
    const template = inject('template')
    const client = new pg.Client({ ...template, ssl: false, database: 'postgres' })
    await client.connect()
    const { rows } = await client.query<{ open: boolean }>(
      `select coalesce(bool_or(grantee = 0), datacl is null) as open from pg_database left join lateral aclexplode(datacl) on true
       where datname = $1 group by datacl`,
      [template.database],
    )
    await client.end()
    expect(rows).toEqual([{ open: false }])
  })
})

describe('a transaction without a viewer', () => {
  it('sees not one row of any guarded table', async () => {
    await test.person({ roles: ['director'], posts: ['Director'], team: 'North' })
    const mayAsk = async (table: string) =>
      (await column(`select 'yes' as found where has_table_privilege('${table}', 'select')`)).length === 1
    const seen = await signedInAs(appRoles().app, async () => {
      const rows: string[] = []
      for (const { table } of withHistories(protectedTables)) {
        if ((await mayAsk(table)) && (await test.admin.query(`select from ${table}`)).rowCount !== 0)
          rows.push(table)
      }
      return rows
    })
    expect(seen).toEqual([])
  })
})
