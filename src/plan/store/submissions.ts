import type { ViewerTx } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { PlanId, SubmissionId } from '../ids.ts'
import type { Submission } from '../model/submission.ts'
import { planDb } from '../tables.ts'
import type { Outcome } from './outcomes.ts'
import { changedMeanwhile, notThere, refused } from './outcomes.ts'
import { writerOf } from './writer.ts'

export interface NewSubmission {
  readonly kind: 'sent' | 'published'
  /** The recipient, or the address at which it was published. */
  readonly toOrWhere: string
  readonly onDay: IsoDate
  readonly how: string
  /** The number of the approved version that was sent. */
  readonly versionNumber: number
}

/** Records that an approved version was sent to somebody, or published somewhere. */
export async function recordSubmission(
  tx: ViewerTx,
  planId: PlanId,
  submission: NewSubmission,
  inTheNameOf?: string,
): Promise<Outcome<{ submissionId: SubmissionId }>> {
  const version = await planDb(tx)
    .selectFrom('plan.version')
    .select(['id', 'approved_on as approvedOn'])
    .where('plan_id', '=', planId)
    .where('number', '=', submission.versionNumber)
    .executeTakeFirst()
  if (!version) return notThere
  if (submission.onDay > tx.today) return refused('onDay', 'The day must be today or in the past')
  const { id } = await planDb(tx)
    .insertInto('plan.submission')
    .values({
      plan_id: planId,
      version_id: version.id,
      kind: submission.kind,
      to_or_where: submission.toOrWhere,
      on_day: submission.onDay,
      how: submission.how,
      written_by: await writerOf(tx, inTheNameOf),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { ok: true, submissionId: id }
}

/** To whom a plan was sent and where it was published by the as-at day, oldest first. */
export const submissionsOf = (tx: ViewerTx, planId: PlanId): Promise<readonly Submission[]> =>
  planDb(tx)
    .selectFrom('plan.submission_known as submission')
    .innerJoin('plan.version_known as version', 'version.id', 'submission.version_id')
    .select([
      'submission.id',
      'submission.known_from as version',
      'submission.kind',
      'submission.to_or_where as toOrWhere',
      'submission.on_day as onDay',
      'submission.how',
      'version.number as versionNumber',
      'submission.written_by as writtenBy',
    ])
    .where('submission.plan_id', '=', planId)
    .where('submission.on_day', '<=', tx.at.asAt)
    .orderBy('submission.on_day')
    .orderBy('submission.id')
    .execute()

/** Removes an entry made by mistake; its history is kept. */
export async function removeSubmission(tx: ViewerTx, id: SubmissionId, version: number): Promise<Outcome> {
  const { numDeletedRows } = await planDb(tx)
    .deleteFrom('plan.submission')
    .where('id', '=', id)
    .where('known_from', '=', version)
    .executeTakeFirst()
  return numDeletedRows > 0n ? { ok: true } : changedMeanwhile
}
