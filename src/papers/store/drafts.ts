import type { ViewerTx } from '../../access/index.ts'
import type { KeptDraft, PaperId } from '../model/index.ts'
import type { PaperListing } from '../shelf.ts'
import { papersDb } from '../tables.ts'
import { adviceOf } from './advice.ts'
import { KeptHeader } from './header.ts'
import { fromColumn } from './known-json.ts'
import { keptTemplate } from './template.ts'

/** A paper on the list, and of which kind it is. */
export interface PaperOfKind extends PaperListing {
  readonly template: string
}

/** Every paper, one whose meeting has no day yet first, then the newest meeting first. */
export async function papersOf(tx: ViewerTx): Promise<readonly PaperOfKind[]> {
  const rows = await papersDb(tx)
    .selectFrom('papers.paper_known')
    .select(['id', 'title', 'body', 'meeting_on', 'template'])
    .orderBy('meeting_on', (order) => order.desc().nullsFirst())
    .orderBy('id', 'desc')
    .execute()
  return rows.map(({ meeting_on, ...paper }) => ({ ...paper, meetingOn: fromColumn(meeting_on) }))
}

/** The same without their kinds. */
export const papers = async (tx: ViewerTx): Promise<readonly PaperListing[]> =>
  (await papersOf(tx)).map(({ id, title, body, meetingOn }) => ({ id, title, body, meetingOn }))

async function editsOf(tx: ViewerTx, id: PaperId) {
  const rows = await papersDb(tx)
    .selectFrom('papers.edit_known')
    .select(['part', 'text', 'basis_fingerprint', 'basis_text', 'known_from'])
    .where('paper_id', '=', id)
    .execute()
  const edits = rows.map(
    (row) =>
      [
        row.part,
        { text: row.text, basis: { fingerprint: row.basis_fingerprint, text: row.basis_text } },
      ] as const,
  )
  return {
    edits: Object.fromEntries(edits),
    versions: new Map(rows.map((row) => [row.part, row.known_from])),
  }
}

/** One paper's draft, or undefined where there is none, or none this viewer may see. */
export async function draftById(tx: ViewerTx, id: PaperId): Promise<KeptDraft | undefined> {
  const row = await papersDb(tx)
    .selectFrom('papers.paper_known')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const { edits, versions } = await editsOf(tx, id)
  return {
    id,
    planId: row.plan_id,
    template: keptTemplate(row),
    version: row.known_from,
    meeting: { body: row.body, on: fromColumn(row.meeting_on) },
    editVersions: versions,
    advice: await adviceOf(tx, id),
    draft: {
      title: row.title,
      reportOf: fromColumn(row.report_of),
      header: KeptHeader.parse(row.header),
      publishedOn: fromColumn(row.published_on),
      audience: row.audience,
      formatsPhone: fromColumn(row.formats_phone),
      edits,
    },
  }
}
