import type { RawBuilder, Transaction } from 'kysely'
import { sql } from 'kysely'
import type { RecordNeeds } from './as-viewer.ts'
import type { NoTables, ViewerTx } from './viewer.ts'

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
      await become(tx)
      return work({ db: tx })
    })
}

const asCounting = sql`
  select set_config('role', (
    select polroles[1]::regrole::text from pg_policy
    where polrelid = 'record.change'::regclass and polname like '%\_counting'), true)`

const become = (db: Transaction<NoTables>) => asCounting.execute(db)

/**
 * Finds which rows something stands in, whoever may see them, within a viewer's own transaction. It gives numbers of rows
 * and nothing else: what stands in them is then read under the viewer's policies, which decide what of it is seen. The
 * connection is held until it is the viewer's again: what is asked beside it waits, and never runs as the counting role.
 */
export function rowsFound({ db }: ViewerTx, ids: RawBuilder<{ id: string }>): Promise<readonly string[]> {
  return db.getExecutor().provideConnection(async (connection) => {
    const ask = async <Row>(query: RawBuilder<Row>) =>
      (await connection.executeQuery<Row>(query.compile(db))).rows
    const [before] = await ask(sql<{ role: string }>`select current_setting('role') as role`)
    await ask(asCounting)
    const found = await ask(ids)
    await ask(sql`select set_config('role', ${before?.role ?? 'none'}, true)`)
    return found.map(({ id }) => id)
  })
}
