import type { ViewerTx } from '../../../access/index.ts'
import { becauseOf } from '../../../access/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { NotFound } from '../../../kernel/index.ts'
import { writerOf } from '../../../plan/index.ts'
import type { AssessmentHead, AssessmentId, Said, Signature } from '../model/index.ts'
import { fingerprintOf, formOf, KeptSaid, nothingSaid } from '../model/index.ts'
import { assessmentsDb } from '../tables.ts'

export interface NewAssessment extends Omit<AssessmentHead, 'owner'> {
  readonly ownerPostId: number | undefined
}

/** Opens an assessment. @returns its id. */
export async function openAssessment(
  tx: ViewerTx,
  made: NewAssessment,
  said: Said = nothingSaid,
  inTheNameOf?: string,
): Promise<AssessmentId> {
  const { id } = await assessmentsDb(tx)
    .insertInto('papers.assessment')
    .values({
      kind: made.kind,
      title: made.title,
      about: made.about,
      owner_post_id: made.ownerPostId ?? null,
      review_on: made.reviewOn ?? null,
      said: JSON.stringify(said),
      written_by: await writerOf(tx, inTheNameOf),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** What of an assessment is written anew; what is left out stays. */
export interface Rewritten {
  readonly title?: string
  readonly about?: string
  readonly ownerPostId?: number | undefined
  readonly reviewOn?: IsoDate | undefined
  readonly said?: Said
}

const columnsOf = (change: Rewritten) => ({
  ...(change.title !== undefined && { title: change.title }),
  ...(change.about !== undefined && { about: change.about }),
  ...('ownerPostId' in change && { owner_post_id: change.ownerPostId ?? null }),
  ...('reviewOn' in change && { review_on: change.reviewOn ?? null }),
  ...(change.said !== undefined && { said: JSON.stringify(change.said) }),
})

/** Rewrites an assessment from the version that was read. @returns whether it still was that version. */
export async function rewriteAssessment(
  tx: ViewerTx,
  from: { readonly id: AssessmentId; readonly version: number },
  change: Rewritten,
  because: string,
): Promise<boolean> {
  await becauseOf(tx, because)
  const { numUpdatedRows } = await assessmentsDb(tx)
    .updateTable('papers.assessment')
    .set({ ...columnsOf(change), written_by: await writerOf(tx) })
    .where('id', '=', from.id)
    .where('known_from', '=', from.version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export type NewSignature = Omit<Signature, 'post' | 'by'> & { readonly postId: number }

/** Puts somebody's name under what stands there: by the post that they hold, which row security holds them to. */
export async function signAssessment(
  tx: ViewerTx,
  id: AssessmentId,
  signature: NewSignature,
  inTheNameOf?: string,
): Promise<void> {
  await assessmentsDb(tx)
    .insertInto('papers.assessment_signature')
    .values({
      assessment_id: id,
      what: signature.what,
      post_id: signature.postId,
      on_day: signature.on,
      signed_by: await writerOf(tx, inTheNameOf),
      outcome: signature.outcome ?? null,
      words: signature.words,
      fingerprint: signature.fingerprint,
    })
    .execute()
}

/** Signs the outcome of a screening as its answers stand now. @throws NotFound when there is no such assessment. */
export async function signScreening(
  tx: ViewerTx,
  id: AssessmentId,
  signed: Pick<NewSignature, 'postId' | 'on' | 'outcome' | 'words'>,
  inTheNameOf?: string,
): Promise<void> {
  const { kind, said } = await assessmentsDb(tx)
    .selectFrom('papers.assessment')
    .select(['kind', 'said'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow(() => new NotFound())
  const fingerprint = fingerprintOf(formOf({ kind }), 'screening', KeptSaid.parse(said))
  await signAssessment(tx, id, { ...signed, what: 'screening', fingerprint }, inTheNameOf)
}
