import type { Permission, Relation, Role } from './roles.ts'
import { relations } from './roles.ts'
import type { PermissionRow } from './table.ts'
import { permissionTable } from './table.ts'

/** A permission on a set of records, as the database knows it: 'change progress | own posts'. */
export type Grant = `${Permission} | ${Relation}`

const grantOf = (row: PermissionRow): Grant => `${row.action} ${row.resource} | ${row.relation}`

const forbids = (row: PermissionRow, allow: PermissionRow): boolean =>
  row.effect === 'forbid' && row.resource === allow.resource && row.action === allow.action

/** What these roles may do together. Default deny; a forbid on any of them wins. */
export function grantsOf(
  roles: readonly string[],
  table: readonly PermissionRow[] = permissionTable,
): ReadonlySet<Grant> {
  const held = table.filter((row) => roles.includes(row.role))
  const allowed = held.filter((row) => row.effect === 'allow' && !held.some((other) => forbids(other, row)))
  return new Set(allowed.map(grantOf))
}

/** Whether a permission is held on at least some records: what a route asks before it reads any. */
export function mayOnSome(grants: ReadonlySet<string>, permission: Permission): boolean {
  return relations.some((relation) => grants.has(`${permission} | ${relation}`))
}

/** The roles that hold a permission on some records, for the page that shows the table and for "who may do this". */
export function rolesWith(permission: Permission, roles: readonly Role[]): readonly Role[] {
  return roles.filter((role) => mayOnSome(grantsOf([role]), permission))
}

/** Roles that give a permission on every record. */
export const rolesWithAll = (permission: Permission, roles: readonly Role[]): readonly Role[] =>
  roles.filter((role) => grantsOf([role]).has(`${permission} | any`))

/** The roles whose permissions reach only the teams of their scope. */
export const rolesLimitedByTeam: readonly string[] = [
  ...new Set(permissionTable.filter(({ relation }) => relation === 'own teams').map(({ role }) => role)),
]
