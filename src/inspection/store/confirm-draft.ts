import type { Done, ViewerTx } from '../../access/index.ts'
import type { InspectionId } from '../ids.ts'
import type { KeptDraft } from '../model/draft-on-record.ts'
import type { CheckedInspection, Finding } from '../model/inspection.ts'
import { inspectionDb } from '../tables.ts'
import { correctInspection, findingsLeftOut } from './correct-inspection.ts'
import { findingsOf, inspectionById } from './inspections.ts'
import { recordInspection } from './record-inspection.ts'

export interface Confirmation {
  readonly draft: KeptDraft
  readonly inspection: CheckedInspection
  /** For a correction: the version it was checked against, and why it is made. */
  readonly correction:
    { readonly id: InspectionId; readonly version: number; readonly reason: string } | undefined
}

export type NotConfirmed =
  | { readonly ok: false; readonly why: 'the draft changed' | 'the inspection changed' }
  /** A plan answers to these: they can be corrected, not left out. */
  | { readonly ok: false; readonly why: 'taken up in a plan'; readonly findings: readonly Finding[] }

/** Which of these findings a plan has taken up. */
export type TakenUp = (tx: ViewerTx, findings: readonly Finding[]) => Promise<readonly Finding[]>

/**
 * Puts what a draft says on record, as a new inspection or as a correction, and closes the draft, all at once. Where it
 * refuses, nothing has changed.
 */
export async function confirmDraft(
  tx: ViewerTx,
  confirmation: Confirmation,
  takenUp: TakenUp,
): Promise<Done | NotConfirmed> {
  if (!(await isUnchanged(tx, confirmation.draft))) return { ok: false, why: 'the draft changed' }
  const { correction } = confirmation
  const outcome = correction
    ? await correct(tx, confirmation, correction, takenUp)
    : await add(tx, confirmation)
  if (!outcome.ok) return outcome
  await close(tx, confirmation.draft, outcome.id)
  return { ok: true, goTo: `/inspections/${outcome.id}` }
}

async function isUnchanged(tx: ViewerTx, { id, version }: KeptDraft): Promise<boolean> {
  const row = await inspectionDb(tx)
    .selectFrom('inspection.draft')
    .select(['known_from', 'state'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row?.known_from === version && row.state === 'being checked'
}

type OnRecord = { readonly ok: true; readonly id: InspectionId }

async function add(tx: ViewerTx, { draft, inspection }: Confirmation): Promise<OnRecord> {
  const fileSha256 = draft.report?.fileSha256
  return { ok: true, id: await recordInspection(tx, { ...inspection, fileSha256 }) }
}

async function correct(
  tx: ViewerTx,
  { inspection }: Confirmation,
  { id, ...correction }: NonNullable<Confirmation['correction']>,
  takenUp: TakenUp,
): Promise<OnRecord | NotConfirmed> {
  const onRecord = await inspectionById(tx, id)
  if (onRecord?.version !== correction.version) return { ok: false, why: 'the inspection changed' }
  const leftOut = findingsLeftOut(await findingsOf(tx, id), { ...correction, inspection })
  const findings = await takenUp(tx, leftOut)
  if (findings.length > 0) return { ok: false, why: 'taken up in a plan', findings }
  const corrected = await correctInspection(tx, id, { ...correction, inspection })
  return corrected ? { ok: true, id } : { ok: false, why: 'the inspection changed' }
}

async function close(tx: ViewerTx, { id }: KeptDraft, inspectionId: InspectionId): Promise<void> {
  if (tx.viewer.kind !== 'person') throw new TypeError('Only a person confirms what was read')
  await inspectionDb(tx)
    .updateTable('inspection.draft')
    .set({
      state: 'confirmed',
      inspection_id: inspectionId,
      confirmed_by: tx.viewer.personId,
      confirmed_on: tx.today,
    })
    .where('id', '=', id)
    .execute()
}
