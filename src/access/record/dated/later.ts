import { sql } from 'kysely'
import type { IsoDate } from '../../../kernel/index.ts'
import type { ViewerTx } from '../viewer.ts'
import { listOf } from './array-of.ts'
import type { HeldRow, Span } from './compare.ts'
import { stillKnown } from './kept-columns.ts'
import type { DatedTable } from './table.ts'

/** A row that begins to hold later, and where it came from. */
export interface LaterRow {
  readonly held: HeldRow
  readonly span: Span
  readonly sourceImport: number | undefined
  readonly sourceRow: number | undefined
}

interface Later extends Omit<HeldRow, 'startsOn'> {
  readonly from: IsoDate
  readonly until: IsoDate | null
  readonly sourceImport: number | null
  readonly sourceRow: number | null
}

/**
 * All that begins to hold on a day or later, in order, of those of these owners of whom any of it leaves one of these columns
 * blank: of a table that has one row for each owner.
 */
export async function laterWithBlanks(
  tx: ViewerTx,
  table: DatedTable,
  from: IsoDate,
  owners: readonly number[],
  blank: readonly string[],
): Promise<readonly LaterRow[]> {
  const [target, owner] = [sql.table(table.table), sql.ref(table.owner)]
  const own = sql.join(table.columns.flatMap(({ name }) => [sql.lit(name), sql.ref(name)]))
  const isBlank = sql.join(
    blank.map((name) => sql`${sql.ref(name)} is null`),
    sql` or `,
  )
  const later = sql`from ${target} where known_to = ${stillKnown} and valid_from >= ${from}::date`
  const { rows } = await sql<Later>`
    select id, ${owner} as owner, occurrence, fingerprint::text, json_build_object(${own}) as values,
      valid_from as "from", nullif(valid_to, 'infinity') as "until",
      source_import as "sourceImport", source_row as "sourceRow" ${later} and ${owner} in (
        select ${owner} ${later} and ${owner} = any(${listOf('int', owners)}) and (${isBlank}))
    order by valid_from`.execute(tx.db)
  return rows.map(({ from: begins, until, sourceImport, sourceRow, ...held }) => ({
    held: { ...held, startsOn: undefined },
    span: { from: begins, until: until ?? undefined },
    sourceImport: sourceImport ?? undefined,
    sourceRow: sourceRow ?? undefined,
  }))
}
