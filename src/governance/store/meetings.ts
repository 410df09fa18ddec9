import type { ViewerTx } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { BodyId, MeetingId } from '../ids.ts'
import type { Meeting } from '../model.ts'
import { governanceDb } from '../tables.ts'

/** Every meeting on record, held or to come, by date. */
export async function meetings(tx: ViewerTx): Promise<readonly Meeting[]> {
  return governanceDb(tx)
    .selectFrom('governance.meeting_known')
    .select(['id', 'body_id as bodyId', 'held_on as heldOn', 'title'])
    .orderBy('held_on')
    .orderBy('id')
    .execute()
}

/** Puts a meeting on record. @returns its id. */
export async function recordMeeting(
  tx: ViewerTx,
  meeting: { readonly bodyId: BodyId; readonly heldOn: IsoDate; readonly title: string },
): Promise<MeetingId> {
  const { id } = await governanceDb(tx)
    .insertInto('governance.meeting')
    .values({ body_id: meeting.bodyId, held_on: meeting.heldOn, title: meeting.title })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
