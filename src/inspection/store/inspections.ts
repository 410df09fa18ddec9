import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import type { FindingId, InspectionId } from '../ids.ts'
import type { Finding, Inspection, Judgement, Strength } from '../model/inspection.ts'
import { inspectionDb } from '../tables.ts'

const inspectionFacts = (tx: ViewerTx) =>
  inspectionDb(tx)
    .selectFrom('inspection.inspection_known as inspection')
    .select([
      'inspection.id',
      'inspection.known_from as version',
      'inspection.kind',
      'inspection.framework',
      'inspection.authority',
      'inspection.inspected_from as inspectedFrom',
      'inspection.inspected_to as inspectedTo',
      'inspection.published_on as publishedOn',
      'inspection.received_on as receivedOn',
      'inspection.file_sha256 as fileSha256',
      sql<number>`(select count(*) from inspection.finding_known finding
                   where finding.inspection_id = inspection.id)`.as('findings'),
      sql<number>`(select count(*) from inspection.finding_known finding
                   where finding.inspection_id = inspection.id and finding.priority)`.as('priorityFindings'),
    ])

/** Inspections received by the as-at day, the latest first. */
export async function inspections(tx: ViewerTx): Promise<readonly Inspection[]> {
  return inspectionFacts(tx)
    .where('inspection.received_on', '<=', tx.at.asAt)
    .orderBy('inspection.inspected_from', 'desc')
    .orderBy('inspection.id', 'desc')
    .execute()
}

/** One inspection, whatever the as-at day: whoever follows a link to it sees it. */
export async function inspectionById(tx: ViewerTx, id: InspectionId): Promise<Inspection | undefined> {
  return inspectionFacts(tx).where('inspection.id', '=', id).executeTakeFirst()
}

/** The inspection whose report is the file with this SHA-256 (hex). */
export async function inspectionOfFile(tx: ViewerTx, sha256: string): Promise<Inspection | undefined> {
  return inspectionFacts(tx).where('inspection.file_sha256', '=', sha256).executeTakeFirst()
}

/** Judgements of these inspections, each inspection's in the order of its report. */
export async function judgementsOf(
  tx: ViewerTx,
  ...ids: readonly InspectionId[]
): Promise<readonly Judgement[]> {
  return inspectionDb(tx)
    .selectFrom('inspection.judgement_known')
    .select(['inspection_id as inspectionId', 'strand', 'grade', 'self_grade as selfGrade'])
    .where('inspection_id', '=', sql<InspectionId>`any(${ids})`)
    .orderBy('inspection_id')
    .orderBy('position')
    .execute()
}

const findingFacts = (tx: ViewerTx) =>
  inspectionDb(tx)
    .selectFrom('inspection.finding_known')
    .select([
      'id',
      'inspection_id as inspectionId',
      'position',
      'text',
      'priority',
      'tags',
      'paragraph',
      'page',
    ])
    .orderBy('inspection_id')
    .orderBy('position')

/** What an inspection found to be improved, in the order of its report. */
export async function findingsOf(tx: ViewerTx, id: InspectionId): Promise<readonly Finding[]> {
  return findingFacts(tx).where('inspection_id', '=', id).execute()
}

/** These findings, by inspection and position; ids that are not there are left out. */
export async function findingsByIds(tx: ViewerTx, ids: readonly FindingId[]): Promise<readonly Finding[]> {
  return findingFacts(tx)
    .where('id', '=', sql<FindingId>`any(${ids})`)
    .execute()
}

/** What an inspection recognised, in the order of its report. */
export async function strengthsOf(tx: ViewerTx, id: InspectionId): Promise<readonly Strength[]> {
  return inspectionDb(tx)
    .selectFrom('inspection.strength_known')
    .select([
      'id',
      'inspection_id as inspectionId',
      'text',
      'paragraph',
      'page',
      'owner_post_id as ownerPostId',
      'watch',
      'last_checked_on as lastCheckedOn',
      'state',
      'note',
    ])
    .where('inspection_id', '=', id)
    .orderBy('position')
    .execute()
}
