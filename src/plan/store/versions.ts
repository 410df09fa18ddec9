import { createHash } from 'node:crypto'
import type { ViewerTx } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { PlanId, VersionId } from '../ids.ts'
import { FrozenPlan, frozenText } from '../model/frozen.ts'
import { planDb } from '../tables.ts'
import { holdPlan } from './areas.ts'
import type { Outcome } from './outcomes.ts'
import { notThere, refused } from './outcomes.ts'
import { planInWords } from './plans.ts'
import { writerOf } from './writer.ts'

export interface PlanVersion {
  readonly id: VersionId
  readonly number: number
  readonly approvedOn: IsoDate
  readonly approvedBy: string
  readonly note: string
  /** Of the frozen text, in hex: proof that it is what was approved. */
  readonly sha256: string
}

export interface Approval {
  readonly note: string
  /** Today unless an import says otherwise. */
  readonly approvedOn?: IsoDate
}

/** In hex, of the text in UTF-8. */
export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex')

/**
 * Approves the plan as it stands: freezes it under the next number, with a hash of what was frozen. Refused when it is
 * word for word the version that was approved last.
 */
export async function approvePlan(
  tx: ViewerTx,
  planId: PlanId,
  approval: Approval,
  inTheNameOf?: string,
): Promise<Outcome<{ versionId: VersionId; number: number }>> {
  if (!(await holdPlan(tx, planId))) return notThere
  const plan = await planInWords(tx, planId)
  if (!plan) return notThere
  const text = frozenText(plan)
  const sha256 = sha256Of(text)
  const last = (await versionsOf(tx, planId))[0]
  if (last?.sha256 === sha256) {
    return refused(
      'note',
      `Version ${last.number} was approved on the same words and dates: nothing has changed since.`,
    )
  }
  const number = (last?.number ?? 0) + 1
  const { id } = await planDb(tx)
    .insertInto('plan.version')
    .values({
      plan_id: planId,
      number,
      approved_on: approval.approvedOn ?? tx.today,
      approved_by: await writerOf(tx, inTheNameOf),
      note: approval.note,
      frozen: text,
      sha256,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { ok: true, versionId: id, number }
}

/** The approved versions of a plan, the latest first, without their text. */
export const versionsOf = (tx: ViewerTx, planId: PlanId): Promise<readonly PlanVersion[]> =>
  planDb(tx)
    .selectFrom('plan.version_known')
    .select(['id', 'number', 'approved_on as approvedOn', 'approved_by as approvedBy', 'note', 'sha256'])
    .where('plan_id', '=', planId)
    .orderBy('number', 'desc')
    .execute()

/** A version as it was frozen. @throws when its text no longer has its hash: somebody went behind the database. */
export async function frozenVersion(
  tx: ViewerTx,
  planId: PlanId,
  number: number,
): Promise<(PlanVersion & { readonly plan: FrozenPlan }) | undefined> {
  const found = await planDb(tx)
    .selectFrom('plan.version_known')
    .select([
      'id',
      'number',
      'approved_on as approvedOn',
      'approved_by as approvedBy',
      'note',
      'sha256',
      'frozen',
    ])
    .where('plan_id', '=', planId)
    .where('number', '=', number)
    .executeTakeFirst()
  if (!found) return undefined
  const { frozen: text, ...version } = found
  if (sha256Of(text) !== version.sha256) {
    throw new Error(`Version ${number} of plan ${planId} does not have its hash`)
  }
  return { ...version, plan: FrozenPlan.parse(JSON.parse(text)) }
}
