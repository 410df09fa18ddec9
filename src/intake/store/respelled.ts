import { sql } from 'kysely'
import { auditedRead, type ViewerTx } from '../../access/index.ts'
import { whyListed } from '../../children/index.ts'
import type { Respelling } from '../model/respelled.ts'

/**
 * The pairs of one extract of whom the viewer may open both; that both were read is kept. Those who are joined by now are
 * one child, and no pair.
 */
export async function respellings(tx: ViewerTx, importId: number): Promise<readonly Respelling[]> {
  const because = await whyListed(tx, `numbers of extract ${importId} that are written otherwise`)
  const { rows } = await sql<Respelling>`
    select child.id as "childId", child.council_id as "councilId", pair.number, pair.other_id as "otherId",
      pair.difference, summary.team_name as team
    from intake.respelling pair join children.child child on child.id = pair.child_id
    left join children.child other on other.id = pair.other_id
    left join children.summary_as_at summary on summary.child_id = child.id
    where pair.import_id = ${importId} and (pair.other_id is null or other.id is not null)
    order by length(child.council_id), child.council_id, pair.number`.execute(tx.db)
  const both = rows.flatMap(({ childId, otherId }) => [childId, ...(otherId === null ? [] : [otherId])])
  await auditedRead(tx, { screen: '/intake/:id/respelled', because }, () =>
    Promise.resolve([...new Set(both)].map((childId) => ({ childId }))),
  )
  return rows
}
