import { sql } from 'kysely'
import type { IsoDate } from '../../kernel/index.ts'
import type { AnyTx } from './relation.ts'
import { lastChange } from './held-lists.ts'

/**
 * The last change by which facts about children changed, of those known by the end of a day: the product's own intake
 * and retention alone write them. Values known at any later change are the same as at this one.
 */
export async function lastFactChange(tx: AnyTx, on: IsoDate | undefined): Promise<number> {
  const upTo = await lastChange(tx, on)
  const { rows } = await sql<{ id: number }>`
    select coalesce(max(id), 0) as id from record.change
    where id <= ${upTo} and system_name in ('intake', 'retention')`.execute(tx.db)
  return rows[0]?.id ?? 0
}

/**
 * Those of these days of which rows were removed under the retention rule: they were right, and can be counted no more.
 * A row that was put right was wrong, and its days are counted anew without it.
 */
export const daysWithRowsRemoved = (tx: AnyTx, days: readonly IsoDate[]): Promise<ReadonlySet<IsoDate>> =>
  daysWithRowsGone(tx, days, 'retention')

/** Those of these days of which a row was put right: it is kept no more, not even as it was known then. */
export const daysWithRowsPutRight = (tx: AnyTx, days: readonly IsoDate[]): Promise<ReadonlySet<IsoDate>> =>
  daysWithRowsGone(tx, days, 'rectification')

async function daysWithRowsGone(
  tx: AnyTx,
  days: readonly IsoDate[],
  why: 'retention' | 'rectification',
): Promise<ReadonlySet<IsoDate>> {
  // What was removed stands as numbers in a table of its own, which the counting role reads like every other.
  const { rows } = await sql<{ day: IsoDate }>`
    select day from unnest(${[...days]}::date[]) day
    where exists (select from retention.removed
      where why = ${why} and kind <> 'file' and first_on <= day and last_on >= day)`.execute(tx.db)
  return new Set(rows.map(({ day }) => day))
}
