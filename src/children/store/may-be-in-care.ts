import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'

const known = sql`known_from <= (select record.known_at()) and known_to > (select record.known_at())`

/**
 * Whether a child is in care on the viewer's dates, or may be: where the list has no column for the end, where it left the
 * child off with no end recorded, or where no list of children in care was ever put in. What is not known keeps nobody from
 * acting.
 */
export async function mayBeInCare(tx: ViewerTx, childId: number): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`
    select coalesce(
      (select true from children.summary_as_at where child_id = ${childId} and in_care),
      (select left_care_on is null and left_care_reason is null from children.care
       where child_id = ${childId} and ${known} and valid_from <= (select record.as_at())
       order by valid_from desc limit 1),
      not exists (select from children.left_out
        where fact = 'care' and ${known} and as_at <= (select record.as_at()))) as may`.execute(tx.db)
  return rows[0]?.may ?? false
}
