import { createHmac } from 'node:crypto'
import pg from 'pg'
import { Problem } from '../problem.ts'
import type { DatabaseRoles } from '../../access/permissions/policies.ts'
import type { Address } from './connect.ts'

const name = (text: string): string => pg.escapeIdentifier(text)

/** Derived from the administrator's password, so that every web process knows it and none has to store it. */
export const appPassword = (admin: Address, role: string): string =>
  createHmac('sha256', `${admin.password}@${admin.database}`).update(role).digest('base64url')

async function exists(client: pg.Client, catalogue: string, column: string, value: string): Promise<boolean> {
  const found = await client.query(`select 1 from ${catalogue} where ${column} = $1`, [value])
  return found.rowCount === 1
}

async function ensureRole(client: pg.Client, role: string, options: string): Promise<void> {
  const verb = (await exists(client, 'pg_roles', 'rolname', role)) ? 'alter' : 'create'
  await client.query(`${verb} role ${name(role)} ${options}`)
}

/** Makes the embedded server's database when it is not there yet. */
export async function ensureDatabase(admin: Address, database: string): Promise<void> {
  const client = new pg.Client({ ...admin, ssl: false, database: 'postgres' })
  await client.connect()
  try {
    if (!(await exists(client, 'pg_database', 'datname', database)))
      await client.query(`create database ${name(database)}`)
  } finally {
    await client.end()
  }
}

async function provisionRoles(
  client: pg.Client,
  admin: Address,
  roles: DatabaseRoles,
): Promise<readonly string[]> {
  const notes: string[] = []
  await ensureRole(client, roles.owner, 'nologin nobypassrls')
  await ensureRole(
    client,
    roles.app,
    // noinherit: it becomes the counting role when it counts, and sees no more of its own accord.
    `login nobypassrls noinherit password ${pg.escapeLiteral(appPassword(admin, roles.app))}`,
  )
  await ensureRole(client, roles.counting, 'nologin nobypassrls')
  await ensureRole(client, roles.retention, 'nologin nobypassrls')
  try {
    await ensureRole(client, roles.backup, 'nologin bypassrls')
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error
    notes.push(
      `The backup role could not be made (${error.message}); backups need a role that bypasses row security.`,
    )
  }
  await client.query(
    `grant ${[roles.owner, roles.counting, roles.retention].map(name).join(', ')} to ${name(admin.user)}`,
  )
  await client.query(`grant ${name(roles.counting)} to ${name(roles.app)}`)
  const database = name(admin.database)
  await client.query(`revoke all on database ${database} from public`)
  await client.query(`grant create, connect, temporary on database ${database} to ${name(roles.owner)}`)
  for (const role of [roles.app, roles.counting, roles.retention])
    await client.query(`grant connect on database ${database} to ${name(role)}`)
  if (notes.length === 0) {
    await client.query(`grant connect on database ${database} to ${name(roles.backup)}`)
    await client.query(`grant pg_read_all_data to ${name(roles.backup)}`)
  }
  return notes
}

/**
 * Makes the database's roles: an owner for migrations, an app that owns nothing and cannot bypass row security, one
 * that counts, one for backups. @returns notes for the log. @throws Problem when the user given may not make roles.
 */
export async function provision(
  client: pg.Client,
  admin: Address,
  roles: DatabaseRoles,
): Promise<readonly string[]> {
  try {
    await client.query("select pg_advisory_lock(hashtext('line of sight: roles'))")
    return await provisionRoles(client, admin, roles)
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === '42501') {
      throw new Problem(
        `The user ${admin.user} may not make the roles that ${admin.database} needs (${error.message}); connect as one with CREATEROLE that owns the database.`,
        { cause: error },
      )
    }
    throw error
  } finally {
    await client.query("select pg_advisory_unlock(hashtext('line of sight: roles'))")
  }
}
