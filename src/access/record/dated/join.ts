import { sql } from 'kysely'
import type { IsoDate } from '../../../kernel/index.ts'
import type { ViewerTx } from '../viewer.ts'
import { ending, keptColumns, stillKnown } from './kept-columns.ts'
import type { DatedTable } from './table.ts'

/**
 * Joins what says the same before and from a day on into one row. Called when the extract of that day was taken back:
 * between two extracts nothing may begin, so that a span is always covered by the rows that hold on its first day.
 */
export async function joinAt(tx: ViewerTx, table: DatedTable, day: IsoDate): Promise<void> {
  const target = sql.table(table.table)
  const owner = sql.ref(table.owner)
  await sql`
    with pairs as materialized (
      select before.id as before_id, after.id as after_id, after.valid_to as until
      from ${target} after join ${target} before on before.${owner} = after.${owner}
        and before.starts_on = after.starts_on and before.occurrence = after.occurrence
        and before.fingerprint = after.fingerprint and before.valid_to = after.valid_from
      where after.valid_from = ${day}::date and after.known_to = ${stillKnown} and before.known_to = ${stillKnown}),
    ${ending(table, sql`select before_id from pairs union all select after_id from pairs`)}
    insert into ${target} (${keptColumns(table)}, valid_from, valid_to, known_from)
    select ${keptColumns(table, 'ended')}, ended.valid_from, pairs.until, (select record.change_id())
    from ended join pairs on pairs.before_id = ended.id`.execute(tx.db)
}
