import type { ViewerTx } from '../../access/index.ts'
import type { DraftId } from '../ids.ts'
import type { Draft } from '../model/draft.ts'
import { draft } from '../model/draft.ts'
import type { KeptDraft } from '../model/draft-on-record.ts'
import { inspectionDb } from '../tables.ts'
import { reportById } from './reports.ts'

export async function beginByHand(tx: ViewerTx, typed: Draft): Promise<DraftId> {
  const { id } = await inspectionDb(tx)
    .insertInto('inspection.draft')
    .values({ typed: JSON.stringify(typed) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** A draft with the report it was read from, in whatever state it is. */
export async function draftById(tx: ViewerTx, id: DraftId): Promise<KeptDraft | undefined> {
  const row = await inspectionDb(tx)
    .selectFrom('inspection.draft_known')
    .select([
      'id',
      'known_from as version',
      'report_id',
      'corrects_id',
      'corrects_version',
      'typed',
      'state',
      'inspection_id',
    ])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    id: row.id,
    version: row.version,
    typed: draft.parse(row.typed),
    state: row.state,
    report: row.report_id === null ? undefined : await reportById(tx, row.report_id),
    corrects:
      row.corrects_id === null || row.corrects_version === null
        ? undefined
        : { id: row.corrects_id, version: row.corrects_version },
    inspectionId: row.inspection_id ?? undefined,
  }
}

export interface OpenDraft {
  readonly id: DraftId
  readonly typed: Draft
  /** What the report was called, or undefined when typed by hand. */
  readonly fileName: string | null
  readonly correction: boolean
}

/** Drafts that nobody has confirmed or thrown away, the latest first. Who may not change inspections sees none. */
export async function openDrafts(tx: ViewerTx): Promise<readonly OpenDraft[]> {
  const rows = await inspectionDb(tx)
    .selectFrom('inspection.draft_known as draft')
    .leftJoin('inspection.report_known as report', 'report.id', 'draft.report_id')
    .select(['draft.id', 'draft.typed', 'report.file_name as fileName', 'draft.corrects_id as correctsId'])
    .where('draft.state', '=', 'being checked')
    .orderBy('draft.id', 'desc')
    .execute()
  return rows.map(({ correctsId, typed, ...row }) => ({
    ...row,
    typed: draft.parse(typed),
    correction: correctsId !== null,
  }))
}

const unlessChanged = (tx: ViewerTx, id: DraftId, version: number) =>
  inspectionDb(tx)
    .updateTable('inspection.draft')
    .where('id', '=', id)
    .where('known_from', '=', version)
    .where('state', '=', 'being checked')

/** False when somebody else changed it, confirmed it or threw it away since this version. */
export async function saveDraft(tx: ViewerTx, id: DraftId, version: number, typed: Draft): Promise<boolean> {
  const { numUpdatedRows } = await unlessChanged(tx, id, version)
    .set({ typed: JSON.stringify(typed) })
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** False when somebody else changed it, confirmed it or threw it away since this version. */
export async function throwDraftAway(tx: ViewerTx, id: DraftId, version: number): Promise<boolean> {
  const { numUpdatedRows } = await unlessChanged(tx, id, version)
    .set({ state: 'thrown away' })
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
