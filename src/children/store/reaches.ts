import { sql } from 'kysely'
import type { Permission, ViewerTx } from '../../access/index.ts'

/** Whether this permission of the viewer reaches this child, who may be one whom the viewer sees for other work. */
export async function reaches(tx: ViewerTx, permission: Permission, childId: number): Promise<boolean> {
  const { rows } = await sql<{ does: boolean }>`
    select (select access.granted(${permission}, 'any'))
      or ${childId}::int = any((select children.related(${permission}))::int[]) as does`.execute(tx.db)
  return rows[0]?.does ?? false
}

/** Whether the viewer may open this child's record with a reason, though the child is not of those whom they see. */
export async function mayOpenWithReason(tx: ViewerTx, childId: number): Promise<boolean> {
  if (!tx.viewer.grants.has('read children | reason given')) return false
  const { rows } = await sql`
    select from children.relation
    where child_id = ${childId} and child_id <> all((select children.withheld())::int[])`.execute(tx.db)
  return rows.length > 0
}
