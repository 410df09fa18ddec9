import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { DatedTable } from './table.ts'

/** The known_to of a row that is known still, as record.keep_dates sets it. */
export const stillKnown = sql.raw('9223372036854775807')

/** All of a row but its two times: what a copy for other days carries over. */
export const keptColumns = (table: DatedTable, of?: string): RawBuilder<unknown> =>
  sql.join(
    [
      table.owner,
      'starts_on',
      'occurrence',
      'fingerprint',
      'source_import',
      'source_row',
      ...table.columns.map(({ name }) => name),
    ].map((name) => sql.ref(of === undefined ? name : `${of}.${name}`)),
  )

/**
 * Table expressions, the last of which is `ended`: the rows whose ids `which` selects, ended by this change. A row
 * that this very change had written was never known to anybody, and goes.
 */
export const ending = (table: DatedTable, which: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  closed as (
    update ${sql.table(table.table)} set known_to = (select record.change_id())
    where id in (${which}) and known_from < (select record.change_id()) returning *),
  dropped as (
    delete from ${sql.table(table.table)}
    where id in (${which}) and known_from = (select record.change_id()) returning *),
  ended as (select * from closed union all select * from dropped)`

/** What remains of ended rows before and after the span. */
export const outsideSpan = (table: DatedTable, from: string, until: string): RawBuilder<unknown> => sql`
  select ${keptColumns(table)}, valid_from, ${from}::date, (select record.change_id()) from ended where valid_from < ${from}::date
  union all
  select ${keptColumns(table)}, ${until}::date, valid_to, (select record.change_id()) from ended where valid_to > ${until}::date`
