import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import type { IsoDate } from '../../../kernel/index.ts'
import type { ViewerTx } from '../viewer.ts'
import { listOf } from './array-of.ts'
import { ending, keptColumns, stillKnown } from './kept-columns.ts'
import type { DatedTable } from './table.ts'

/** Rows that are over: the first of these columns that holds a day holds one before this. */
export interface OverBefore {
  readonly columns: readonly string[]
  readonly day: IsoDate
}

/** Of which rows it is asked; of all owners' without `owners`. */
export interface HoldingOn {
  readonly over?: OverBefore
  readonly by: 'this change' | 'any change'
  readonly owners?: readonly number[]
}

/**
 * Rows that end on a day and that hold on beyond it, since what speaks from that day on says nothing of them: up to the
 * next day for which their key is held, or for good. `over` limits it to rows that are over, `by` to those that this change
 * wrote.
 * @returns the owners whose rows hold on.
 */
export async function holdOn(
  tx: ViewerTx,
  table: DatedTable,
  until: IsoDate,
  { over, by, owners }: HoldingOn,
): Promise<readonly number[]> {
  const target = sql.table(table.table)
  const owner = sql.ref(table.owner)
  const { rows } = await sql<{ owner: number }>`
    with ours as materialized (
      select ours.id, coalesce((
        select min(next.valid_from) from ${target} next where next.${owner} = ours.${owner}
          and next.starts_on = ours.starts_on and next.occurrence = ours.occurrence
          and next.known_to = ${stillKnown} and next.valid_from >= ${until}::date), 'infinity') as until
      from ${target} ours where ours.known_to = ${stillKnown} and ours.valid_to = ${until}::date
        and ${by === 'this change' ? sql`ours.known_from = (select record.change_id())` : sql`true`}
        and ${owners ? sql`ours.${owner} = any(${listOf('int', owners)})` : sql`true`}
        and ${over ? isOver(over) : sql`true`}),
    ${ending(table, sql`select id from ours where until > ${until}::date`)}
    insert into ${target} (${keptColumns(table)}, valid_from, valid_to, known_from)
    select ${keptColumns(table, 'ended')}, ended.valid_from, ours.until, (select record.change_id())
    from ended join ours on ours.id = ended.id
    returning ${owner} as owner`.execute(tx.db)
  return [...new Set(rows.map((row) => row.owner))]
}

/** Makes these rows hold on up to another day: what speaks from their own last day on says nothing of them. */
export async function extendTo(
  tx: ViewerTx,
  table: DatedTable,
  ids: readonly number[],
  until: IsoDate | undefined,
): Promise<void> {
  if (ids.length === 0) return
  await sql`
    with ${ending(table, sql`select unnest(${listOf('bigint', ids)})`)}
    insert into ${sql.table(table.table)} (${keptColumns(table)}, valid_from, valid_to, known_from)
    select ${keptColumns(table)}, valid_from, ${until ?? 'infinity'}::date, (select record.change_id()) from ended`.execute(
    tx.db,
  )
}

const isOver = ({ columns, day }: OverBefore) =>
  columns.length === 0
    ? sql`false`
    : sql`coalesce(${sql.join(columns.map((name) => sql.ref(`ours.${name}`)))}) < ${day}::date`

/** A row that may say nothing any more from a day on. */
export interface LeftBeyond {
  readonly id: number
  readonly owner: number
  /** None while it goes on. */
  readonly endedOn: IsoDate | undefined
}

/**
 * What this change left of ended rows from a day on.
 * @param endsOn the columns whose days end a row, the first one that is filled counting.
 */
export const leftBeyond = (
  tx: ViewerTx,
  table: DatedTable,
  from: IsoDate,
  endsOn: readonly string[],
): Promise<readonly LeftBeyond[]> =>
  begunOn(tx, table, from, endsOn, sql`known_from = (select record.change_id())`)

/** What is held from that very day on. */
export const begunOn = async (
  tx: ViewerTx,
  table: DatedTable,
  from: IsoDate,
  endsOn: readonly string[],
  only: RawBuilder<unknown> = sql`true`,
): Promise<readonly LeftBeyond[]> => {
  const ended =
    endsOn.length === 0 ? sql`null::date` : sql`coalesce(${sql.join(endsOn.map((name) => sql.ref(name)))})`
  const { rows } = await sql<{ id: number; owner: number; endedOn: IsoDate | null }>`
    select id, ${sql.ref(table.owner)} as owner, ${ended} as "endedOn"
    from ${sql.table(table.table)} where valid_from = ${from}::date and known_to = ${stillKnown} and ${only}`.execute(
    tx.db,
  )
  return rows.map((row) => ({ ...row, endedOn: row.endedOn ?? undefined }))
}

/** Where a table stood: on a day, right after a change. */
export interface AsLeft {
  readonly asAt: IsoDate
  readonly change: number
}

/** Of these rows, the ids of those that were held on a day as a change left it, or others that say the same. */
export async function heldThen(
  tx: ViewerTx,
  table: DatedTable,
  { asAt, change }: AsLeft,
  ids: readonly number[],
): Promise<ReadonlySet<number>> {
  if (ids.length === 0) return new Set()
  const target = sql.table(table.table)
  const owner = sql.ref(table.owner)
  const { rows } = await sql<{ id: number }>`
    select row.id from ${target} row where row.id = any(${listOf('bigint', ids)}) and exists (
      select from ${target} held where held.${owner} = row.${owner} and held.starts_on = row.starts_on
        and held.occurrence = row.occurrence and held.fingerprint = row.fingerprint
        and held.valid_from <= ${asAt}::date and held.valid_to > ${asAt}::date
        and held.known_from <= ${change} and held.known_to > ${change})`.execute(tx.db)
  return new Set(rows.map(({ id }) => id))
}

/** What of such a row goes: all before this day, or all of it. */
export interface LetGo {
  readonly id: number
  readonly until: IsoDate | undefined
}

/** Takes away what this change left of ended rows, where nothing says it. */
export async function letGo(tx: ViewerTx, table: DatedTable, those: readonly LetGo[]): Promise<void> {
  if (those.length === 0) return
  const target = sql.table(table.table)
  const ids = listOf(
    'bigint',
    those.map(({ id }) => id),
  )
  const untils = listOf(
    'date',
    those.map(({ until }) => until ?? 'infinity'),
  )
  await sql`
    with going as (select * from unnest(${ids}, ${untils}) as going (row_id, until)),
    dropped as (
      delete from ${target} kept using going where kept.id = going.row_id and kept.known_from = (select record.change_id())
      returning kept.*, going.until as new_from)
    insert into ${target} (${keptColumns(table)}, valid_from, valid_to, known_from)
    select ${keptColumns(table)}, new_from, valid_to, (select record.change_id()) from dropped where valid_to > new_from`.execute(
    tx.db,
  )
}
