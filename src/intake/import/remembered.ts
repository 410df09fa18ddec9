import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import type { ListNumber, RememberedMapping } from '../annex-a/index.ts'

/** The headings that the council has said mean a column of a list. */
export async function rememberedMapping(tx: ViewerTx): Promise<RememberedMapping> {
  const { rows } = await sql<{ list: ListNumber; heading: string; means: string }>`
    select list, heading, means from intake.heading`.execute(tx.db)
  const byList = Map.groupBy(rows, ({ list }) => list)
  return Object.fromEntries(
    [...byList].map(([list, each]) => [
      list,
      Object.fromEntries(each.map(({ heading, means }) => [heading, means])),
    ]),
  )
}
