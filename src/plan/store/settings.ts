import type { ViewerTx } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { planDb } from '../tables.ts'
import { writerOf } from './writer.ts'

/** Four weeks: what holds until the council decides otherwise. */
export const usualQuietDays = 28

/** A setting of the council, from the day on which it holds. */
export interface Setting {
  readonly value: number
  readonly fromOn: IsoDate
  readonly reason: string
  readonly writtenBy: string
}

/** Every limit the council has set for days without an update, the latest first; none means the usual 28. */
export const quietDaysSettings = (tx: ViewerTx): Promise<readonly Setting[]> =>
  planDb(tx)
    .selectFrom('plan.setting_known')
    .select(['value', 'from_on as fromOn', 'reason', 'written_by as writtenBy'])
    .where('name', '=', 'days without an update')
    .orderBy('from_on', 'desc')
    .orderBy('id', 'desc')
    .execute()

/** How many days an action under way may go without an update, on the as-at day. */
export async function quietDays(tx: ViewerTx): Promise<number> {
  const settings = await quietDaysSettings(tx)
  return settings.find((setting) => setting.fromOn <= tx.at.asAt)?.value ?? usualQuietDays
}

/** Sets the limit from a day on, with a reason; earlier days keep the limit that held then. */
export async function setQuietDays(
  tx: ViewerTx,
  { value, fromOn, reason }: { readonly value: number; readonly fromOn: IsoDate; readonly reason: string },
): Promise<void> {
  await planDb(tx)
    .insertInto('plan.setting')
    .values({
      name: 'days without an update',
      value,
      from_on: fromOn,
      reason,
      written_by: await writerOf(tx),
    })
    .execute()
}
