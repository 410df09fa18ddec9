import type { ViewerTx } from '../../access/index.ts'
import { becauseOf } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { ActionId, AreaId, OverrideId } from '../ids.ts'
import type { Scale } from '../model/override.ts'
import { planDb } from '../tables.ts'
import type { Outcome } from './outcomes.ts'
import { changedMeanwhile, refused } from './outcomes.ts'
import { writerOf } from './writer.ts'

export interface NewOverride {
  readonly scale: Scale
  readonly says: string
  /** What the page showed as computed when it was signed. */
  readonly computed: string
  readonly reason: string
  readonly untilOn: IsoDate
  /** Today unless an import says otherwise. */
  readonly fromOn?: IsoDate
}

export type Overridden = { readonly actionId: ActionId } | { readonly areaId: AreaId }

const isSignedByPost = ({ viewer }: ViewerTx): boolean => viewer.kind === 'system' || viewer.posts.length > 0

/**
 * Signs a word of one's own beside what is computed, until a day. Only whoever holds a post signs: people come and go.
 * What stood before on the same scale is lifted by it, and stays to be seen.
 */
export async function signOverride(
  tx: ViewerTx,
  of: Overridden,
  { scale, says, computed, reason, untilOn, fromOn = tx.today }: NewOverride,
  inTheNameOf?: string,
): Promise<Outcome> {
  if (!isSignedByPost(tx)) return refused('says', 'You hold no post: an override is signed by a post.')
  if (says === computed)
    return refused('says', 'This is what is computed already: there is nothing to override.')
  if (untilOn < fromOn) return refused('untilOn', 'The last day must be today or later')
  const actionId = 'actionId' in of ? of.actionId : null
  const areaId = 'areaId' in of ? of.areaId : null
  await planDb(tx)
    .updateTable('plan.override')
    .set({ lifted_on: fromOn, lifted_because: 'Another was signed in its place' })
    .where('action_id', 'is not distinct from', actionId)
    .where('area_id', 'is not distinct from', areaId)
    .where('scale', '=', scale)
    .where('lifted_on', 'is', null)
    .execute()
  await planDb(tx)
    .insertInto('plan.override')
    .values({
      action_id: actionId,
      area_id: areaId,
      scale,
      says,
      computed,
      reason,
      from_on: fromOn,
      until_on: untilOn,
      written_by: await writerOf(tx, inTheNameOf),
      written_by_person: tx.viewer.kind === 'person' ? tx.viewer.personId : null,
      lifted_on: null,
      lifted_because: null,
    })
    .execute()
  return { ok: true }
}

/** Lifts an override, with a reason. */
export async function liftOverride(
  tx: ViewerTx,
  id: OverrideId,
  version: number,
  because: string,
): Promise<Outcome> {
  await becauseOf(tx, because)
  const { numUpdatedRows } = await planDb(tx)
    .updateTable('plan.override')
    .set({ lifted_on: tx.today, lifted_because: because })
    .where('id', '=', id)
    .where('known_from', '=', version)
    .where('lifted_on', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n ? { ok: true } : changedMeanwhile
}
