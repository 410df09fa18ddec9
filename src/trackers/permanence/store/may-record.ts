import { sql } from 'kysely'
import type { ViewerTx } from '../../../access/index.ts'
import { Forbidden } from '../../../kernel/index.ts'

/** Whether the viewer may record something about this child, who may be one whom the viewer only reads about. */
export async function mayRecord(tx: ViewerTx, childId: number): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`
    select (select access.granted('change permanence', 'any'))
      or ${childId}::int = any((select children.of_teams('change permanence'))::int[]) as may`.execute(tx.db)
  return rows[0]?.may ?? false
}

/** @throws Forbidden when the viewer may read about the child and not record. */
export async function needsToRecord(tx: ViewerTx, childId: number): Promise<void> {
  if (!(await mayRecord(tx, childId))) throw new Forbidden()
}

/** The same of many: asked once. */
export async function mayRecordAbout(tx: ViewerTx): Promise<(childId: number) => boolean> {
  const { rows } = await sql<{ all: boolean; own: number[] }>`
    select (select access.granted('change permanence', 'any')) as all,
      (select children.of_teams('change permanence'))::int[] as own`.execute(tx.db)
  const [may] = rows
  const own = new Set(may?.own)
  return (childId) => may?.all === true || own.has(childId)
}
