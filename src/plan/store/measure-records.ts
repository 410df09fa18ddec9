import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { ActionId, AreaId, MeasureId } from '../ids.ts'
import type { EnteredValue, MeasureFacts } from '../model/measure.ts'
import type { HeldPost } from '../model/plan.ts'
import { unitInWords } from '../model/units.ts'
import type { HandKeptUnit } from '../tables.ts'
import { planDb } from '../tables.ts'

interface MeasureRow {
  readonly id: MeasureId
  readonly version: number
  readonly areaId: AreaId
  readonly actionId: ActionId | null
  readonly library: string | null
  readonly name: string | null
  readonly unit: HandKeptUnit | null
  readonly better: 'higher' | 'lower' | null
  readonly source: string | null
  readonly collectorPostId: number | null
  readonly baseline: number | null
  readonly baselineOn: IsoDate | null
  readonly target: number | null
  readonly byOn: IsoDate | null
  readonly tolerance: number
  readonly isKey: boolean
}

const rowsOf = (tx: ViewerTx, areaIds: readonly AreaId[]): Promise<readonly MeasureRow[]> =>
  planDb(tx)
    .selectFrom('plan.measure_known')
    .select([
      'id',
      'known_from as version',
      'area_id as areaId',
      'action_id as actionId',
      'library',
      'name',
      'unit',
      'better',
      'source',
      'collector_post_id as collectorPostId',
      'baseline',
      'baseline_on as baselineOn',
      'target',
      'by_on as byOn',
      'tolerance',
      'is_key as isKey',
    ])
    .where('area_id', '=', sql<AreaId>`any(${areaIds})`)
    .where((where) => where.or([where('taken_off_on', 'is', null), where('taken_off_on', '>', tx.at.asAt)]))
    .orderBy('is_key', 'desc')
    .orderBy('id')
    .execute()

async function valuesOf(tx: ViewerTx, ids: readonly MeasureId[]) {
  const rows = await planDb(tx)
    .selectFrom('plan.measure_value_known')
    .select([
      'id',
      'known_from as version',
      'measure_id as measureId',
      'on_day as onDay',
      'value',
      'note',
      'entered_on as enteredOn',
      'written_by as writtenBy',
    ])
    .where('measure_id', '=', sql<MeasureId>`any(${ids})`)
    .where('on_day', '<=', tx.at.asAt)
    .orderBy('on_day')
    .execute()
  return Map.groupBy(rows, ({ measureId }) => measureId)
}

/** The measures of these areas and of their actions, the key ones first, each with what was entered by the as-at day. */
export async function measuresOf(
  tx: ViewerTx,
  areaIds: readonly AreaId[],
  post: (id: number | null) => HeldPost | null,
): Promise<readonly MeasureFacts[]> {
  const rows = await rowsOf(tx, areaIds)
  if (rows.length === 0) return []
  const values = await valuesOf(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => factsOf(row, values.get(row.id) ?? [], post))
}

function factsOf(
  row: MeasureRow,
  values: readonly EnteredValue[],
  post: (id: number | null) => HeldPost | null,
): MeasureFacts {
  const { library, name, unit, better, source, collectorPostId, baseline, baselineOn, ...facts } = row
  return {
    ...facts,
    baseline: baseline === null || baselineOn === null ? null : { value: baseline, on: baselineOn },
    kept:
      library !== null
        ? { by: 'the library', library }
        : {
            by: 'hand',
            name: name ?? '',
            unit: unitInWords[unit ?? 'number'],
            better: better ?? 'higher',
            source: source ?? '',
            collector: post(collectorPostId),
          },
    values,
  }
}
