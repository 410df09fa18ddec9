import type { FastifyInstance } from 'fastify'
import { page } from '../../design/index.ts'
import { needs } from '../http/needs.ts'
import { personRoles, systemRoles } from './roles.ts'
import { permissionTable } from './table.ts'
import { PermissionTable } from './views/permission-table.tsx'

/** `/permissions`: the permission table, printed. */
export function permissionRoutes(app: FastifyInstance): void {
  app.get('/permissions', needs('read people'), (_request, reply) =>
    page(reply, 200, <PermissionTable table={permissionTable} people={personRoles} systems={systemRoles} />),
  )
}
