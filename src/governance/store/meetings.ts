import type { ViewerTx } from '../../access/index.ts'
import type { MeetingId } from '../ids.ts'
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

export type MeetingRecorded =
  { readonly ok: true; readonly id: MeetingId } | { readonly ok: false; readonly why: 'on record already' }

/** Puts a meeting on record, held or to come. A body meets once a day. */
export async function recordMeeting(
  tx: ViewerTx,
  { bodyId, heldOn, title }: Omit<Meeting, 'id'>,
): Promise<MeetingRecorded> {
  const there = await governanceDb(tx)
    .selectFrom('governance.meeting')
    .select('id')
    .where('body_id', '=', bodyId)
    .where('held_on', '=', heldOn)
    .executeTakeFirst()
  if (there) return { ok: false, why: 'on record already' }
  const { id } = await governanceDb(tx)
    .insertInto('governance.meeting')
    .values({ body_id: bodyId, held_on: heldOn, title })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { ok: true, id }
}
