import type { ViewerTx } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { LimitName, Limits } from '../check/limits.ts'
import { limits, limitsBy } from '../check/limits.ts'
import { planDb } from '../tables.ts'
import { writerOf } from './writer.ts'

/** A setting of the council, from the day on which it holds. */
export interface Setting {
  readonly name: LimitName
  readonly value: number
  readonly fromOn: IsoDate
  readonly reason: string
  readonly writtenBy: string
}

/** Every limit that the council has set, the latest first; none means that the usual ones hold. */
export const limitSettings = (tx: ViewerTx): Promise<readonly Setting[]> =>
  planDb(tx)
    .selectFrom('plan.setting_known')
    .select(['name', 'value', 'from_on as fromOn', 'reason', 'written_by as writtenBy'])
    .orderBy('from_on', 'desc')
    .orderBy('id', 'desc')
    .execute()

const inForce = (settings: readonly Setting[], of: LimitName, day: IsoDate): number =>
  settings.find(({ name, fromOn }) => name === of && fromOn <= day)?.value ?? limits[of].usual

/** Every limit by which the plan is checked, on the as-at day. */
export async function limitsOn(tx: ViewerTx): Promise<Limits> {
  const settings = await limitSettings(tx)
  return limitsBy((name) => inForce(settings, name, tx.at.asAt))
}

/** Every limit the council has set for days without an update, the latest first. */
export const quietDaysSettings = async (tx: ViewerTx): Promise<readonly Setting[]> =>
  (await limitSettings(tx)).filter(({ name }) => name === 'days without an update')

/** How many days an action under way may go without an update, on the as-at day. */
export const quietDays = async (tx: ViewerTx): Promise<number> =>
  inForce(await limitSettings(tx), 'days without an update', tx.at.asAt)

export interface NewLimit {
  readonly value: number
  readonly fromOn: IsoDate
  readonly reason: string
}

/** Sets a limit from a day on, with a reason; earlier days keep the limit that held then. */
export async function setLimit(
  tx: ViewerTx,
  name: LimitName,
  { value, fromOn, reason }: NewLimit,
): Promise<void> {
  await planDb(tx)
    .insertInto('plan.setting')
    .values({ name, value, from_on: fromOn, reason, written_by: await writerOf(tx) })
    .execute()
}

export const setQuietDays = (tx: ViewerTx, limit: NewLimit): Promise<void> =>
  setLimit(tx, 'days without an update', limit)
