import { sql } from 'kysely'
import type { ViewerTx } from './viewer.ts'

/** The number of the last change that the viewer knows of: what is taken out now is known up to it. */
export async function latestChange(tx: ViewerTx): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    select least(coalesce(max(id), 0), record.known_at()) as last from record.change`.execute(tx.db)
  return rows[0]?.last ?? 0
}

/**
 * Reads the record as it was known up to a change, to the very change: what a sheet held that was taken out then. Nothing
 * may be written inside. Afterwards the transaction looks from where it did before.
 */
export async function knownUpTo<T>(
  tx: ViewerTx,
  change: number,
  read: (tx: ViewerTx) => Promise<T>,
): Promise<T> {
  const { rows } = await sql<{ before: string }>`
    select coalesce(current_setting('los.known_at', true), '') as before`.execute(tx.db)
  await sql`select set_config('los.known_at', ${String(change)}, true)`.execute(tx.db)
  const found = await read(tx)
  await sql`select set_config('los.known_at', ${rows[0]?.before ?? ''}, true)`.execute(tx.db)
  return found
}
