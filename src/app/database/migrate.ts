import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import type { DatabaseRoles } from '../../access/permissions/policies.ts'
import { Problem } from '../problem.ts'
import type { GuardedTables } from './rebuild-policies.ts'
import type { Migration } from './migration-files.ts'
import { migrationsIn } from './migration-files.ts'
import { policiesStand, policyHash, rebuildPolicies } from './rebuild-policies.ts'

export interface Migrations {
  readonly folder: string
  /** Asked for when the migrations are in: the areas that declare them may still be loading until then. */
  readonly guarded: () => Promise<GuardedTables>
  /** `los migrate` makes the policies anew whatever stands; every other command only where something is to be done. */
  readonly policies: 'always' | 'where needed'
  readonly progress: (text: string) => void
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

async function heldHashes(client: pg.Client): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from record.migration',
  )
  return new Map(rows.map((row) => [row.name, row.sha256]))
}

async function appliedHashes(client: pg.Client): Promise<ReadonlyMap<string, string>> {
  await client.query(`create schema if not exists record`)
  await client.query(`create table if not exists record.migration (
    name text primary key, sha256 text not null, applied_at timestamptz not null default clock_timestamp())`)
  return heldHashes(client)
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

/** Whether nothing is to be done: asked without a lock, so that nobody waits for whoever only looks. */
async function isUpToDate(
  client: pg.Client,
  roles: DatabaseRoles,
  found: readonly Migration[],
  { guarded }: Migrations,
): Promise<boolean> {
  const { rows } = await client.query<{ made: boolean }>(
    "select to_regclass('record.migration') is not null and to_regclass('access.policy_hash') is not null as made",
  )
  if (!rows[0]?.made) return false
  const hashes = await heldHashes(client)
  if (found.some(({ name, hash }) => hashes.get(name) !== hash)) return false
  const tables = await guarded()
  return policiesStand(client, roles, tables, policyHash(tables, roles, found))
}

const busy = ['55P03', '40P01']
const tries = 300

/** Other work may have some table: this waits for it without holding up anybody else, and begins again. */
async function whenFree(
  client: pg.Client,
  progress: (text: string) => void,
  work: () => Promise<void>,
): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    try {
      await inTransaction(client, work)
      return
    } catch (cause) {
      if (!(cause instanceof pg.DatabaseError) || !busy.includes(cause.code ?? '')) throw cause
      if (tried === tries) {
        throw new Problem(
          'The permissions could not be brought up to date: other work has had the record in use for some minutes. Nothing of them was changed; run this again when it is done.',
          { cause },
        )
      }
      if (tried === 5) progress('Waiting for other work on the record, to bring its permissions up to date')
    }
    await wait(500)
  }
}

async function bring(
  client: pg.Client,
  roles: DatabaseRoles,
  found: readonly Migration[],
  migrations: Migrations,
): Promise<readonly string[]> {
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
  await whenFree(client, migrations.progress, () =>
    rebuildPolicies(client, roles, guarded, policyHash(guarded, roles, found)),
  )
  return fresh.map(({ name }) => name)
}

/**
 * Applies what is new, each file in its own transaction with a lock timeout, forward only; then makes every policy
 * anew from the permission table. Where nothing is to be done nothing is locked. Runs as the owner, which is no
 * superuser; of two at once the second waits, and finds it done.
 * @returns the names applied now. @throws Problem when a file that was applied has since been edited.
 */
export async function migrate(
  client: pg.Client,
  roles: DatabaseRoles,
  migrations: Migrations,
): Promise<readonly string[]> {
  const found = migrationsIn(migrations.folder)
  const isDone = async () =>
    migrations.policies === 'where needed' && (await isUpToDate(client, roles, found, migrations))
  await client.query(`set role ${pg.escapeIdentifier(roles.owner)}`)
  try {
    if (await isDone()) return []
    await client.query("select pg_advisory_lock(hashtext('line of sight: migrate'))")
    return (await isDone()) ? [] : await bring(client, roles, found, migrations)
  } finally {
    await client.query('reset role')
    await client.query('select pg_advisory_unlock_all()')
  }
}
