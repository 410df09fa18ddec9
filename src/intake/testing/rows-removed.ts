import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'

/** Rows that are gone although a figure may once have counted them. */
export interface RowsRemoved {
  /** A kind of fact as the product calls it ('referral'). */
  readonly kind: string
  readonly why: 'retention' | 'rectification'
  readonly rows: number
  readonly removedOn: IsoDate
}

/**
 * What was removed of rows that spoke for any day from `from` up to and including `until`, by kind and day of removal:
 * a figure frozen for those days keeps its value, and says by these that it can no longer be counted again. Numbers only,
 * for every viewer. Nothing where all rows are still there.
 */
export async function rowsRemovedBetween(
  tx: ViewerTx,
  from: IsoDate,
  until: IsoDate,
): Promise<readonly RowsRemoved[]> {
  const { rows } = await sql<RowsRemoved>`
    select kind, why, sum(row_count)::int as rows, removed_on as "removedOn" from retention.removed
    where kind <> 'file' and first_on <= ${until}::date and last_on >= ${from}::date
    group by kind, why, removed_on order by removed_on, kind, why`.execute(tx.db)
  return rows
}
