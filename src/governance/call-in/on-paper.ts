import type { ViewerTx } from '../../access/index.ts'
import { decisions } from '../store/decisions.ts'
import { governanceDb } from '../tables.ts'
import type { FollowedOn } from './followed.ts'
import { followed } from './followed.ts'

/** A decision taken on a paper, and how far it has come. */
export interface DecisionOnPaper extends FollowedOn {
  /** The version of the paper that was put before the meeting; undefined where none was said when it was recorded. */
  readonly paperVersion: number | undefined
}

/** What was decided on a paper by the as-at day, newest first. */
export async function decisionsOnPaper(tx: ViewerTx, paperId: number): Promise<readonly DecisionOnPaper[]> {
  const versions = await governanceDb(tx)
    .selectFrom('governance.meeting_paper_known')
    .select(['id', 'number'])
    .where('paper_id', '=', paperId)
    .execute()
  const numbers = new Map(versions.map(({ id, number }) => [id, number]))
  const taken = (await decisions(tx)).filter(
    ({ paperId: on, meetingPaperId }) =>
      on === paperId || (meetingPaperId !== undefined && numbers.has(meetingPaperId)),
  )
  if (taken.length === 0) return []
  return (await followed(tx, taken)).map((one) => ({
    ...one,
    paperVersion: one.decision.meetingPaperId && numbers.get(one.decision.meetingPaperId),
  }))
}
