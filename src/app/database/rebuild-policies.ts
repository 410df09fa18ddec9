import pg from 'pg'
import type { DatabaseRoles } from '../../access/permissions/policies.ts'
import { policyHash, policyStatements } from '../../access/permissions/policies.ts'
import { permissionTable } from '../../access/permissions/table.ts'
import type { ProtectedTable, UnguardedTable } from '../../access/index.ts'

/** Every table of the product: those under row security, and the few that are not. */
export interface GuardedTables {
  readonly tables: readonly ProtectedTable[]
  readonly unguarded: readonly UnguardedTable[]
}

const name = (text: string): string => pg.escapeIdentifier(text)

/** What takes every policy and grant of these schemas away. */
async function withoutPolicies(
  client: pg.Client,
  schemas: readonly string[],
  roles: DatabaseRoles,
): Promise<readonly string[]> {
  const { rows } = await client.query<{ schemaname: string; tablename: string; policyname: string }>(
    'select schemaname, tablename, policyname from pg_policies where schemaname = any($1)',
    [schemas],
  )
  const users = [roles.app, roles.counting, roles.retention].map(name).join(', ')
  return [
    ...rows.map(
      (row) => `drop policy ${name(row.policyname)} on ${name(row.schemaname)}.${name(row.tablename)}`,
    ),
    ...schemas.flatMap((schema) => [
      `revoke all on all tables in schema ${name(schema)} from ${users}`,
      `grant usage on schema ${name(schema)} to ${users}`,
    ]),
  ]
}

const readBy = (roles: DatabaseRoles, { table }: UnguardedTable): string =>
  `grant select on ${table.split('.').map(name).join('.')} to ${[roles.app, roles.counting, roles.retention].map(name).join(', ')}`

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
  { tables, unguarded }: GuardedTables,
): Promise<void> {
  const schemas = [...new Set([...tables, ...unguarded].map(({ table }) => table.split('.')[0] ?? ''))]
  const statements = [
    ...(await withoutPolicies(client, schemas, roles)),
    ...policyStatements(tables, roles),
    ...unguarded.map((table) => readBy(roles, table)),
  ]
  await client.query(statements.join(';\n'))
  await writePermissions(client, policyHash(tables))
}
