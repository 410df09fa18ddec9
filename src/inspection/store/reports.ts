import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import { keepFile } from '../../access/index.ts'
import type { Draft } from '../model/draft.ts'
import type { ReadReport } from '../model/draft-on-record.ts'
import type { Reading } from '../model/reading.ts'
import { reading } from '../model/reading.ts'
import type { DraftId, InspectionId } from '../ids.ts'
import { inspectionDb } from '../tables.ts'
import { inspectionOfFile } from './inspections.ts'

export interface UploadedReport {
  readonly bytes: Buffer
  readonly fileName: string
  readonly reading: Reading
}

/** Where a file that was uploaded before stands now. */
export type Held =
  | { readonly held: 'on record'; readonly inspectionId: InspectionId }
  | { readonly held: 'being checked'; readonly draftId: DraftId }

/** Whether the file with this SHA-256 (hex) is on record or being checked already. */
export async function heldFile(tx: ViewerTx, sha256: string): Promise<Held | undefined> {
  const inspection = await inspectionOfFile(tx, sha256)
  if (inspection) return { held: 'on record', inspectionId: inspection.id }
  const open = await inspectionDb(tx)
    .selectFrom('inspection.draft as draft')
    .innerJoin('inspection.report as report', 'report.id', 'draft.report_id')
    .select('draft.id as draftId')
    .where('report.file_sha256', '=', sha256)
    .where('draft.state', '=', 'being checked')
    .where('draft.corrects_id', 'is', null)
    .executeTakeFirst()
  return open && { held: 'being checked', draftId: open.draftId }
}

/**
 * Keeps a report's bytes and what was read from it, and begins a draft. Two people who send the same file at once wait
 * for each other, and the second gets what the first began.
 */
export async function beginFromReport(tx: ViewerTx, report: UploadedReport, typed: Draft): Promise<Held> {
  const sha256 = await keepFile(tx, 'inspections', { ...report, mediaType: 'application/pdf' })
  await sql`select pg_advisory_xact_lock(hashtextextended('inspection.report ' || ${sha256}, 0))`.execute(
    tx.db,
  )
  const held = await heldFile(tx, sha256)
  if (held) return held
  const reportId = await keepReading(tx, sha256, report)
  const { id } = await inspectionDb(tx)
    .insertInto('inspection.draft')
    .values({ report_id: reportId, typed: JSON.stringify(typed) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { held: 'being checked', draftId: id }
}

/** A report whose draft was thrown away may come again: it is then as it was read this time. */
async function keepReading(
  tx: ViewerTx,
  sha256: string,
  { fileName, reading: read }: UploadedReport,
): Promise<number> {
  const values = { file_name: fileName, reading: JSON.stringify(read) }
  const again = await inspectionDb(tx)
    .updateTable('inspection.report')
    .set(values)
    .where('file_sha256', '=', sha256)
    .returning('id')
    .executeTakeFirst()
  if (again) return again.id
  const added = await inspectionDb(tx)
    .insertInto('inspection.report')
    .values({ ...values, file_sha256: sha256 })
    .returning('id')
    .executeTakeFirstOrThrow()
  return added.id
}

export async function reportById(tx: ViewerTx, id: number): Promise<ReadReport | undefined> {
  const row = await inspectionDb(tx)
    .selectFrom('inspection.report_known')
    .select(['id', 'file_sha256 as fileSha256', 'file_name as fileName', 'reading'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { ...row, reading: reading.parse(row.reading) }
}

/** The report that an inspection on record was read from. */
export async function reportIdOfFile(tx: ViewerTx, sha256: string): Promise<number | undefined> {
  const row = await inspectionDb(tx)
    .selectFrom('inspection.report')
    .select('id')
    .where('file_sha256', '=', sha256)
    .executeTakeFirst()
  return row?.id
}
