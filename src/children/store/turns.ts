import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'

/**
 * Waits until nothing else changes who the children are or what is held of them: imports, and numbers that are joined. A
 * person waits ten seconds at most, as for any change (`record.change_id`); PostgreSQL's 55P03 is thrown after that.
 */
export async function takeTurns(tx: ViewerTx): Promise<void> {
  if (tx.viewer.kind === 'person') await sql`select set_config('lock_timeout', '10s', true)`.execute(tx.db)
  await sql`select pg_advisory_xact_lock(hashtext('intake.import'))`.execute(tx.db)
}
