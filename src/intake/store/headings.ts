import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import type { ListNumber } from '../annex-a/index.ts'

/** A heading of the council's files, and the column of Ofsted's list that it means. */
export interface Meant {
  readonly heading: string
  readonly means: string
}

/** Keeps what headings of a list mean. A column has one heading: another one takes the place of the first. */
export async function rememberHeadings(
  tx: ViewerTx,
  list: ListNumber,
  meant: readonly Meant[],
): Promise<void> {
  const columns = meant.map(({ means }) => means)
  const headings = meant.map(({ heading }) => heading)
  await sql`delete from intake.heading where list = ${list}
    and (means = any(${columns}::text[]) or heading = any(${headings}::text[]))`.execute(tx.db)
  await sql`insert into intake.heading (list, heading, means)
    select ${list}, heading, means from unnest(${headings}::text[], ${columns}::text[]) meant (heading, means)`.execute(
    tx.db,
  )
}
