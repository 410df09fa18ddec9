import { createHash } from 'node:crypto'
import pg from 'pg'
import type { DatabaseRoles } from '../../access/permissions/policies.ts'
import { policyStatements } from '../../access/permissions/policies.ts'
import { permissionTable } from '../../access/permissions/table.ts'
import type { ProtectedTable, UnguardedTable } from '../../access/index.ts'
import { policiesStanding } from './standing.ts'

/** Every table of the product: those under row security, and the few that are not. */
export interface GuardedTables {
  readonly tables: readonly ProtectedTable[]
  readonly unguarded: readonly UnguardedTable[]
}

const name = (text: string): string => pg.escapeIdentifier(text)

/** A migration as it lies in the folder. */
export interface MigrationSeal {
  readonly name: string
  readonly hash: string
}

const users = (roles: DatabaseRoles): string =>
  [roles.app, roles.counting, roles.retention].map(name).join(', ')

const schemasOf = ({ tables, unguarded }: GuardedTables): readonly string[] => [
  ...new Set([...tables, ...unguarded].map(({ table }) => table.split('.')[0] ?? '')),
]

const grantsAnew = (guarded: GuardedTables, roles: DatabaseRoles): readonly string[] =>
  schemasOf(guarded).flatMap((schema) => [
    `revoke all on all tables in schema ${name(schema)} from ${users(roles)}`,
    `grant usage on schema ${name(schema)} to ${users(roles)}`,
  ])

const readBy = (roles: DatabaseRoles, { table }: UnguardedTable): string =>
  `grant select on ${table.split('.').map(name).join('.')} to ${users(roles)}`

/**
 * An import moves the numbers of changes on past its own, which it took ahead: forward only. And its own change is known after
 * all that it passed: no transaction may move the time of any but the one it made itself.
 */
const changesNumberedAhead = ({ app }: DatabaseRoles): readonly string[] => [
  `grant usage on sequence record.change_id_seq to ${name(app)}`,
  `grant update (at) on record.change to ${name(app)}`,
  `create policy ${name(`move_own_by_${app}`)} on record.change for update to ${name(app)}
     using (xmin = (select pg_current_xact_id()::xid)) with check (id::text = (select record.setting('los.ahead')))`,
]

/** Every statement of a rebuild but those that take the old policies away: these depend on what stands. */
const statementsOf = (guarded: GuardedTables, roles: DatabaseRoles): readonly string[] => [
  ...grantsAnew(guarded, roles),
  ...policyStatements(guarded.tables, roles),
  ...guarded.unguarded.map((table) => readBy(roles, table)),
  ...(schemasOf(guarded).includes('record') ? changesNumberedAhead(roles) : []),
]

/**
 * Of everything in the program that a rebuild depends on. While it is as stored nothing is rebuilt, so whatever is
 * missing here would never reach a database: the permission table; the statements themselves, word for word and with
 * the names of the database's own roles, so that any change of the lists of tables or of the code that makes policies
 * shows; and the migrations, which make the tables and the views and functions of relations that policies ask. A
 * migration is committed before the policies are: where the program ends in between, the next one still rebuilds.
 */
export const policyHash = (
  guarded: GuardedTables,
  roles: DatabaseRoles,
  migrations: readonly MigrationSeal[],
): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        permissionTable,
        statementsOf(guarded, roles),
        migrations.map(({ name: file, hash }) => [file, hash]),
      ]),
    )
    .digest('hex')

/** Whether the policies that stand are those that this hash made, and nobody has changed them since by hand. */
export async function policiesStand(
  client: pg.Client,
  roles: DatabaseRoles,
  guarded: GuardedTables,
  hash: string,
): Promise<boolean> {
  const { rows } = await client.query<{ hash: string }>('select hash from access.policy_hash')
  return rows[0]?.hash === `${hash} ${await policiesStanding(client, schemasOf(guarded), roles)}`
}

/** What takes every policy of these schemas away. */
async function withoutPolicies(client: pg.Client, schemas: readonly string[]): Promise<readonly string[]> {
  const { rows } = await client.query<{ schemaname: string; tablename: string; policyname: string }>(
    'select schemaname, tablename, policyname from pg_policies where schemaname = any($1)',
    [schemas],
  )
  return rows.map(
    (row) => `drop policy ${name(row.policyname)} on ${name(row.schemaname)}.${name(row.tablename)}`,
  )
}

/**
 * Asks for all tables before anything is changed, and gives up when one is not free in a moment: whoever has to wait
 * for this waits for no more than that, and it can never stand crosswise with other work.
 */
async function takeTables(client: pg.Client, { tables }: GuardedTables): Promise<void> {
  const guarded = tables.flatMap(({ table, versioned }) => [
    table,
    ...(versioned ? [`${table}_history`] : []),
  ])
  const names = guarded.map((table) => table.split('.').map(name).join('.'))
  await client.query("set local lock_timeout = '200ms'")
  if (names.length > 0) await client.query(`lock table ${names.join(', ')} in access exclusive mode`)
}

async function writePermissions(client: pg.Client, hash: string): Promise<void> {
  await client.query('delete from access.permission')
  await client.query(
    `insert into access.permission (role, resource, action, relation, effect)
     select distinct role, resource, action, relation, effect
     from jsonb_to_recordset($1::jsonb) as row (role text, resource text, action text, relation text, effect text)`,
    [JSON.stringify(permissionTable)],
  )
  await client.query(
    'insert into access.policy_hash (hash) values ($1) on conflict (only_row) do update set hash = excluded.hash',
    [hash],
  )
}

/**
 * Drops every policy and grant of our schemas and makes them anew from the permission table, in the caller's
 * transaction. The statements are some two thousand and go as one message.
 */
export async function rebuildPolicies(
  client: pg.Client,
  roles: DatabaseRoles,
  guarded: GuardedTables,
  hash: string,
): Promise<void> {
  const schemas = schemasOf(guarded)
  await takeTables(client, guarded)
  const statements = [...(await withoutPolicies(client, schemas)), ...statementsOf(guarded, roles)]
  await client.query(statements.join(';\n'))
  await writePermissions(client, `${hash} ${await policiesStanding(client, schemas, roles)}`)
}
