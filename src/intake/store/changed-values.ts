import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import type { ChangedValue } from '../import/changed-values.ts'

/** The change by which a row was last rectified; 0 before any was. */
export async function rectifiedSoFar(tx: ViewerTx): Promise<number> {
  const { rows } = await sql<{ change: number }>`
    select coalesce(max(known_from), 0) as change from retention.rectification`.execute(tx.db)
  return rows[0]?.change ?? 0
}

/**
 * Keeps what a file changes in rows that are held, in place of what was found before, under the child of whom each is shown.
 * What was kept of files that were thrown away since goes. As the product's intake.
 * @param rectified what was rectified since is left out: it may be what stood there when the file was compared.
 */
export async function keepChangedValues(
  tx: ViewerTx,
  id: number,
  values: readonly ChangedValue[],
  rectified: number,
): Promise<void> {
  await sql`delete from intake.changed_value where import_id in (
    select id from intake.import where id = ${id} or state = 'thrown away')`.execute(tx.db)
  if (values.length === 0) return
  await sql`
    insert into intake.changed_value (import_id, list, child_id, on_day, row_number, column_name, before, after)
    select ${id}, list, coalesce(membership.root_id, held.id), "on", "row", "column", before, after
    from rows from (json_to_recordset(${JSON.stringify(values)})
      as (list int, child int, "on" date, "row" int, "column" text, before text, after text))
      with ordinality given (list, child, "on", "row", "column", before, after, at)
    join children.child held on held.id = given.child
    left join children.membership on membership.child_id = held.id and membership.known_to = 9223372036854775807
    where not exists (
      select from retention.rectification mark where mark.known_from > ${rectified}
        and mark.child_id in (held.id, membership.root_id))
    order by given.at`.execute(tx.db)
}

/** What was kept of these children's rows, of every file: it repeats what stood in them. */
export async function forgetChangedValues(tx: ViewerTx, children: readonly number[]): Promise<void> {
  await sql`delete from intake.changed_value where child_id = any(${[...children]}::int[])`.execute(tx.db)
}
