import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { DatedTable } from './table.ts'

/** The known_to of a row that is known still, as record.keep_dates sets it. */
export const stillKnown = sql.raw('9223372036854775807')

/** All of a row but its two times: what a copy for other days carries over. */
export const keptColumns = (table: DatedTable): RawBuilder<unknown> =>
  sql.join(
    [
      table.owner,
      'starts_on',
      'occurrence',
      'fingerprint',
      'source_import',
      'source_row',
      ...table.columns.map(({ name }) => name),
    ].map((name) => sql.ref(name)),
  )

/** What remains of closed rows before and after the span: selected from a table expression named `closed`. */
export const outsideSpan = (table: DatedTable, from: string, until: string): RawBuilder<unknown> => sql`
  select ${keptColumns(table)}, valid_from, ${from}::date, (select record.change_id()) from closed where valid_from < ${from}::date
  union all
  select ${keptColumns(table)}, ${until}::date, valid_to, (select record.change_id()) from closed where valid_to > ${until}::date`
