import { sql } from 'kysely'
import type { ViewerTx } from '../viewer.ts'
import { ending, stillKnown } from './kept-columns.ts'
import type { DatedTable } from './table.ts'

/**
 * Makes one owner's rows those of several others, put together: where two of them have a row of the same key for the same
 * day, the one named first speaks. Days that say the same and meet become one row. Rows that are so already stay as they
 * are; as everywhere, what is replaced stays known as it was until now. Without others, nothing is left.
 */
export async function mergeDated(
  tx: ViewerTx,
  table: DatedTable,
  into: number,
  from: readonly number[],
): Promise<void> {
  const target = sql.table(table.table)
  const owner = sql.ref(table.owner)
  const carried = sql.join(
    ['source_import', 'source_row', ...table.columns.map(({ name }) => name)].map((name) => sql.ref(name)),
  )
  const sources = sql`${[...from]}::int[]`
  await sql`
    with part as materialized (
      select fact.*, array_position(${sources}, fact.${owner}) as rank, daterange(valid_from, valid_to) as during
      from ${target} fact where fact.${owner} = any(${sources}) and known_to = ${stillKnown}),
    cut as materialized (
      select part.*, unnest(datemultirange(during) - coalesce((
        select range_agg(first.during) from part first where first.starts_on = part.starts_on
          and first.occurrence = part.occurrence and first.rank < part.rank), '{}'::datemultirange)) as piece
      from part),
    span as (
      select starts_on, occurrence, fingerprint, unnest(range_agg(piece)) as days from cut
      group by starts_on, occurrence, fingerprint),
    wanted as materialized (
      select distinct on (starts_on, occurrence, lower(days)) span.days, cut.* from span
      join cut using (starts_on, occurrence, fingerprint) where lower(cut.piece) = lower(span.days)),
    held as materialized (select * from ${target} where ${owner} = ${into} and known_to = ${stillKnown}),
    same as materialized (
      select held.id as held, wanted.id as wanted, wanted.days from held join wanted
        using (starts_on, occurrence, fingerprint)
      where held.valid_from = lower(wanted.days) and held.valid_to = upper(wanted.days)),
    ${ending(table, sql`select id from held where id not in (select held from same)`)},
    counted as (select count(*) from ended)
    insert into ${target} (${owner}, starts_on, occurrence, fingerprint, ${carried}, valid_from, valid_to, known_from)
    select ${into}, starts_on, occurrence, fingerprint, ${carried}, lower(days), upper(days), (select record.change_id())
    from wanted where not exists (
      select from same where same.wanted = wanted.id and same.days = wanted.days)`.execute(tx.db)
}
