import { sql } from 'kysely'
import { z } from 'zod'
import type { ViewerTx } from '../../access/index.ts'
import { posts } from '../../access/index.ts'
import type { AgendaItemId, MeetingId } from '../ids.ts'
import type { Meeting } from '../model.ts'
import { governanceDb } from '../tables.ts'
import type { AgendaItem, ProposedItem, SettledAgenda } from './model.ts'
import { stands } from './model.ts'

/** Every item of a meeting, those taken off too, in order. */
export async function agendaItems(tx: ViewerTx, meetingId: MeetingId): Promise<readonly AgendaItem[]> {
  const titles = new Map((await posts(tx)).map(({ id, title }) => [id, title]))
  const rows = await governanceDb(tx)
    .selectFrom('governance.agenda_item_known')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    version: row.known_from,
    meetingId: row.meeting_id,
    position: row.position,
    kind: row.kind,
    source: row.source ?? undefined,
    title: row.title,
    note: row.note,
    href: row.href ?? undefined,
    post:
      row.post_id === null
        ? undefined
        : { postId: row.post_id, title: titles.get(row.post_id) ?? 'A post that is no more' },
    removedBecause: row.removed_because ?? undefined,
    minutes: row.minutes,
  }))
}

const row = ({ id, bodyId }: Meeting, item: Omit<ProposedItem, 'source'>, position: number) => ({
  meeting_id: id,
  body_id: bodyId,
  position,
  kind: item.kind,
  title: item.title,
  note: item.note,
  href: item.href ?? null,
  post_id: item.postId ?? null,
  removed_because: null,
})

const steps = 10
/** Where what ends an agenda stands: whatever is added later comes before it. */
const atTheEnd = 1_000_000

const lastOf = (items: readonly AgendaItem[]): number =>
  Math.max(0, ...items.map(({ position }) => position).filter((position) => position < atTheEnd))

const opens = ['standing attendance', 'standing declarations', 'standing minutes']

/** What opens a meeting goes before everything, what ends it after everything, the rest after what is there. */
function placed(missing: readonly ProposedItem[], held: readonly AgendaItem[]): readonly number[] {
  const opening = missing.filter(({ source }) => opens.includes(source))
  const first = Math.min(steps, ...held.map(({ position }) => position)) - steps * (opening.length + 1)
  const rest = missing.filter(({ source }) => !opens.includes(source))
  return missing.map((item) => {
    if (item.source === 'standing next') return atTheEnd
    const place = opening.indexOf(item)
    return place >= 0 ? first + steps * (place + 1) : lastOf(held) + steps * (rest.indexOf(item) + 1)
  })
}

/** Puts proposed items on an agenda that does not have them yet, each in its place. @returns how many came on. */
export async function takeUpProposals(
  tx: ViewerTx,
  meeting: Meeting,
  proposed: readonly ProposedItem[],
): Promise<number> {
  const held = await agendaItems(tx, meeting.id)
  const missing = proposed.filter(({ source }) => held.every((item) => item.source !== source))
  const places = placed(missing, held)
  const rows = missing.map((item, index) => ({
    ...row(meeting, item, places[index] ?? atTheEnd),
    source: item.source,
  }))
  if (rows.length === 0) return 0
  await governanceDb(tx)
    .insertInto('governance.agenda_item')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['meeting_id', 'source']).doNothing())
    .execute()
  return rows.length
}

