import type { ViewerTx } from '../../access/index.ts'
import { frameworkOf } from '../frameworks/index.ts'
import type { InspectionId } from '../ids.ts'
import type { NewFinding, NewInspection, NewJudgement, NewStrength } from '../model/inspection.ts'
import { inspectionDb } from '../tables.ts'

/** The inspection's own facts as a row: the framework follows from its kind and first day. */
export const inspectionRow = (inspection: NewInspection) => ({
  kind: inspection.kind,
  framework: frameworkOf(inspection.kind, inspection.inspectedFrom)?.id ?? null,
  authority: inspection.authority,
  inspected_from: inspection.inspectedFrom,
  inspected_to: inspection.inspectedTo,
  published_on: inspection.publishedOn,
  received_on: inspection.receivedOn,
})

/**
 * Puts an inspection on record with its judgements, findings and strengths, all at once.
 * @throws by the database when days are in an impossible order, or when the file is on record already.
 */
export async function recordInspection(tx: ViewerTx, inspection: NewInspection): Promise<InspectionId> {
  const { id } = await inspectionDb(tx)
    .insertInto('inspection.inspection')
    .values({ ...inspectionRow(inspection), file_sha256: inspection.fileSha256 ?? null })
    .returning('id')
    .executeTakeFirstOrThrow()
  await addJudgements(tx, id, inspection.judgements)
  await addFindings(tx, id, inspection.findings)
  await addStrengths(tx, id, inspection.strengths)
  return id
}

async function addJudgements(
  tx: ViewerTx,
  id: InspectionId,
  judgements: readonly NewJudgement[],
): Promise<void> {
  const rows = judgements.map((judgement, index) => judgementRow(id, judgement, index + 1))
  if (rows.length === 0) return
  await inspectionDb(tx).insertInto('inspection.judgement').values(rows).execute()
}

async function addFindings(tx: ViewerTx, id: InspectionId, findings: readonly NewFinding[]): Promise<void> {
  const rows = findings.map((finding, index) => findingRow(id, finding, index + 1))
  if (rows.length === 0) return
  await inspectionDb(tx).insertInto('inspection.finding').values(rows).execute()
}

async function addStrengths(
  tx: ViewerTx,
  id: InspectionId,
  strengths: readonly NewStrength[],
): Promise<void> {
  const rows = strengths.map((strength, index) => strengthRow(id, strength, index + 1))
  if (rows.length === 0) return
  await inspectionDb(tx).insertInto('inspection.strength').values(rows).execute()
}

export const judgementRow = (id: InspectionId, judgement: NewJudgement, position: number) => ({
  inspection_id: id,
  position,
  strand: judgement.strand,
  grade: judgement.grade,
  self_grade: judgement.selfGrade,
})

export const findingRow = (id: InspectionId, finding: NewFinding, position: number) => ({
  inspection_id: id,
  position,
  text: finding.text,
  priority: finding.priority,
  tags: [...finding.tags],
  paragraph: finding.paragraph,
  page: finding.page,
})

export const strengthRow = (id: InspectionId, strength: NewStrength, position: number) => ({
  inspection_id: id,
  position,
  text: strength.text,
  paragraph: strength.paragraph,
  page: strength.page,
  owner_post_id: strength.ownerPostId,
  watch: strength.watch,
  state: 'not checked' as const,
})
