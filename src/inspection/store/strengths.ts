import type { ViewerTx } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { InspectionId, StrengthId } from '../ids.ts'
import type { Strength, StrengthState } from '../model/inspection.ts'
import { inspectionDb } from '../tables.ts'
import { strengthsOf } from './inspections.ts'

/** How a strength stood when somebody looked; 'not checked' takes a mistaken check back. */
export interface StrengthCheck {
  readonly ownerPostId: number | null
  readonly watch: string | null
  readonly state: StrengthState
  readonly lastCheckedOn: IsoDate | null
  readonly note: string | null
}

export async function strengthById(
  tx: ViewerTx,
  inspectionId: InspectionId,
  id: StrengthId,
): Promise<Strength | undefined> {
  return (await strengthsOf(tx, inspectionId)).find((strength) => strength.id === id)
}

/**
 * Records who owns a strength, what would show that it slips, and how it stood. False, with nothing changed, when the
 * inspection or anything of it was changed since that version.
 */
export async function checkStrength(
  tx: ViewerTx,
  { id, inspectionId }: Pick<Strength, 'id' | 'inspectionId'>,
  version: number,
  check: StrengthCheck,
): Promise<boolean> {
  // The inspection's version stands for the whole of it: whoever corrects it meanwhile must see this change.
  const { numUpdatedRows } = await inspectionDb(tx)
    .updateTable('inspection.inspection')
    .set((columns) => ({ authority: columns.ref('authority') }))
    .where('id', '=', inspectionId)
    .where('known_from', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return false
  await inspectionDb(tx)
    .updateTable('inspection.strength')
    .set({
      owner_post_id: check.ownerPostId,
      watch: check.watch,
      state: check.state,
      last_checked_on: check.lastCheckedOn,
      note: check.note,
    })
    .where('id', '=', id)
    .where('inspection_id', '=', inspectionId)
    .execute()
  return true
}
