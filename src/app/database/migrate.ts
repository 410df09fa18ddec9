import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { DatabaseRoles } from '../../access/permissions/policies.ts'
import type { ProtectedTable, UnguardedTable } from '../../access/index.ts'
import { Problem } from '../problem.ts'
import { rebuildPolicies } from './rebuild-policies.ts'

export interface Migrations {
  readonly folder: string
  readonly tables: readonly ProtectedTable[]
  readonly unguarded: readonly UnguardedTable[]
}

interface Migration {
  readonly name: string
  readonly sql: string
  readonly hash: string
}

function migrationsIn(folder: string): readonly Migration[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const sql = readFileSync(join(folder, file), 'utf8')
      return { name: file, sql, hash: createHash('sha256').update(sql).digest('hex') }
    })
}

async function inTransaction(client: pg.Client, work: () => Promise<void>): Promise<void> {
  await client.query('begin')
  try {
    await work()
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

async function appliedHashes(client: pg.Client): Promise<ReadonlyMap<string, string>> {
  await client.query(`create schema if not exists record`)
  await client.query(`create table if not exists record.migration (
    name text primary key, sha256 text not null, applied_at timestamptz not null default clock_timestamp())`)
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from record.migration',
  )
  return new Map(rows.map((row) => [row.name, row.sha256]))
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await inTransaction(client, async () => {
    await client.query("set local lock_timeout = '2s'")
    await client.query("set local statement_timeout = '0'")
    await client.query(migration.sql)
    await client.query('insert into record.migration (name, sha256) values ($1, $2)', [
      migration.name,
      migration.hash,
    ])
  })
}

/**
 * Applies what is new, each file in its own transaction with a lock timeout, forward only; then makes every policy
 * anew from the permission table. Runs as the owner, which is no superuser; safe to run from two places at once.
 * @returns the names applied now. @throws Problem when a file that was applied has since been edited.
 */
export async function migrate(
  client: pg.Client,
  roles: DatabaseRoles,
  migrations: Migrations,
): Promise<readonly string[]> {
  const found = migrationsIn(migrations.folder)
  await client.query("select pg_advisory_lock(hashtext('line of sight: migrate'))")
  try {
    await client.query(`set role ${pg.escapeIdentifier(roles.owner)}`)
    const applied = await appliedHashes(client)
    const edited = found.filter(({ name, hash }) => applied.has(name) && applied.get(name) !== hash)
    if (edited.length > 0) {
      throw new Problem(
        `The migration ${edited.map(({ name }) => name).join(', ')} was changed after it was applied; put it back and add a new file instead.`,
      )
    }
    const fresh = found.filter(({ name }) => !applied.has(name))
    for (const migration of fresh) await apply(client, migration)
    await inTransaction(client, () => rebuildPolicies(client, roles, migrations))
    return fresh.map(({ name }) => name)
  } finally {
    await client.query('reset role')
    await client.query("select pg_advisory_unlock(hashtext('line of sight: migrate'))")
  }
}
