import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'

/** Waits until nothing else changes who the children are or what is held of them: imports, and numbers that are joined. */
export const takeTurns = (tx: ViewerTx) =>
  sql`select pg_advisory_xact_lock(hashtext('intake.import'))`.execute(tx.db)
