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

/** A paper's words as they are now, kept by their hash. */
export interface Frozen {
  readonly paperId: number
  readonly title: string
  readonly sha256: string
}

/** Puts a paper before a meeting as it is now; the same words again are no new version. @returns its number. */
export async function putBefore(
  tx: ViewerTx,
  { id, bodyId }: { readonly id: MeetingId; readonly bodyId: BodyId },
  { paperId, title, sha256 }: Frozen,
): Promise<number> {
  await inTurn(tx, id)
  const last = (await meetingPapers(tx, id)).findLast((paper) => paper.paperId === paperId)
  if (last?.sha256 === sha256) return last.number
  const number = (last?.number ?? 0) + 1
  await governanceDb(tx)
    .insertInto('governance.meeting_paper')
    .values({
      meeting_id: id,
      body_id: bodyId,
      paper_id: paperId,
      title,
      number,
      sha256,
      frozen_on: tx.today,
    })
    .execute()
  return number
}

/** The words of a paper as they were put before a meeting: HTML that our own renderer wrote. */
export async function frozenHtml(tx: ViewerTx, sha256: string): Promise<string | undefined> {
  return (await keptFile(tx, 'papers', sha256))?.bytes.toString('utf8')
}
