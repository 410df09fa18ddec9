import { sql } from 'kysely'
import type { IsoDate } from '../../../kernel/index.ts'
import type { ViewerTx } from '../viewer.ts'
import { stillKnown } from './kept-columns.ts'
import type { DatedTable } from './table.ts'

/** Where a list stops looking back, and how near to one another two starts are taken to be one that moved. */
export interface Edge {
  /** The columns whose days end a row, the first one that is filled counting. */
  readonly endsOn: readonly string[]
  readonly windowMonths: number
  readonly nearDays: number
}

/** Owners of whom it has to be asked again, on a day, what of theirs holds on beyond the edge of the window. */
export interface AtTheEdge {
  readonly day: IsoDate
  readonly owners: readonly number[]
}

/**
 * The first day from one on when, for owners whose rows this change wrote or ended, one row begins near to another that
 * is over, or one that is over ends. More may be named than need it: a month is not told to the day.
 */
export async function firstAtTheEdge(
  tx: ViewerTx,
  table: DatedTable,
  from: IsoDate,
  { endsOn, windowMonths, nearDays }: Edge,
): Promise<AtTheEdge | undefined> {
  const [target, owner] = [sql.table(table.table), sql.ref(table.owner)]
  const ended = sql`coalesce(${sql.join(endsOn.map((name) => sql.ref(`old.${name}`)))})`
  const window = sql`make_interval(months => ${windowMonths}::int, days => -3)`
  const { rows } = await sql<{ day: IsoDate; owner: number }>`
    with changed as materialized (
      select ${owner} as owner from ${target}
      where known_from = (select record.change_id()) or known_to = (select record.change_id())),
    old as materialized (
      select old.id, old.${owner} as owner, old.starts_on, old.valid_from, old.valid_to, ${ended} as ended
      from ${target} old where old.known_to = ${stillKnown} and old.valid_to >= ${from}::date
        and old.${owner} in (select owner from changed) and ${ended} is not null),
    found as (
      select begun.valid_from as day, old.owner from old join ${target} begun on begun.${owner} = old.owner
      where begun.known_to = ${stillKnown} and begun.valid_from >= ${from}::date
        and old.valid_from < begun.valid_from and old.valid_to >= begun.valid_from
        and old.starts_on between begun.starts_on - ${nearDays}::int and begun.starts_on + ${nearDays}::int
        and old.ended < begun.valid_from - ${window}
      union
      select old.valid_to, old.owner from old
      where old.valid_to < 'infinity' and old.ended < old.valid_to - ${window})
    select day, owner from found where day = (select min(day) from found)`.execute(tx.db)
  const [first] = rows
  return first && { day: first.day, owners: rows.map((row) => row.owner) }
}
