import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'

/** An extract that is being put in: what follows from facts is worked out with the days on which its lists tell. */
export interface Source {
  readonly importId: number
  readonly extract: string
  readonly asAt: IsoDate
  readonly lists: readonly number[]
}

/** Notes that an extract tells of these lists on its day. That it was applied is told of it again, by whoever applies it. */
export async function noteSource(tx: ViewerTx, { importId, extract, asAt, lists }: Source): Promise<void> {
  await sql`
    insert into children.source (import_id, extract, as_at, lists, held, known_from)
    values (${importId}, ${extract}, ${asAt}::date, ${[...lists]}::int[], true, record.change_id())`.execute(
    tx.db,
  )
}
