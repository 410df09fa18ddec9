import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import type { MeasureId } from '../ids.ts'
import type { HistoryEntry } from '../model/history.ts'
import type { MeasureWords, ValueWords } from '../model/measure-history.ts'
import { measureHistory, valueHistory } from '../model/measure-history.ts'
import { entriesOf } from './history.ts'
import { postsById } from './plans.ts'

const measureVersions = async (tx: ViewerTx, id: MeasureId): Promise<readonly MeasureWords[]> =>
  (
    await sql<MeasureWords>`
      select known_from as "knownFrom", name, source, collector_post_id as "collectorPostId", baseline,
             baseline_on as "baselineOn", target, by_on as "byOn", tolerance, taken_off_because as "takenOffBecause"
      from (select *, null::bigint as known_to from plan.measure union all select * from plan.measure_history) version
      where id = ${id} and known_from <= record.known_at() order by known_from`.execute(tx.db)
  ).rows

const valueVersions = async (tx: ViewerTx, id: MeasureId): Promise<readonly ValueWords[]> =>
  (
    await sql<ValueWords>`
      select id, known_from as "knownFrom", on_day as "onDay", value, note
      from (select *, null::bigint as known_to from plan.measure_value
            union all select * from plan.measure_value_history) version
      where measure_id = ${id} and known_from <= record.known_at() order by id, known_from`.execute(tx.db)
  ).rows

/** What was changed on a measure and corrected of its values, by whom and why, oldest first. */
export async function measureChanges(tx: ViewerTx, id: MeasureId): Promise<readonly HistoryEntry[]> {
  const post = await postsById(tx)
  const titleOf = (postId: number | null) => post(postId)?.title ?? 'nobody'
  return entriesOf(tx, [
    ...measureHistory(await measureVersions(tx, id), titleOf),
    ...valueHistory(await valueVersions(tx, id)),
  ])
}
