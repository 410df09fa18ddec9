import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import type { ListNumber } from '../annex-a/index.ts'

/** A heading of the council's files, and the column of Ofsted's list that it means. */
export interface Meant {
  /** Empty: the council's files do not have the column. */
  readonly heading: string
  readonly means: string
}

/**
 * Keeps what headings of a list mean. A column has one heading: another one takes the place of the first. That the files do
 * not have a column is kept under the column's own name, which then means nothing.
 */
export async function rememberHeadings(
  tx: ViewerTx,
  list: ListNumber,
  meant: readonly Meant[],
): Promise<void> {
  const columns = meant.map(({ means }) => means)
  const kept = meant.map(({ heading, means }) =>
    heading === '' ? { heading: means, means: '' } : { heading, means },
  )
  const headings = kept.map(({ heading }) => heading)
  await sql`delete from intake.heading where list = ${list}
    and (means = any(${columns}::text[]) or heading = any(${headings}::text[])
      or (means = '' and heading = any(${columns}::text[])))`.execute(tx.db)
  await sql`insert into intake.heading (list, heading, means)
    select ${list}, heading, means from unnest(${headings}::text[], ${kept.map(({ means }) => means)}::text[])
      meant (heading, means)`.execute(tx.db)
}
