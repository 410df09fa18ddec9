import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { databaseRoles } from '../../access/permissions/policies.ts'
import { protectedTables, unguarded } from '../areas.ts'
import { Problem } from '../problem.ts'
import type { TestRecord } from '../testing/test-record.ts'
import { testRecord } from '../testing/test-record.ts'
import { migrate } from './migrate.ts'
import { migrationsFolder } from './open.ts'

describe('Migrations', () => {
  let record: TestRecord
  const { owner } = databaseRoles(inject('template').database)
  const folder = mkdtempSync(join(tmpdir(), 'los-migrations-'))
  const write = (name: string, sql: string) => writeFileSync(join(folder, name), sql)
  const run = (): Promise<readonly string[]> =>
    migrate(record.admin, databaseRoles(inject('template').database), {
      folder,
      guarded: () => Promise.resolve({ tables: protectedTables, unguarded }),
      policies: 'where needed',
      progress: () => undefined,
    })
  const there = async (client: pg.Client, table: string): Promise<boolean> =>
    (await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [table])).rows[0]
      ?.there ?? false

  beforeAll(async () => {
    record = await testRecord()
    // A clone has the template's tables, and not what was granted on the template as a database.
    await record.admin.query(
      `do $$ begin execute format('grant create on database %I to %I', current_database(), '${owner}'); end $$`,
    )
    cpSync(migrationsFolder, folder, { recursive: true })
  })
  afterAll(async () => {
    await record.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('does nothing where all were applied', async () => {
    expect(await run()).toEqual([])
  })

  test('names the one that fails, keeps nothing of it, and keeps what came before it', async () => {
    write('9997-first.sql', 'create table record.first (id int)\n-- ends with a comment')
    write('9998-second.sql', 'create table record.second (id int); select no_such_thing();')
    write('9999-third.sql', 'create table record.third (id int);')
    await expect(run()).rejects.toThrow(Problem)
    await expect(run()).rejects.toThrow(
      /9998-second\.sql could not be applied: .*no_such_thing.*Nothing of it was kept/,
    )
    expect(await there(record.admin, 'record.first')).toBe(true)
    expect(await there(record.admin, 'record.second')).toBe(false)
    expect(await there(record.admin, 'record.third')).toBe(false)
  })

  test('names the one that is no SQL at all', async () => {
    write('9998-second.sql', 'create tabel record.second (id int);')
    await expect(run()).rejects.toThrow(/9998-second\.sql could not be applied: syntax error/)
  })

  test('goes on from there once the file is mended', async () => {
    write('9998-second.sql', 'create table record.second (id int);')
    expect(await run()).toEqual(['9998-second.sql', '9999-third.sql'])
    expect(await there(record.admin, 'record.third')).toBe(true)
  })

  test('refuses a file that was changed after it was applied', async () => {
    write('9998-second.sql', 'create table record.other (id int);')
    await expect(run()).rejects.toThrow(/9998-second\.sql was changed after it was applied/)
    expect(await there(record.admin, 'record.other')).toBe(false)
  })
})
