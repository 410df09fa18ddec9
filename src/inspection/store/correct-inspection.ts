import type { ViewerTx } from '../../access/index.ts'
import { becauseOf } from '../../access/index.ts'
import type { DraftId, FindingId, InspectionId, StrengthId } from '../ids.ts'
import { draftFromRecord } from '../model/draft-from-record.ts'
import type { WholeInspection } from '../model/draft-from-record.ts'
import type { CheckedInspection, Finding } from '../model/inspection.ts'
import { inspectionDb } from '../tables.ts'
import { findingsOf, inspectionById, judgementsOf, strengthsOf } from './inspections.ts'
import { findingRow, inspectionRow, judgementRow, strengthRow } from './record-inspection.ts'
import { reportIdOfFile } from './reports.ts'

export async function wholeInspection(tx: ViewerTx, id: InspectionId): Promise<WholeInspection | undefined> {
  const inspection = await inspectionById(tx, id)
  if (!inspection) return undefined
  return {
    inspection,
    judgements: await judgementsOf(tx, id),
    findings: await findingsOf(tx, id),
    strengths: await strengthsOf(tx, id),
  }
}

/** Begins a correction of an inspection on record, or goes on with the one that is open. Undefined: no such inspection. */
export async function beginCorrection(tx: ViewerTx, id: InspectionId): Promise<DraftId | undefined> {
  const locked = await inspectionDb(tx)
    .selectFrom('inspection.inspection')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  const whole = locked && (await wholeInspection(tx, id))
  if (!whole) return undefined
  const open = await inspectionDb(tx)
    .selectFrom('inspection.draft')
    .select('id')
    .where('corrects_id', '=', id)
    .where('state', '=', 'being checked')
    .executeTakeFirst()
  return open?.id ?? (await newCorrection(tx, whole))
}

async function newCorrection(tx: ViewerTx, whole: WholeInspection): Promise<DraftId> {
  const { inspection } = whole
  const report = inspection.fileSha256 === null ? undefined : await reportIdOfFile(tx, inspection.fileSha256)
  const { id } = await inspectionDb(tx)
    .insertInto('inspection.draft')
    .values({
      typed: JSON.stringify(draftFromRecord(whole)),
      report_id: report ?? null,
      corrects_id: inspection.id,
      corrects_version: inspection.version,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export interface Correction {
  readonly version: number
  readonly reason: string
  readonly inspection: CheckedInspection
}

/** Findings on record that the corrected inspection no longer has. */
export const findingsLeftOut = (
  findings: readonly Finding[],
  { inspection }: Correction,
): readonly Finding[] =>
  findings.filter(({ id }) => !inspection.findings.some((finding) => finding.id === id))

/**
 * Corrects an inspection on record; every earlier version is kept. False, with nothing changed, when the inspection or
 * anything that belongs to it was changed since that version.
 */
export async function correctInspection(
  tx: ViewerTx,
  id: InspectionId,
  correction: Correction,
): Promise<boolean> {
  await becauseOf(tx, correction.reason)
  const { numUpdatedRows } = await inspectionDb(tx)
    .updateTable('inspection.inspection')
    .set(inspectionRow(correction.inspection))
    .where('id', '=', id)
    .where('known_from', '=', correction.version)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return false
  await correctJudgements(tx, id, correction.inspection)
  await correctFindings(tx, id, correction.inspection)
  await correctStrengths(tx, id, correction.inspection)
  return true
}

async function correctJudgements(
  tx: ViewerTx,
  id: InspectionId,
  { judgements }: CheckedInspection,
): Promise<void> {
  await inspectionDb(tx).deleteFrom('inspection.judgement').where('inspection_id', '=', id).execute()
  const rows = judgements.map((judgement, index) => judgementRow(id, judgement, index + 1))
  if (rows.length > 0) await inspectionDb(tx).insertInto('inspection.judgement').values(rows).execute()
}

async function correctFindings(
  tx: ViewerTx,
  id: InspectionId,
  { findings }: CheckedInspection,
): Promise<void> {
  const onRecord = (await findingsOf(tx, id)).map((finding) => finding.id)
  const kept = (findingId: FindingId | undefined) => onRecord.find((known) => known === findingId)
  for (const [index, { id: findingId, ...finding }] of findings.entries()) {
    const row = findingRow(id, finding, index + 1)
    const known = kept(findingId)
    if (known === undefined) await inspectionDb(tx).insertInto('inspection.finding').values(row).execute()
    else await inspectionDb(tx).updateTable('inspection.finding').set(row).where('id', '=', known).execute()
  }
  const gone = onRecord.filter((known) => !findings.some((finding) => finding.id === known))
  if (gone.length > 0)
    await inspectionDb(tx).deleteFrom('inspection.finding').where('id', 'in', gone).execute()
}

async function correctStrengths(
  tx: ViewerTx,
  id: InspectionId,
  { strengths }: CheckedInspection,
): Promise<void> {
  const onRecord = (await strengthsOf(tx, id)).map((strength) => strength.id)
  const kept = (strengthId: StrengthId | undefined) => onRecord.find((known) => known === strengthId)
  for (const [index, { id: strengthId, ...strength }] of strengths.entries()) {
    const { state, ...row } = strengthRow(id, strength, index + 1)
    const known = kept(strengthId)
    if (known === undefined)
      await inspectionDb(tx)
        .insertInto('inspection.strength')
        .values({ ...row, state })
        .execute()
    else await inspectionDb(tx).updateTable('inspection.strength').set(row).where('id', '=', known).execute()
  }
  const gone = onRecord.filter((known) => !strengths.some((strength) => strength.id === known))
  if (gone.length > 0)
    await inspectionDb(tx).deleteFrom('inspection.strength').where('id', 'in', gone).execute()
}
