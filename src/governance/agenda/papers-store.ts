import { createHash } from 'node:crypto'
import type { ViewerTx } from '../../access/index.ts'
import { keptFile } from '../../access/index.ts'
import type { BodyId, MeetingId } from '../ids.ts'
import { governanceDb } from '../tables.ts'
import type { MeetingPaper } from './model.ts'
import { inTurn } from './store.ts'

/** Every version of every paper that was put before a meeting, in the order in which they came. */
export async function meetingPapers(tx: ViewerTx, meetingId: MeetingId): Promise<readonly MeetingPaper[]> {
  const rows = await governanceDb(tx)
    .selectFrom('governance.meeting_paper_known')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('id')
    .execute()
  return rows.map((row_) => ({
    id: row_.id,
    paperId: row_.paper_id,
    meetingId: row_.meeting_id,
    bodyId: row_.body_id,
    title: row_.title,
    number: row_.number,
    sha256: row_.sha256,
    frozenOn: row_.frozen_on,
  }))
}

/** A version of a paper, with the words that the meeting reads. */
export interface Frozen {
  readonly paperId: number
  readonly title: string
  /** Which version of the paper it is. */
  readonly number: number
  /** HTML of our own renderer. */
  readonly html: string
}

/** Puts a version of a paper before a meeting; one that stands before it already is not put there again. */
export async function putBefore(
  tx: ViewerTx,
  { id, bodyId }: { readonly id: MeetingId; readonly bodyId: BodyId },
  { paperId, title, number, html }: Frozen,
): Promise<void> {
  await inTurn(tx, id)
  const before = (await meetingPapers(tx, id)).some(
    (paper) => paper.paperId === paperId && paper.number === number,
  )
  if (before) return
  await governanceDb(tx)
    .insertInto('governance.meeting_paper')
    .values({
      meeting_id: id,
      body_id: bodyId,
      paper_id: paperId,
      title,
      number,
      words: html,
      sha256: createHash('sha256').update(html).digest('hex'),
      frozen_on: tx.today,
    })
    .execute()
}

/** The words of a paper as they were put before a meeting: HTML that our own renderer wrote. */
export async function frozenHtml(tx: ViewerTx, { id, sha256 }: MeetingPaper): Promise<string | undefined> {
  const row = await governanceDb(tx)
    .selectFrom('governance.meeting_paper_known')
    .select('words')
    .where('id', '=', id)
    .executeTakeFirst()
  // Papers frozen before their words stood with the meeting are kept as files.
  return row?.words ?? (await keptFile(tx, 'papers', sha256))?.bytes.toString('utf8')
}
