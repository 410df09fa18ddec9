import { sql } from 'kysely'
import type { ViewerTx } from './viewer.ts'

/** Pages of a table that are looked at: enough to plan by, in a fifth of the time that PostgreSQL's own 100 takes. */
const detail = 20

/**
 * Has PostgreSQL count the tables that extracts fill, in this transaction: whoever sees the rows finds the counts. It would
 * by itself within a minute, and until then would plan for the few rows there were: a page of 20,000 children that came in at
 * once then went through all of them for each child. Before version 17 only the owner may, and nothing is done.
 * @param which of those tables, by their names with the schema's; all of them unless said.
 */
export async function countAnew(tx: ViewerTx, which: (table: string) => boolean = () => true): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select format('%I.%I', namespace.nspname, class.relname) as name
    from pg_class class join pg_namespace namespace on namespace.oid = class.relnamespace
    where class.relkind = 'r' and namespace.nspname !~ '^(pg_|information_schema)'
      and case when current_setting('server_version_num')::int >= 170000
            then has_table_privilege(class.oid, 'maintain') else false end
    order by 1`.execute(tx.db)
  const tables = rows.map(({ name }) => name).filter(which)
  if (tables.length === 0) return
  await sql`select set_config('default_statistics_target', ${String(detail)}, true)`.execute(tx.db)
  await sql.raw(`analyze ${tables.join(', ')}`).execute(tx.db)
}
