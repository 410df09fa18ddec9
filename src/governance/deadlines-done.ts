import type { ViewerTx } from '../access/index.ts'
import { becauseOf } from '../access/index.ts'
import type { IsoDate } from '../kernel/index.ts'
import type { DeadlineKind } from './calendar/deadlines.ts'
import { deadlineKinds } from './calendar/deadlines.ts'
import type { BodyId, MeetingId } from './ids.ts'
import { governanceDb } from './tables.ts'

/** That something before or after a meeting was done. */
export interface DeadlineDone {
  readonly meetingId: MeetingId
  readonly version: number
  readonly kind: DeadlineKind
  readonly on: IsoDate
  readonly note: string
}

/** What can be recorded as done: call-in ends by itself. */
export const doneKinds = deadlineKinds.filter((kind) => kind !== 'call-in')

/** What is on record as done by the as-at day, of every meeting. */
export async function deadlinesDone(tx: ViewerTx): Promise<readonly DeadlineDone[]> {
  const rows = await governanceDb(tx)
    .selectFrom('governance.deadline_done_known')
    .selectAll()
    .where('done_on', '<=', tx.at.asAt)
    .execute()
  return rows.flatMap((row) => {
    const kind = doneKinds.find((each) => each === row.kind)
    return kind === undefined
      ? []
      : [{ meetingId: row.meeting_id, version: row.known_from, kind, on: row.done_on, note: row.note }]
  })
}

export interface NewDone {
  readonly kind: DeadlineKind
  readonly on: IsoDate
  readonly note: string
}

/** Records that it was done; recorded again, the earlier day stays on record. */
export async function recordDone(
  tx: ViewerTx,
  meeting: { readonly id: MeetingId; readonly bodyId: BodyId },
  { kind, on, note }: NewDone,
): Promise<void> {
  const said = { done_on: on, note }
  await becauseOf(tx, note === '' ? 'Recorded as done' : note)
  await governanceDb(tx)
    .insertInto('governance.deadline_done')
    .values({ meeting_id: meeting.id, body_id: meeting.bodyId, kind, ...said })
    .onConflict((conflict) => conflict.columns(['meeting_id', 'kind']).doUpdateSet(said))
    .execute()
}
