import pg from 'pg'
import type { DatabaseRoles } from '../../access/permissions/policies.ts'
import { policyHash, policyStatements } from '../../access/permissions/policies.ts'
import { permissionTable } from '../../access/permissions/table.ts'
import type { ProtectedTable, UnguardedTable } from '../../access/index.ts'

const name = (text: string): string => pg.escapeIdentifier(text)

async function dropOldPolicies(
  client: pg.Client,
  schemas: readonly string[],
  roles: DatabaseRoles,
): Promise<void> {
  const { rows } = await client.query<{ schemaname: string; tablename: string; policyname: string }>(
    'select schemaname, tablename, policyname from pg_policies where schemaname = any($1)',
    [schemas],
  )
  for (const row of rows) {
    await client.query(
      `drop policy ${name(row.policyname)} on ${name(row.schemaname)}.${name(row.tablename)}`,
    )
  }
  for (const schema of schemas) {
    for (const role of [roles.app, roles.counting, roles.retention]) {
      await client.query(`revoke all on all tables in schema ${name(schema)} from ${name(role)}`)
      await client.query(`grant usage on schema ${name(schema)} to ${name(role)}`)
    }
  }
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

/** Drops every policy and grant of our schemas and makes them anew from the permission table, in the caller's transaction. */
export async function rebuildPolicies(
  client: pg.Client,
  roles: DatabaseRoles,
  {
    tables,
    unguarded,
  }: { readonly tables: readonly ProtectedTable[]; readonly unguarded: readonly UnguardedTable[] },
): Promise<void> {
  const schemas = [...new Set([...tables, ...unguarded].map(({ table }) => table.split('.')[0] ?? ''))]
  await dropOldPolicies(client, schemas, roles)
  for (const statement of policyStatements(tables, roles)) await client.query(statement)
  for (const { table } of unguarded) {
    await client.query(
      `grant select on ${table.split('.').map(name).join('.')} to ${[roles.app, roles.counting, roles.retention].map(name).join(', ')}`,
    )
  }
  await writePermissions(client, policyHash(tables))
}
