import { sql } from 'kysely'
import type { Moment } from '../model/moment.ts'
import type { AnyTx } from './relation.ts'
import { asked } from './relation.ts'

/** Which lists of extracts were held at each moment: of a list that no extract has carried yet nothing is known. */
export async function heldLists(
  tx: AnyTx,
  moments: readonly Moment[],
): Promise<readonly ReadonlySet<number>[]> {
  const { rows } = await sql<{ n: number; list: number }>`
    with t as (${asked(moments)})
    select distinct t.n, list from t join children.source f
      on f.as_at <= t.as_at and f.known_from <= t.known_at and f.known_to > t.known_at
    cross join unnest(f.lists) list`.execute(tx.db)
  return moments.map((_, n) => new Set(rows.filter((row) => row.n === n).map(({ list }) => list)))
}

/** The number of the last change known now, and by the end of a day. */
export async function lastChange(tx: AnyTx, on?: string): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select case when ${on ?? null}::date is null then (select coalesce(max(id), 0) from record.change)
      else record.last_change_on(${on ?? null}::date) end as id`.execute(tx.db)
  return rows[0]?.id ?? 0
}
