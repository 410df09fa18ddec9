import { sql } from 'kysely'
import type { IsoDate } from '../../../kernel/index.ts'
import type { ViewerTx } from '../viewer.ts'
import type { Span } from './compare.ts'
import { ending, keptColumns, outsideSpan, stillKnown } from './kept-columns.ts'
import type { DatedTable } from './table.ts'

/** A state of the table that was: as at a day, and as known before a change (or as known now). */
export interface EarlierState {
  readonly asAt: IsoDate
  readonly before: number | undefined
}

/**
 * Makes a span hold again what an earlier state held, or nothing. Rows keep the source they came from; as everywhere,
 * what is replaced stays known as it was until now. `owners` limits it to theirs.
 * @returns the owners whose rows changed.
 */
export async function restoreDated(
  tx: ViewerTx,
  table: DatedTable,
  span: Span,
  state: EarlierState | undefined,
  owners?: readonly number[],
): Promise<readonly number[]> {
  const target = sql.table(table.table)
  const owner = sql.ref(table.owner)
  const only = owners === undefined ? sql`true` : sql`${owner} = any(${[...owners]}::int[])`
  const until = span.until ?? 'infinity'
  const known =
    state?.before === undefined
      ? sql`known_to = ${stillKnown}`
      : sql`known_from < ${state.before} and known_to >= ${state.before}`
  const { rows } = await sql<{ owner: number }>`
    with wanted as materialized (
      select * from ${target} where ${state !== undefined} and ${known} and ${only}
        and valid_from <= ${state?.asAt ?? span.from}::date and valid_to > ${state?.asAt ?? span.from}::date),
    held as materialized (
      select * from ${target} where known_to = ${stillKnown} and ${only}
        and valid_from <= ${span.from}::date and valid_to > ${span.from}::date),
    same as materialized (
      select held.id as held, wanted.id as wanted from held join wanted on held.${owner} = wanted.${owner}
        and held.starts_on = wanted.starts_on and held.occurrence = wanted.occurrence
        and held.fingerprint = wanted.fingerprint),
    ${ending(table, sql`select id from held where id not in (select held from same)`)},
    put as (
      insert into ${target} (${keptColumns(table)}, valid_from, valid_to, known_from)
      ${outsideSpan(table, span.from, until)}
      union all
      select ${keptColumns(table)}, ${span.from}::date, ${until}::date, (select record.change_id()) from wanted
      where id not in (select wanted from same)
      returning ${owner})
    select ${owner} as owner from ended union select ${owner} from put`.execute(tx.db)
  return rows.map((row) => row.owner)
}
