import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { DatabaseRoles } from '../../access/permissions/policies.ts'
import { Problem } from '../problem.ts'
import type { GuardedTables } from './rebuild-policies.ts'
import { rebuildPolicies } from './rebuild-policies.ts'

export interface Migrations {
  readonly folder: string
  /** Asked for when the migrations are in: the areas that declare them may still be loading until then. */
  readonly guarded: () => Promise<GuardedTables>
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

/** Not waited for on disk one by one: the policies are committed after them, and that commit waits for everything before. */
const scriptOf = ({ name, hash, sql }: Migration): string =>
  [
    'begin',
    "set local lock_timeout = '2s'",
    "set local statement_timeout = '0'",
    'set local synchronous_commit = off',
    sql,
    `insert into record.migration (name, sha256) values (${pg.escapeLiteral(name)}, ${pg.escapeLiteral(hash)})`,
    'commit',
  ].join('\n;\n')

async function send(client: pg.Client, script: string): Promise<void> {
  try {
    await client.query(script)
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

async function applyOne(client: pg.Client, migration: Migration): Promise<void> {
  try {
    await send(client, scriptOf(migration))
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new Problem(
      `The migration ${migration.name} could not be applied: ${why}. Nothing of it was kept; what came before it stays.`,
      { cause },
    )
  }
}

/**
 * All in one message, so that a busy process (the server, loading its pages meanwhile) keeps the database waiting only
 * once. When that fails, one by one from where it got to: then the one that failed is known.
 */
async function apply(client: pg.Client, fresh: readonly Migration[]): Promise<void> {
  try {
    await send(client, fresh.map(scriptOf).join('\n;\n'))
  } catch {
    const applied = await appliedHashes(client)
    for (const migration of fresh) if (!applied.has(migration.name)) await applyOne(client, migration)
  }
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
    if (fresh.length > 0) await apply(client, fresh)
    const guarded = await migrations.guarded()
    await inTransaction(client, () => rebuildPolicies(client, roles, guarded))
    return fresh.map(({ name }) => name)
  } finally {
    await client.query('reset role')
    await client.query("select pg_advisory_unlock(hashtext('line of sight: migrate'))")
  }
}
