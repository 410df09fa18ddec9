import { whyListed } from '../../children/index.ts'
import { sql } from 'kysely'
import { auditedRead, type ViewerTx } from '../../access/index.ts'
import type { Import } from '../import/model.ts'
import { rowsBehind, type BehindQuestion, type ChildBehind } from '../model/behind.ts'

/**
 * The children behind one count of what an extract comes to, under the viewer's policies; who read it is kept. Undefined
 * where none were kept: an extract that was checked before they were, or a list that it does not carry.
 */
export async function childrenBehind(
  tx: ViewerTx,
  { id, preview }: Import,
  question: BehindQuestion,
): Promise<readonly ChildBehind[] | undefined> {
  const kept = preview?.behind && rowsBehind(preview.behind, question)
  if (!kept) return undefined
  const about = {
    screen: '/intake/:id/children',
    because: await whyListed(tx, `what extract ${id} comes to`),
  }
  return auditedRead(tx, about, async (inside) => {
    const { rows } = await sql<ChildBehind>`
      select child.id as "childId", child.council_id as "councilId", summary.team_name as team, kept.child,
        kept.on, kept."movedTo"
      from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) kept (child int, "on" date, "movedTo" date)
      join children.child child on child.id = kept.child
      left join children.summary_as_at summary on summary.child_id = child.id
      order by length(child.council_id), child.council_id, kept.on`.execute(inside.db)
    return rows
  })
}
