import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import type { ViewerTx } from '../viewer.ts'
import { columnOf, listOf } from './array-of.ts'
import type { Span } from './compare.ts'
import { keysOf } from './compare.ts'
import { ending, keptColumns, stillKnown } from './kept-columns.ts'
import type { DatedTable } from './table.ts'
import type { DatedRow } from './write.ts'

/** All that some owners are to have over a span. */
export interface DatedPart {
  readonly span: Span
  readonly owners: readonly number[]
  readonly rows: readonly DatedRow[]
}

/**
 * Makes parts hold these rows and no others, each for its own owners, who may have several parts one after another. What
 * is so already stays as it is; what is replaced stays as it was outside the parts, and as it was known until now. One
 * question for all of them: the rows travel whole, which suits many parts of few owners each.
 * @returns the owners whose rows changed.
 */
export async function bringDated(
  tx: ViewerTx,
  table: DatedTable,
  parts: readonly DatedPart[],
): Promise<readonly number[]> {
  const own = table.columns.map(({ name }) => sql.ref(name))
  const writing = sql`,
    ${ending(table, sql`select id from wrong`)},
    remaining as (
      select ended.*, unnest(datemultirange(daterange(ended.valid_from, ended.valid_to)) - (
        select range_agg(wrong.days) from wrong where wrong.id = ended.id)) as piece from ended),
    put as (
      insert into ${sql.table(table.table)} (${keptColumns(table)}, valid_from, valid_to, known_from)
      select ${keptColumns(table)}, lower(piece), upper(piece), (select record.change_id()) from remaining
      union all
      select owner, starts_on, occurrence, fingerprint, null::int, source_row, ${sql.join(own)},
             lower(days), upper(days), (select record.change_id()) from lacking)`
  return ownersOfDiffering(tx, table, parts, writing)
}

/** The owners whose rows `bringDated` would change: nothing is written, and no row is held. */
export const wouldBring = (
  tx: ViewerTx,
  table: DatedTable,
  parts: readonly DatedPart[],
): Promise<readonly number[]> => ownersOfDiffering(tx, table, parts, sql``)

/** @param writing what is done in the same question about `wrong` rows, which are held, and `lacking` ones, which are not. */
async function ownersOfDiffering(
  tx: ViewerTx,
  table: DatedTable,
  parts: readonly DatedPart[],
  writing: RawBuilder<unknown>,
): Promise<readonly number[]> {
  if (parts.length === 0) return []
  const own = table.columns.map(({ name }) => sql.ref(name))
  const { rows } = await sql<{ owner: number }>`
    with part as materialized (
      select owner, starts, daterange(starts, ends) as days
      from unnest(${sql.join(partColumns(parts))}) as part (owner, starts, ends)),
    given as materialized (
      select * from unnest(${sql.join(rowColumns(table, parts))}) as given
        (part_starts, owner, starts_on, occurrence, fingerprint, source_row, ${sql.join(own)})),
    held as materialized (
      select held.id, part.owner, part.starts, part.days, held.starts_on, held.occurrence, held.fingerprint
      from ${sql.table(table.table)} held join part on held.${sql.ref(table.owner)} = part.owner
      where held.known_to = ${stillKnown} and held.valid_from <= part.starts and held.valid_to > part.starts),
    wrong as materialized (
      select * from held where (${keyOf('held', 'starts')}) not in (select ${keyOf('given', 'part_starts')} from given)),
    lacking as materialized (
      select given.*, part.days from given
      join part on part.owner = given.owner and part.starts = given.part_starts
      where (${keyOf('given', 'part_starts')}) not in (select ${keyOf('held', 'starts')} from held))
    ${writing}
    select owner from wrong union select owner from lacking`.execute(tx.db)
  return rows.map((row) => row.owner)
}

/** One line for each owner of each part. */
function partColumns(parts: readonly DatedPart[]): readonly RawBuilder<unknown>[] {
  const lines = parts.flatMap(({ span, owners }) => owners.map((owner) => ({ owner, span })))
  return [
    columnOf('int', lines, ({ owner }) => owner),
    columnOf('date', lines, ({ span }) => span.from),
    columnOf('date', lines, ({ span }) => span.until ?? 'infinity'),
  ]
}

function rowColumns(table: DatedTable, parts: readonly DatedPart[]): readonly RawBuilder<unknown>[] {
  const rows = parts.flatMap((part) => part.rows)
  const starts = parts.flatMap((part) => part.rows.map(() => part.span.from))
  return [
    listOf('date', starts),
    ...keysOf(rows),
    columnOf('int', rows, ({ sourceRow }) => sourceRow),
    ...table.columns.map(({ type }, at) => columnOf(type, rows, ({ values }) => values[at])),
  ]
}

/**
 * Part, key and what is said; none of them is ever null. Asked with `not in`, which looks each up in a table of them:
 * PostgreSQL takes a few rows to be held, and would compare thousands one by one.
 */
const keyOf = (rows: 'given' | 'held', starts: string): RawBuilder<unknown> =>
  sql.join(
    [starts, 'owner', 'starts_on', 'occurrence', 'fingerprint'].map((name) => sql.ref(`${rows}.${name}`)),
  )
