import { sql } from 'kysely'
import type { IsoDate } from '../../../kernel/index.ts'
import type { ViewerTx } from '../viewer.ts'
import { listOf } from './array-of.ts'
import { keptColumns, stillKnown } from './kept-columns.ts'
import type { DatedTable } from './table.ts'

/** Rows that are over: the first of these columns that holds a day holds one before this. */
export interface OverBefore {
  readonly columns: readonly string[]
  readonly day: IsoDate
}

/**
 * Rows that this change wrote up to a day and that hold on beyond it, since what speaks from that day on says nothing of
 * them: up to the next day for which their key is held, or for good. `over` limits it to rows that are over.
 * @returns the owners whose rows hold on.
 */
export async function holdOn(
  tx: ViewerTx,
  table: DatedTable,
  until: IsoDate,
  over?: OverBefore,
): Promise<readonly number[]> {
  const target = sql.table(table.table)
  const owner = sql.ref(table.owner)
  const { rows } = await sql<{ owner: number }>`
    with ours as materialized (
      select ours.id, coalesce((
        select min(next.valid_from) from ${target} next where next.${owner} = ours.${owner}
          and next.starts_on = ours.starts_on and next.occurrence = ours.occurrence
          and next.known_to = ${stillKnown} and next.valid_from >= ${until}::date), 'infinity') as until
      from ${target} ours where ours.known_from = (select record.change_id()) and ours.known_to = ${stillKnown}
        and ours.valid_to = ${until}::date and ${over ? isOver(over) : sql`true`}),
    dropped as (
      delete from ${target} kept using ours where kept.id = ours.id and ours.until > ${until}::date
      returning kept.*, ours.until as new_until)
    insert into ${target} (${keptColumns(table)}, valid_from, valid_to, known_from)
    select ${keptColumns(table)}, valid_from, new_until, (select record.change_id()) from dropped
    returning ${owner} as owner`.execute(tx.db)
  return [...new Set(rows.map((row) => row.owner))]
}

const isOver = ({ columns, day }: OverBefore) =>
  columns.length === 0
    ? sql`false`
    : sql`coalesce(${sql.join(columns.map((name) => sql.ref(`ours.${name}`)))}) < ${day}::date`

/** Up to when rows of one import hold on beyond a day for no other reason than that it went in later than what speaks then. */
export interface HeldOnOf {
  readonly sourceImport: number
  readonly until: IsoDate | undefined
}

/**
 * What this change left of ended rows from a day on goes as well, where it merely held on beyond that day.
 * @returns the owners whose rows went.
 */
export async function letGo(
  tx: ViewerTx,
  table: DatedTable,
  from: IsoDate,
  heldOn: readonly HeldOnOf[],
): Promise<readonly number[]> {
  if (heldOn.length === 0) return []
  const target = sql.table(table.table)
  const owner = sql.ref(table.owner)
  const imports = listOf(
    'int',
    heldOn.map(({ sourceImport }) => sourceImport),
  )
  const untils = listOf(
    'date',
    heldOn.map(({ until }) => until ?? 'infinity'),
  )
  const { rows } = await sql<{ owner: number }>`
    with held_on as (select * from unnest(${imports}, ${untils}) as held_on (import_id, until)),
    dropped as (
      delete from ${target} kept using held_on where kept.source_import = held_on.import_id
        and kept.valid_from = ${from}::date and kept.known_to = ${stillKnown}
        and kept.known_from = (select record.change_id())
      returning kept.*, held_on.until as new_from),
    put as (
      insert into ${target} (${keptColumns(table)}, valid_from, valid_to, known_from)
      select ${keptColumns(table)}, new_from, valid_to, (select record.change_id()) from dropped where valid_to > new_from)
    select distinct ${owner} as owner from dropped`.execute(tx.db)
  return rows.map((row) => row.owner)
}
