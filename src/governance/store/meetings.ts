import type { ViewerTx } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { becauseOf } from '../../access/index.ts'
import type { BodyId, MeetingId } from '../ids.ts'
import type { Correcting, Meeting } from '../model.ts'
import { governanceDb } from '../tables.ts'

/** Every meeting on record, held or to come, by date. */
export async function meetings(tx: ViewerTx): Promise<readonly Meeting[]> {
  const rows = await governanceDb(tx)
    .selectFrom('governance.meeting_known')
    .selectAll()
    .orderBy('held_on')
    .orderBy((order) => order.fn.coalesce('starts_at', order.val('00:00')))
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    version: row.known_from,
    bodyId: row.body_id,
    heldOn: row.held_on,
    title: row.title,
    startsAt: row.starts_at ?? undefined,
    endsAt: row.ends_at ?? undefined,
    place: row.place ?? undefined,
  }))
}

const columnsOf = ({ heldOn, title, startsAt, endsAt, place }: NewMeeting) => ({
  held_on: heldOn,
  title,
  starts_at: startsAt ?? null,
  ends_at: endsAt ?? null,
  place: place ?? null,
})

export type MeetingRecorded =
  { readonly ok: true; readonly id: MeetingId } | { readonly ok: false; readonly why: 'on record already' }

const meetingOn = async (tx: ViewerTx, bodyId: BodyId, heldOn: IsoDate): Promise<MeetingId | undefined> =>
  (
    await governanceDb(tx)
      .selectFrom('governance.meeting')
      .select('id')
      .where('body_id', '=', bodyId)
      .where('held_on', '=', heldOn)
      .executeTakeFirst()
  )?.id

export type NewMeeting = Omit<Meeting, 'id' | 'version'>

/** Puts a meeting on record, held or to come. A body meets once a day. */
export async function recordMeeting(tx: ViewerTx, meeting: NewMeeting): Promise<MeetingRecorded> {
  const { bodyId, heldOn } = meeting
  if (await meetingOn(tx, bodyId, heldOn)) return { ok: false, why: 'on record already' }
  const { id } = await governanceDb(tx)
    .insertInto('governance.meeting')
    .values({ body_id: bodyId, ...columnsOf(meeting) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { ok: true, id }
}

export type MeetingCorrected =
  { readonly ok: true } | { readonly ok: false; readonly why: 'on record already' | 'changed meanwhile' }

/** Corrects the day or the name of a meeting; what it said before stays on record with the reason. */
export async function correctMeeting(
  tx: ViewerTx,
  from: Correcting<MeetingId>,
  meeting: NewMeeting,
): Promise<MeetingCorrected> {
  const { bodyId, heldOn } = meeting
  const there = await meetingOn(tx, bodyId, heldOn)
  if (there !== undefined && there !== from.id) return { ok: false, why: 'on record already' }
  await becauseOf(tx, from.reason)
  const { numUpdatedRows } = await governanceDb(tx)
    .updateTable('governance.meeting')
    .set(columnsOf(meeting))
    .where('id', '=', from.id)
    .where('known_from', '=', from.version)
    .executeTakeFirst()
  return numUpdatedRows > 0n ? { ok: true } : { ok: false, why: 'changed meanwhile' }
}
