import type { ViewerTx } from '../../access/index.ts'
import { becauseOf } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { Forbidden } from '../../kernel/index.ts'
import type { MeasureId } from '../ids.ts'
import { planDb } from '../tables.ts'
import type { Outcome } from './outcomes.ts'
import { changedMeanwhile, notThere, refused } from './outcomes.ts'
import { mayReport } from './reporting.ts'
import type { OfPlan } from './whose.ts'
import { planTeam } from './whose.ts'
import { writerOf } from './writer.ts'

export interface NewValue {
  readonly onDay: IsoDate
  readonly value: number
  readonly note: string
  /** Today unless an import says otherwise. */
  readonly enteredOn?: IsoDate
}

const handKept = (tx: ViewerTx, id: MeasureId) =>
  planDb(tx)
    .selectFrom('plan.measure')
    .select('collector_post_id as collectorPostId')
    .where('id', '=', id)
    .where('library', 'is', null)
    .where('taken_off_on', 'is', null)
    .executeTakeFirst()

async function refuseOthers(tx: ViewerTx, collectorPostId: number | null, of: OfPlan): Promise<void> {
  if (!mayReport(tx.viewer, collectorPostId, await planTeam(tx, of)))
    throw new Forbidden('Only whoever collects a measure, or whoever changes the plan')
}

/** Enters what a measure kept by hand came to on a day; one value a day. What was entered wrongly is corrected. */
export async function enterValue(
  tx: ViewerTx,
  id: MeasureId,
  { onDay, value, note, enteredOn = tx.today }: NewValue,
  inTheNameOf?: string,
): Promise<Outcome> {
  const measure = await handKept(tx, id)
  if (!measure) return notThere
  await refuseOthers(tx, measure.collectorPostId, { measureId: id })
  if (onDay > enteredOn) return refused('onDay', 'The day must be today or in the past')
  const { numInsertedOrUpdatedRows } = await planDb(tx)
    .insertInto('plan.measure_value')
    .values({
      measure_id: id,
      on_day: onDay,
      value,
      note,
      entered_on: enteredOn,
      written_by: await writerOf(tx, inTheNameOf),
    })
    .onConflict((conflict) => conflict.columns(['measure_id', 'on_day']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
    ? { ok: true }
    : refused('onDay', 'There is a value for this day already. Correct that one instead')
}

/** Corrects a value entered wrongly, with a reason; what stood before stays on record. */
export async function correctValue(
  tx: ViewerTx,
  id: number,
  version: number,
  { value, note, because }: { readonly value: number; readonly note: string; readonly because: string },
): Promise<Outcome> {
  const held = await planDb(tx)
    .selectFrom('plan.measure_value')
    .select('collector_post_id as collectorPostId')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!held) return notThere
  await refuseOthers(tx, held.collectorPostId, { valueId: id })
  await becauseOf(tx, because)
  const { numUpdatedRows } = await planDb(tx)
    .updateTable('plan.measure_value')
    .set({ value, note, written_by: await writerOf(tx) })
    .where('id', '=', id)
    .where('known_from', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n ? { ok: true } : changedMeanwhile
}
