import type { ViewerTx } from '../../access/index.ts'
import type { ActionId } from '../ids.ts'
import type { ActionSource } from '../model/source.ts'
import { planDb } from '../tables.ts'
import type { Outcome } from './outcomes.ts'
import { changedMeanwhile } from './outcomes.ts'

export type SourceSaid = Omit<ActionSource, 'actionId' | 'version'>

const columnsOf = ({ kind, title, onDay, reference, link }: SourceSaid) => ({
  kind,
  title,
  on_day: onDay,
  reference,
  link,
})

/** Says where an action comes from. `version` is that of what was said before; 0 where nothing was. */
export async function sayWhence(
  tx: ViewerTx,
  actionId: ActionId,
  version: number,
  source: SourceSaid,
): Promise<Outcome> {
  if (version === 0) {
    const { numInsertedOrUpdatedRows } = await planDb(tx)
      .insertInto('plan.source')
      .values({ ...columnsOf(source), action_id: actionId })
      .onConflict((conflict) => conflict.column('action_id').doNothing())
      .executeTakeFirst()
    return numInsertedOrUpdatedRows === 1n ? { ok: true } : changedMeanwhile
  }
  const { numUpdatedRows } = await planDb(tx)
    .updateTable('plan.source')
    .set(columnsOf(source))
    .where('action_id', '=', actionId)
    .where('known_from', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n ? { ok: true } : changedMeanwhile
}