/** Adds an item that somebody wrote, after those that are there. */
export async function addItem(
  tx: ViewerTx,
  meeting: Meeting,
  item: Omit<ProposedItem, 'source' | 'kind'>,
): Promise<AgendaItemId> {
  const last = lastOf(await agendaItems(tx, meeting.id))
  const { id } = await governanceDb(tx)
    .insertInto('governance.agenda_item')
    .values({ ...row(meeting, { ...item, kind: 'other' }, last + steps), source: null })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export type ItemChanged = { readonly ok: true } | { readonly ok: false; readonly why: 'changed meanwhile' }

interface From {
  readonly id: AgendaItemId
  readonly version: number
}

type Changes = Partial<{
  readonly title: string
  readonly note: string
  readonly post_id: number | null
  readonly position: number
  readonly removed_because: string | null
  readonly minutes: string
}>

/** Changes an item from the version that was read; a later one is 'changed meanwhile' and nothing changes. */
export async function changeItem(tx: ViewerTx, from: From, changes: Changes): Promise<ItemChanged> {
  const { numUpdatedRows } = await governanceDb(tx)
    .updateTable('governance.agenda_item')
    .set(changes)
    .where('id', '=', from.id)
    .where('known_from', '=', from.version)
    .executeTakeFirst()
  return numUpdatedRows > 0n ? { ok: true } : { ok: false, why: 'changed meanwhile' }
}

/** Moves an item past its neighbour among those that stand; at the end of the list it stays where it is. */
export async function moveItem(
  tx: ViewerTx,
  meetingId: MeetingId,
  id: AgendaItemId,
  by: 'up' | 'down',
): Promise<void> {
  const standing = (await agendaItems(tx, meetingId)).filter(stands)
  const place = standing.findIndex((item) => item.id === id)
  const [one, other] = [standing[place], standing[place + (by === 'up' ? -1 : 1)]]
  if (!one || !other) return
  const set = (item: AgendaItem, position: number) =>
    governanceDb(tx)
      .updateTable('governance.agenda_item')
      .set({ position })
      .where('id', '=', item.id)
      .execute()
  // Two items may share a place where two people added at once: the one that moves then takes its own.
  const apart = one.position === other.position ? (by === 'up' ? -1 : 1) : 0
  await set(one, other.position + apart)
  if (apart === 0) await set(other, one.position)
}

const Items = z.array(z.object({ title: z.string(), note: z.string(), by: z.string() }))

/** The agendas that were settled, the latest last. */
export async function settledAgendas(tx: ViewerTx, meetingId: MeetingId): Promise<readonly SettledAgenda[]> {
  const rows = await governanceDb(tx)
    .selectFrom('governance.agenda_known')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('number')
    .execute()
  return rows.map(({ number, settled_on, items }) => ({
    number,
    settledOn: settled_on,
    items: Items.parse(items),
  }))
}

/** Two who settle or freeze at once would take the same number: the second waits for the first. */
export const inTurn = (tx: ViewerTx, meetingId: MeetingId) =>
  sql`select pg_advisory_xact_lock(hashtext('governance.meeting'), ${meetingId})`.execute(tx.db)

/** Settles the agenda as it stands now: another version, for good. @returns its number. */
export async function settleAgenda(tx: ViewerTx, { id, bodyId }: Meeting): Promise<number> {
  await inTurn(tx, id)
  const number = ((await settledAgendas(tx, id)).at(-1)?.number ?? 0) + 1
  const items = (await agendaItems(tx, id)).filter(stands).map(({ title, note, post }) => ({
    title,
    note,
    by: post?.title ?? '',
  }))
  await governanceDb(tx)
    .insertInto('governance.agenda')
    .values({ meeting_id: id, body_id: bodyId, number, settled_on: tx.today, items: JSON.stringify(items) })
    .execute()
  return number
}

/** Meetings whose agenda was settled, and who brings which item: for whoever asks what posts must do before them. */
export async function preparations(tx: ViewerTx) {
  const settled = await governanceDb(tx)
    .selectFrom('governance.agenda_known')
    .select('meeting_id')
    .distinct()
    .execute()
  const brought = await governanceDb(tx)
    .selectFrom('governance.agenda_item_known')
    .select(['meeting_id as meetingId', 'title', 'post_id as postId'])
    .where('post_id', 'is not', null)
    .where('removed_because', 'is', null)
    .execute()
  return { settled: new Set(settled.map(({ meeting_id }) => meeting_id)), brought }
}
