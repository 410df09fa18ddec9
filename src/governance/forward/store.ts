import type { Selectable } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import { posts } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { NotFound } from '../../kernel/index.ts'
import type { EntryRow, NoticeRow, RepresentationRow } from '../forward-tables.ts'
import type { ForwardEntryId } from '../ids.ts'
import type { Body, Meeting } from '../model.ts'
import { bodies } from '../store/bodies.ts'
import { meetings } from '../store/meetings.ts'
import { governanceDb } from '../tables.ts'
import type { DecisionTaker, ForwardEntry, Notice, Representation } from './model.ts'
import { isPublicExecutive } from './model.ts'

const noticeOf = (row: Selectable<NoticeRow>): Notice => ({
  id: row.id,
  version: row.known_from,
  kind: row.kind,
  on: row.on_day,
  who: row.who ?? undefined,
  because: row.because ?? undefined,
  agreed: row.agreed ?? undefined,
  url: row.url ?? undefined,
})

const representationOf =
  (day: IsoDate) =>
  (row: Selectable<RepresentationRow>): Representation => ({
    id: row.id,
    version: row.known_from,
    receivedOn: row.received_on,
    who: row.who,
    words: row.words,
    answered:
      row.answer === null || row.answered_on === null || row.answered_on > day
        ? undefined
        : { on: row.answered_on, words: row.answer },
  })

interface Around {
  readonly bodies: readonly Body[]
  readonly meetings: readonly Meeting[]
  readonly titles: ReadonlyMap<number, string>
  readonly day: IsoDate
}

const titled = ({ titles }: Around, postId: number) => ({
  postId,
  title: titles.get(postId) ?? 'A post that is no more',
})

const memberNames = ({ members }: Body): readonly string[] =>
  members.map((member) => (member.kind === 'post' ? member.title : member.partner))

function takerOf(row: Selectable<EntryRow>, around: Around): DecisionTaker | undefined {
  if (row.post_id !== null) return { kind: 'post', ...titled(around, row.post_id) }
  const body = around.bodies.find(({ id }) => id === row.body_id)
  if (!body) return undefined
  const { id, name } = body
  return { kind: 'body', id, name, members: memberNames(body), underTheLaw: isPublicExecutive(body) }
}

interface Parts {
  readonly notices: readonly Notice[]
  readonly representations: readonly Representation[]
}

function entryOf(row: Selectable<EntryRow>, around: Around, parts: Parts): ForwardEntry {
  const meeting = around.meetings.find(({ id }) => id === row.meeting_id)
  const withdrawn = row.withdrawn_on !== null && row.withdrawn_on <= around.day
  return {
    id: row.id,
    version: row.known_from,
    reference: row.reference ?? undefined,
    matter: row.matter,
    taker: takerOf(row, around),
    meeting: meeting && { id: meeting.id, title: meeting.title },
    from: meeting?.heldOn ?? row.decide_on ?? undefined,
    until: meeting ? undefined : (row.decide_until ?? undefined),
    isKey: row.is_key ?? undefined,
    keyBecause: row.key_because ?? undefined,
    amount: row.amount === null ? undefined : Number(row.amount),
    wards: row.wards ?? undefined,
    documents: row.documents ?? undefined,
    consulted: row.consulted ?? undefined,
    consultedHow: row.consulted_how ?? undefined,
    privacy: row.private ?? undefined,
    exemptParagraph: row.exempt_paragraph ?? undefined,
    privateBecause: row.private_because ?? undefined,
    contact: row.contact_post_id === null ? undefined : titled(around, row.contact_post_id),
    areaId: row.area_id ?? undefined,
    paperUrl: row.paper_url ?? undefined,
    addedOn: row.added_on,
    withdrawn:
      withdrawn && row.withdrawn_on
        ? { on: row.withdrawn_on, because: row.withdrawn_because ?? '' }
        : undefined,
    decisionId: row.decision_id ?? undefined,
    ...parts,
  }
}

async function noticesByEntry(tx: ViewerTx): Promise<ReadonlyMap<ForwardEntryId, readonly Notice[]>> {
  const rows = await governanceDb(tx)
    .selectFrom('governance.notice_known')
    .selectAll()
    .where('taken_back', 'is', null)
    .where('on_day', '<=', tx.at.asAt)
    .orderBy('on_day')
    .orderBy('id')
    .execute()
  const grouped = Map.groupBy(rows, ({ entry_id }) => entry_id)
  return new Map([...grouped].map(([id, own]) => [id, own.map(noticeOf)]))
}

async function representationsByEntry(
  tx: ViewerTx,
): Promise<ReadonlyMap<ForwardEntryId, readonly Representation[]>> {
  const rows = await governanceDb(tx)
    .selectFrom('governance.representation_known')
    .selectAll()
    .where('received_on', '<=', tx.at.asAt)
    .orderBy('received_on')
    .orderBy('id')
    .execute()
  const grouped = Map.groupBy(rows, ({ entry_id }) => entry_id)
  return new Map([...grouped].map(([id, own]) => [id, own.map(representationOf(tx.at.asAt))]))
}

const byDay = (a: ForwardEntry, b: ForwardEntry): number =>
  (a.from ?? '9999').localeCompare(b.from ?? '9999') || a.id - b.id

/** Every entry that was on the plan by the as-at day, by the day of its decision; those without a day last. */
export async function forwardEntries(tx: ViewerTx): Promise<readonly ForwardEntry[]> {
  const rows = await governanceDb(tx)
    .selectFrom('governance.forward_entry_known')
    .selectAll()
    .where('added_on', '<=', tx.at.asAt)
    .execute()
  if (rows.length === 0) return []
  const titles = new Map((await posts(tx)).map(({ id, title }) => [id, title]))
  const around = { bodies: await bodies(tx), meetings: await meetings(tx), titles, day: tx.at.asAt }
  const [notices, representations] = [await noticesByEntry(tx), await representationsByEntry(tx)]
  return rows
    .map((row) =>
      entryOf(row, around, {
        notices: notices.get(row.id) ?? [],
        representations: representations.get(row.id) ?? [],
      }),
    )
    .toSorted(byDay)
}

/** @throws NotFound when there is no such entry by the as-at day. */
export async function forwardEntry(tx: ViewerTx, id: ForwardEntryId): Promise<ForwardEntry> {
  const found = (await forwardEntries(tx)).find((entry) => entry.id === id)
  if (!found) throw new NotFound()
  return found
}
