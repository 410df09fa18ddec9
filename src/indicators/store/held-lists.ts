import { sql } from 'kysely'
import type { IsoDate } from '../../kernel/index.ts'
import { asksFor } from '../model/columns-used.ts'
import type { Measure } from '../model/measure.ts'
import type { Moment } from '../model/moment.ts'
import { sources } from '../model/sources.ts'
import type { AnyTx } from './relation.ts'
import { asked } from './relation.ts'

/** What extracts held by a moment tell at all. */
export interface Held {
  readonly lists: ReadonlySet<number>
  /** Of each kind of fact, the columns that the extract which speaks of it did not have. */
  readonly leftOut: ReadonlyMap<string, readonly string[]>
}

/** Which lists of extracts were held at each moment: of a list that no extract has carried yet nothing is known. */
export async function heldLists(tx: AnyTx, moments: readonly Moment[]): Promise<readonly Held[]> {
  const { rows } = await sql<{ n: number; list: number }>`
    with t as (${asked(moments)})
    select distinct t.n, list from t join children.source f
      on f.as_at <= t.as_at and f.known_from <= t.known_at and f.known_to > t.known_at
    cross join unnest(f.lists) list`.execute(tx.db)
  const { rows: leftOut } = await sql<{ n: number; fact: string; columns: readonly string[] }>`
    with t as (${asked(moments)})
    select distinct on (t.n, f.fact) t.n, f.fact, f.columns from t join children.left_out f
      on f.as_at <= t.as_at and f.known_from <= t.known_at and f.known_to > t.known_at
    order by t.n, f.fact, f.as_at desc, f.known_from desc`.execute(tx.db)
  return moments.map((_, n) => ({
    lists: new Set(rows.filter((row) => row.n === n).map(({ list }) => list)),
    leftOut: new Map(leftOut.filter((row) => row.n === n).map(({ fact, columns }) => [fact, columns])),
  }))
}

/** The day of the newest extract that carries each list, by a moment. */
export async function newestExtracts(
  tx: AnyTx,
  { asAt, knownAt }: Moment,
): Promise<ReadonlyMap<number, IsoDate>> {
  const { rows } = await sql<{ list: number; newestOn: IsoDate }>`
    select list, max(as_at) as "newestOn" from children.source cross join unnest(lists) list
    where as_at <= ${asAt}::date and known_from <= ${knownAt} and known_to > ${knownAt} group by list`.execute(
    tx.db,
  )
  return new Map(rows.map(({ list, newestOn }) => [list, newestOn]))
}

/** Whether extracts tell what a measure asks: its list was carried, with every column that the measure is made of. */
export function isTold(held: Held | undefined, measure: Measure): boolean {
  const { list, fact } = sources[measure.source]
  const leftOut = held?.leftOut.get(fact) ?? []
  return held?.lists.has(list) === true && !leftOut.some((column) => asksFor(measure, column))
}

/** The number of the last change known now, and by the end of a day. */
export async function lastChange(tx: AnyTx, on?: string): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select case when ${on ?? null}::date is null then (select coalesce(max(id), 0) from record.change)
      else record.last_change_on(${on ?? null}::date) end as id`.execute(tx.db)
  return rows[0]?.id ?? 0
}
