import { sql } from 'kysely'
import type { ProtectedTable } from '../permissions/protected-table.ts'
import type { Change } from './changes.ts'
import { changesByIds } from './changes.ts'
import type { ViewerTx } from './viewer.ts'

/** A row as it stood from one change on, with who made that change, when and why. */
export interface Version<Row> {
  readonly row: Row
  readonly change: Change
}

/**
 * Every version of one row of a versioned table, as known at the viewer's day, oldest first. The rows are those that
 * the viewer may read. `Row` is the table's own, `known_from` included: a history has its columns in another order once the
 * table was given more, so each row is read by the names of its columns.
 */
export async function versionsOf<Row extends { readonly known_from: number }>(
  tx: ViewerTx,
  table: ProtectedTable['table'],
  id: number,
): Promise<readonly Version<Row>[]> {
  const { rows } = await sql<Row>`
    select * from (
      select * from ${sql.table(table)} where id = ${id}
      union all select (jsonb_populate_record(null::${sql.table(table)}, to_jsonb(history))).*
      from ${sql.table(`${table}_history`)} history where id = ${id}
    ) version where known_from <= record.known_at() order by known_from`.execute(tx.db)
  const changes = new Map(
    (
      await changesByIds(
        tx,
        rows.map(({ known_from }) => known_from),
      )
    ).map((change) => [change.id, change]),
  )
  return rows.flatMap((row) => {
    const change = changes.get(row.known_from)
    return change ? [{ row, change }] : []
  })
}
