import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import type { ListDay, ToldUpTo } from '../model/told-up-to.ts'
import { daysOf } from '../model/told-up-to.ts'
import { ofWhom } from './why-listed.ts'

/** Every list that an extract has carried, as known on the viewer's date: a row for each import and list, never a child. */
export async function listDays(tx: ViewerTx): Promise<readonly ListDay[]> {
  const { rows } = await sql<ListDay>`
    select list, max(as_at) filter (where as_at <= (select record.as_at())) as "newestOn", min(as_at) as "firstOn"
    from children.source cross join unnest(lists) list
    where known_from <= (select record.known_at()) and known_to > (select record.known_at())
    group by list`.execute(tx.db)
  return rows
}

/** What a page that goes by these lists says of the day of its extracts. */
export async function toldUpTo(
  tx: ViewerTx,
  days: readonly ListDay[],
  lists: readonly number[],
): Promise<ToldUpTo> {
  const { at, today, viewer } = tx
  const whom = await ofWhom(tx)
  return {
    ...at,
    today,
    ...daysOf(days, lists),
    mayLoad: viewer.grants.has('read intake | any') && viewer.grants.has('change intake | any'),
    ...(whom === undefined ? {} : { ofWhom: whom }),
  }
}

/**
 * Of which day the newest extract of these lists is, by the numbers of Annex A, and which of them none carries.
 */
export const toldBy = async (tx: ViewerTx, lists: readonly number[]): Promise<ToldUpTo> =>
  toldUpTo(tx, await listDays(tx), lists)
