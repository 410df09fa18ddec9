import type { UploadedFile, ViewerTx } from '../../access/index.ts'
import { becauseOf, sha256Of } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { ActionId, EvidenceId } from '../ids.ts'
import type { Evidence } from '../model/evidence.ts'
import { planDb } from '../tables.ts'
import type { Outcome } from './outcomes.ts'
import { changedMeanwhile, notThere, refused } from './outcomes.ts'
import { refuseOthers } from './reporting.ts'
import { writerOf } from './writer.ts'

/** What is said of a piece of evidence. */
export type EvidenceSaid = Pick<
  Evidence,
  | 'kind'
  | 'title'
  | 'source'
  | 'evidenceOn'
  | 'receivedOn'
  | 'link'
  | 'shows'
  | 'direction'
  | 'quality'
  | 'expiresOn'
>

/** The file of a piece: its bytes are kept by their hash. */
export type EvidenceFile = Pick<UploadedFile, 'bytes' | 'fileName'>

const saidAs = (said: EvidenceSaid) => ({
  kind: said.kind,
  title: said.title,
  source: said.source,
  evidence_on: said.evidenceOn,
  received_on: said.receivedOn,
  link: said.link,
  shows: said.shows,
  direction: said.direction,
  quality: said.quality,
  expires_on: said.expiresOn,
})

function whyNot({ evidenceOn, receivedOn, expiresOn }: EvidenceSaid, today: IsoDate) {
  if (receivedOn > today) return refused('receivedOn', 'The day it was received must be today or in the past')
  if (evidenceOn > receivedOn)
    return refused('evidenceOn', 'The day it speaks of must be on or before the day it was received')
  if (expiresOn !== null && expiresOn <= evidenceOn)
    return refused('expiresOn', 'It must expire after the day it speaks of')
  return undefined
}

/** Adds a piece of evidence to an action: by whoever leads it, or may change the plan. A file, a link, or both. */
export async function addEvidence(
  tx: ViewerTx,
  actionId: ActionId,
  said: EvidenceSaid,
  file?: EvidenceFile,
  inTheNameOf?: string,
): Promise<Outcome<{ evidenceId: EvidenceId }>> {
  const action = await planDb(tx)
    .selectFrom('plan.action')
    .select('lead_post_id as leadPostId')
    .where('id', '=', actionId)
    .where('taken_out_on', 'is', null)
    .executeTakeFirst()
  if (!action) return notThere
  await refuseOthers(tx, action.leadPostId, { actionId })
  const refusal = whyNot(said, tx.today)
  if (refusal) return refusal
  if (!file && said.link === null)
    return refused('file', 'Choose a file, or enter a link to where it can be seen')
  const sha256 = file ? await keepBytes(tx, actionId, file.bytes) : null
  const { id } = await planDb(tx)
    .insertInto('plan.evidence')
    .values({
      ...saidAs(said),
      action_id: actionId,
      file_sha256: sha256,
      file_name: file?.fileName ?? null,
      written_by: await writerOf(tx, inTheNameOf),
      written_by_person: tx.viewer.kind === 'person' ? tx.viewer.personId : null,
      withdrawn_on: null,
      withdrawn_because: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { ok: true, evidenceId: id }
}

/** Keeps a file's bytes with its action, under their SHA-256 (returned, in hex); the same bytes are kept once. */
async function keepBytes(tx: ViewerTx, actionId: ActionId, bytes: Buffer): Promise<string> {
  const sha256 = sha256Of({ bytes })
  await planDb(tx)
    .insertInto('plan.evidence_file')
    .values({ action_id: actionId, sha256, bytes })
    .onConflict((conflict) => conflict.columns(['action_id', 'sha256']).doNothing())
    .execute()
  return sha256
}

/** The file of a piece of evidence; undefined where it has none, or none that the viewer may read. */
export const evidenceFile = (tx: ViewerTx, id: EvidenceId): Promise<EvidenceFile | undefined> =>
  planDb(tx)
    .selectFrom('plan.evidence_known as piece')
    .innerJoin('plan.evidence_file as file', (join) =>
      join.onRef('file.action_id', '=', 'piece.action_id').onRef('file.sha256', '=', 'piece.file_sha256'),
    )
    .select(['file.bytes', 'piece.file_name as fileName'])
    .where('piece.id', '=', id)
    .$narrowType<{ fileName: string }>()
    .executeTakeFirst()

async function refuseUnlessReporting(tx: ViewerTx, id: EvidenceId): Promise<boolean> {
  const held = await planDb(tx)
    .selectFrom('plan.evidence')
    .select('lead_post_id as leadPostId')
    .where('id', '=', id)
    .executeTakeFirst()
  if (held) await refuseOthers(tx, held.leadPostId, { evidenceId: id })
  return held !== undefined
}

/** Corrects what is said of a piece, with a reason; what was said before stays on record, and the file stays. */
export async function correctEvidence(
  tx: ViewerTx,
  id: EvidenceId,
  version: number,
  { because, ...said }: EvidenceSaid & { readonly because: string },
): Promise<Outcome> {
  if (!(await refuseUnlessReporting(tx, id))) return notThere
  const refusal = whyNot(said, tx.today)
  if (refusal) return refusal
  await becauseOf(tx, because)
  const { numUpdatedRows } = await planDb(tx)
    .updateTable('plan.evidence')
    .set(saidAs(said))
    .where('id', '=', id)
    .where('known_from', '=', version)
    .where('withdrawn_on', 'is', null)
    .where((where) => where.or([where('file_sha256', 'is not', null), where.val(said.link !== null)]))
    .executeTakeFirst()
  return numUpdatedRows > 0n ? { ok: true } : changedMeanwhile
}

/** Withdraws a piece, with a reason: it is seen, and counts no more. */
export async function withdrawEvidence(
  tx: ViewerTx,
  id: EvidenceId,
  version: number,
  because: string,
): Promise<Outcome> {
  if (!(await refuseUnlessReporting(tx, id))) return notThere
  await becauseOf(tx, because)
  const { numUpdatedRows } = await planDb(tx)
    .updateTable('plan.evidence')
    .set({ withdrawn_on: tx.today, withdrawn_because: because })
    .where('id', '=', id)
    .where('known_from', '=', version)
    .where('withdrawn_on', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n ? { ok: true } : changedMeanwhile
}
