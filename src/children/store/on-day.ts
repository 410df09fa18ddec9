import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'

/** The same transaction, looking at another day. */
export async function onDay<T>(tx: ViewerTx, day: IsoDate, work: (then: ViewerTx) => Promise<T>): Promise<T> {
  const look = (day: string) => sql`select set_config('los.as_at', ${day}, true)`.execute(tx.db)
  await look(day)
  const found = await work({ ...tx, at: { ...tx.at, asAt: day } })
  await look(tx.at.asAt)
  return found
}
