import type { ViewerTx } from '../../access/index.ts'
import { keepFile, keptFile, posts } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { AgendaItemId, MeetingId } from '../ids.ts'
import type { Meeting, Member } from '../model.ts'
import { governanceDb } from '../tables.ts'
import type {
  AgreedMinutes,
  AttendanceState,
  Attended,
  Declaration,
  Followed,
  InterestKind,
} from './model.ts'

type Who = { readonly post_id: number | null; readonly partner: string | null }

async function membersIn(tx: ViewerTx): Promise<(who: Who) => Member> {
  const titles = new Map((await posts(tx)).map(({ id, title }) => [id, title]))
  return ({ post_id: postId, partner }) =>
    postId === null
      ? { kind: 'partner', partner: partner ?? '' }
      : { kind: 'post', postId, title: titles.get(postId) ?? 'A post that is no more' }
}

const whoOf = (member: Member) =>
  member.kind === 'post'
    ? { post_id: member.postId, partner: null }
    : { post_id: null, partner: member.partner }

/** Who was marked, in the order in which they were. */
export async function attendance(tx: ViewerTx, meetingId: MeetingId): Promise<readonly Attended[]> {
  const member = await membersIn(tx)
  const rows = await governanceDb(tx)
    .selectFrom('governance.attendance_known')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    version: row.known_from,
    member: member(row),
    state: row.state,
    substitute: row.substitute ?? undefined,
  }))
}

export interface Mark {
  readonly member: Member
  readonly state: AttendanceState
  readonly substitute: string | undefined
}

/** The version that a form about a meeting's attendance is filled in from: that of its latest mark, 0 before any. */
export const attendanceVersion = (attended: readonly Attended[]): number =>
  Math.max(0, ...attended.map(({ version }) => version))

export type Written = { readonly ok: true } | { readonly ok: false; readonly why: 'changed meanwhile' }

/** Marks who is there, from the version that was read. */
export async function takeAttendance(
  tx: ViewerTx,
  { id, bodyId }: Meeting,
  version: number,
  marks: readonly Mark[],
): Promise<Written> {
  const held = await attendance(tx, id)
  if (attendanceVersion(held) !== version) return { ok: false, why: 'changed meanwhile' }
  for (const { member, state, substitute } of marks) {
    const said = { state, substitute: substitute ?? null }
    const who = whoOf(member)
    const { numUpdatedRows } = await governanceDb(tx)
      .updateTable('governance.attendance')
      .set(said)
      .where('meeting_id', '=', id)
      .where('post_id', 'is not distinct from', who.post_id)
      .where('partner', 'is not distinct from', who.partner)
      .executeTakeFirst()
    if (numUpdatedRows > 0n) continue
    await governanceDb(tx)
      .insertInto('governance.attendance')
      .values({ meeting_id: id, body_id: bodyId, ...who, ...said })
      .execute()
  }
  return { ok: true }
}

export async function declarations(tx: ViewerTx, meetingId: MeetingId): Promise<readonly Declaration[]> {
  const member = await membersIn(tx)
  const rows = await governanceDb(tx)
    .selectFrom('governance.declaration_known')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    version: row.known_from,
    itemId: row.item_id,
    member: member(row),
    kind: row.kind,
    words: row.words,
    followed: row.followed,
    dispensation: row.dispensation ?? undefined,
  }))
}

export interface NewDeclaration {
  readonly itemId: AgendaItemId
  readonly member: Member
  readonly kind: InterestKind
  readonly words: string
  readonly followed: Followed
  readonly dispensation: string | undefined
}

/**
 * Puts on record an interest that a member declared at a meeting, in one item or in all of it, and what followed.
 */
export async function declareInterest(
  tx: ViewerTx,
  { id, bodyId }: Meeting,
  { itemId, member, kind, words, followed, dispensation }: NewDeclaration,
): Promise<void> {
  await governanceDb(tx)
    .insertInto('governance.declaration')
    .values({
      meeting_id: id,
      body_id: bodyId,
      item_id: itemId,
      ...whoOf(member),
      ...{ kind, words, followed },
      dispensation: dispensation ?? null,
    })
    .execute()
}

/** Takes a declaration away that was entered by mistake; its history stays. */
export async function withdrawDeclaration(tx: ViewerTx, meetingId: MeetingId, id: number): Promise<boolean> {
  const { numDeletedRows } = await governanceDb(tx)
    .deleteFrom('governance.declaration')
    .where('id', '=', id)
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** The minutes of a meeting as they were agreed by the as-at day; undefined while they are a draft. */
export async function agreedMinutes(tx: ViewerTx, meetingId: MeetingId): Promise<AgreedMinutes | undefined> {
  const row = await governanceDb(tx)
    .selectFrom('governance.minutes_known')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .where('agreed_on', '<=', tx.at.asAt)
    .executeTakeFirst()
  return (
    row && {
      meetingId: row.meeting_id,
      agreedAt: row.agreed_at,
      agreedOn: row.agreed_on,
      corrections: row.corrections,
      sha256: row.sha256,
    }
  )
}

export interface Agreement {
  readonly agreedAt: MeetingId
  readonly agreedOn: IsoDate
  readonly corrections: string
  /** The printed minutes, as HTML that our own renderer wrote. */
  readonly html: string
}

export type Agreed = { readonly ok: true } | { readonly ok: false; readonly why: 'agreed already' }

/** Agrees the minutes as a correct record: their bytes are kept, and nothing of the meeting changes from then on. */
export async function agreeMinutes(
  tx: ViewerTx,
  { id, bodyId }: Meeting,
  { agreedAt, agreedOn, corrections, html }: Agreement,
): Promise<Agreed> {
  const sha256 = await keepFile(tx, 'governance', {
    bytes: Buffer.from(html, 'utf8'),
    mediaType: 'text/html; charset=utf-8',
    fileName: `minutes-${id}.html`,
  })
  const { numInsertedOrUpdatedRows } = await governanceDb(tx)
    .insertInto('governance.minutes')
    .values({
      meeting_id: id,
      body_id: bodyId,
      agreed_at: agreedAt,
      agreed_on: agreedOn,
      ...{ corrections, sha256 },
    })
    .onConflict((conflict) => conflict.column('meeting_id').doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n ? { ok: true } : { ok: false, why: 'agreed already' }
}

/** The printed minutes as they were agreed. */
export const agreedHtml = async (tx: ViewerTx, sha256: string): Promise<string | undefined> =>
  (await keptFile(tx, 'governance', sha256))?.bytes.toString('utf8')
