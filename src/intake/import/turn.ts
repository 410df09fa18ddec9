import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import { takeTurnOfImports } from '../../children/index.ts'

/**
 * Imports take turns: the next waits here until this transaction has ended. Waiting, and the statements of a very large
 * council, may take longer than the half a minute that a page's may.
 */
export async function takeTurn(tx: ViewerTx): Promise<void> {
  await sql`select set_config('statement_timeout', '15min', true)`.execute(tx.db)
  await takeTurnOfImports(tx)
}
