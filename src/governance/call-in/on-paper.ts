import type { ViewerTx } from '../../access/index.ts'
import { decisions } from '../store/decisions.ts'
import type { MeetingPaperId } from '../ids.ts'
import { governanceDb } from '../tables.ts'
import type { FollowedOn } from './followed.ts'
import { followed } from './followed.ts'

/** A decision taken on a paper, and how far it has come. */
export interface DecisionOnPaper extends FollowedOn {
  /** Whether somebody said, when it was recorded, which version was put before the meeting. */
  readonly putBefore: boolean
}

/** What was decided on a paper by the as-at day, newest first. */
export async function decisionsOnPaper(tx: ViewerTx, paperId: number): Promise<readonly DecisionOnPaper[]> {
  const rows = await governanceDb(tx)
    .selectFrom('governance.meeting_paper_known')
    .select('id')
    .where('paper_id', '=', paperId)
    .execute()
  const put = new Set(rows.map(({ id }) => id))
  const wasPut = ({ meetingPaperId: of }: { readonly meetingPaperId: MeetingPaperId | undefined }) =>
    of !== undefined && put.has(of)
  const taken = (await decisions(tx)).filter((one) => one.paperId === paperId || wasPut(one))
  if (taken.length === 0) return []
  return (await followed(tx, taken)).map((one) => ({ ...one, putBefore: wasPut(one.decision) }))
}
