import type { Transaction } from 'kysely'
import { sql } from 'kysely'
import type { RecordNeeds } from './as-viewer.ts'
import type { NoTables } from './viewer.ts'

/** A transaction of the counting role: it sees every row, writes none, and knows no viewer. */
export interface CountingTx {
  readonly db: Transaction<NoTables>
}

/**
 * Counts over all rows, whoever may see them: one number for everybody. The role cannot sign in and cannot write, and
 * the transaction is read only; what comes out of it must name nobody. Its name is that of the policies made for it.
 */
export function asCounter<T>({ db }: RecordNeeds, work: (tx: CountingTx) => Promise<T>): Promise<T> {
  return db
    .transaction()
    .setAccessMode('read only')
    .execute(async (tx) => {
      await sql`
        select set_config('role', (
          select polroles[1]::regrole::text from pg_policy
          where polrelid = 'record.change'::regclass and polname like '%\_counting'), true)`.execute(tx)
      return work({ db: tx })
    })
}
