import { sql } from 'kysely'
import type { Permission, ViewerTx } from '../../access/index.ts'

/** Whether this permission of the viewer reaches this child, who may be one whom the viewer sees for other work. */
export async function reaches(tx: ViewerTx, permission: Permission, childId: number): Promise<boolean> {
  const { rows } = await sql<{ does: boolean }>`
    select (select access.granted(${permission}, 'any'))
      or ${childId}::int = any((select children.related(${permission}))::int[]) as does`.execute(tx.db)
  return rows[0]?.does ?? false
}
