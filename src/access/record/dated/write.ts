import { setImmediate } from 'node:timers/promises'
import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import type { IsoDate } from '../../../kernel/index.ts'
import type { Json, ViewerTx } from '../viewer.ts'
import { columnOf, listOf } from './array-of.ts'
import type { DatedKey, Span } from './compare.ts'
import { keysOf } from './compare.ts'
import { ending, keptColumns, outsideSpan } from './kept-columns.ts'
import type { DatedTable } from './table.ts'

/** A row to be written: its key, where it came from, and its own columns in the table's order. */
export interface DatedRow extends DatedKey {
  readonly sourceRow: number | undefined
  readonly values: readonly (Json | undefined)[]
}

/** What to write over a span: rows that hold in it, and rows held that no longer do. */
export interface DatedChanges {
  readonly put: readonly DatedRow[]
  readonly close: readonly number[]
}

const rowsAtOnce = 4000

/**
 * Writes over a span. A row that is closed stays as it was before and after the span, and as it was known until now:
 * nothing is lost, and nothing outside the span is touched. All belongs to the transaction's one change.
 * @param sourceImport the import that supplied the rows.
 */
export async function writeDated(
  tx: ViewerTx,
  table: DatedTable,
  span: Span,
  changes: DatedChanges,
  sourceImport: number | undefined,
): Promise<void> {
  if (changes.close.length > 0) await close(tx, table, span, changes.close)
  let before: Promise<unknown> = Promise.resolve()
  try {
    for (let at = 0; at < changes.put.length; at += rowsAtOnce) {
      const statement = put(table, span, changes.put.slice(at, at + rowsAtOnce), sourceImport)
      await before
      before = statement.execute(tx.db)
      // Once it is on its way, the next rows are made ready while the database takes these.
      await Promise.race([before, setImmediate()])
    }
    await before
  } finally {
    // Nothing may still be asked on this connection when somebody else has it.
    await Promise.allSettled([before])
  }
}

async function close(tx: ViewerTx, table: DatedTable, span: Span, ids: readonly number[]): Promise<void> {
  await sql`
    with ${ending(table, sql`select unnest(${listOf('bigint', ids)})`)}
    insert into ${sql.table(table.table)} (${keptColumns(table)}, valid_from, valid_to, known_from)
    ${outsideSpan(table, span.from, lastDay(span.until))}`.execute(tx.db)
}

function put(
  table: DatedTable,
  span: Span,
  rows: readonly DatedRow[],
  sourceImport: number | undefined,
): RawBuilder<unknown> {
  const names = sql.join(table.columns.map(({ name }) => sql.ref(name)))
  const columns = [
    ...keysOf(rows),
    columnOf('int', rows, ({ sourceRow }) => sourceRow),
    ...valuesOf(table, rows),
  ]
  return sql`
    insert into ${sql.table(table.table)}
      (${sql.ref(table.owner)}, starts_on, occurrence, fingerprint, source_row, ${names},
       source_import, valid_from, valid_to, known_from)
    select ${sql.join(columns.map(eachOf))}, ${sourceImport ?? null}::int, ${span.from}::date, ${lastDay(span.until)}::date,
       (select record.change_id())`
}

/** Side by side in the list of what is selected, arrays go on together; as a table each would first be copied out whole. */
const eachOf = (column: RawBuilder<unknown>): RawBuilder<unknown> => sql`unnest(${column})`

const valuesOf = ({ columns }: DatedTable, rows: readonly DatedRow[]): readonly RawBuilder<unknown>[] =>
  columns.map(({ type }, at) => columnOf(type, rows, ({ values }) => values[at]))

const lastDay = (until: IsoDate | undefined): string => until ?? 'infinity'
