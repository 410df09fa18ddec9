import type { ViewerTx } from '../../access/index.ts'
import { becauseOf } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { AreaId } from '../../plan/index.ts'
import type { BodyId, DecisionId, ForwardEntryId, MeetingId } from '../ids.ts'
import { governanceDb } from '../tables.ts'
import type { Privacy } from './model.ts'

/** An entry as it is typed or loaded. */
export interface NewForwardEntry {
  readonly reference?: string | undefined
  readonly matter: string
  readonly taker?: { readonly bodyId: BodyId } | { readonly postId: number } | undefined
  readonly meetingId?: MeetingId | undefined
  readonly decideOn?: IsoDate | undefined
  readonly decideUntil?: IsoDate | undefined
  readonly isKey?: boolean | undefined
  readonly keyBecause?: string | undefined
  readonly amount?: number | undefined
  readonly wards?: number | undefined
  readonly documents?: string | undefined
  readonly consulted?: string | undefined
  readonly consultedHow?: string | undefined
  readonly privacy?: Privacy | undefined
  readonly exemptParagraph?: number | undefined
  readonly privateBecause?: string | undefined
  readonly contactPostId?: number | undefined
  readonly areaId?: AreaId | undefined
  readonly paperUrl?: string | undefined
}

const columnsOf = (entry: NewForwardEntry) => ({
  reference: entry.reference ?? null,
  matter: entry.matter,
  body_id: entry.taker && 'bodyId' in entry.taker ? entry.taker.bodyId : null,
  post_id: entry.taker && 'postId' in entry.taker ? entry.taker.postId : null,
  meeting_id: entry.meetingId ?? null,
  decide_on: entry.decideOn ?? null,
  decide_until: entry.decideUntil ?? null,
  is_key: entry.isKey ?? null,
  key_because: entry.keyBecause ?? null,
  amount: entry.amount ?? null,
  wards: entry.wards ?? null,
  documents: entry.documents ?? null,
  consulted: entry.consulted ?? null,
  consulted_how: entry.consultedHow ?? null,
  private: entry.privacy ?? null,
  exempt_paragraph: entry.exemptParagraph ?? null,
  private_because: entry.privateBecause ?? null,
  contact_post_id: entry.contactPostId ?? null,
  area_id: entry.areaId ?? null,
  paper_url: entry.paperUrl ?? null,
})

/** Puts a decision to come on the plan. @returns its id. */
export async function addForwardEntry(
  tx: ViewerTx,
  entry: NewForwardEntry,
  addedOn: IsoDate,
): Promise<ForwardEntryId> {
  const { id } = await governanceDb(tx)
    .insertInto('governance.forward_entry')
    .values({
      ...columnsOf(entry),
      added_on: addedOn,
      withdrawn_on: null,
      withdrawn_because: null,
      decision_id: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export type EntryChanged = { readonly ok: true } | { readonly ok: false; readonly why: 'changed meanwhile' }

interface At {
  readonly id: ForwardEntryId
  readonly version: number
  readonly reason: string
}

export const changed = (rows: bigint): EntryChanged =>
  rows > 0n ? { ok: true } : { ok: false, why: 'changed meanwhile' }

/** Changes an entry; what it said before stays on record with the reason. */
export async function changeForwardEntry(
  tx: ViewerTx,
  from: At,
  entry: NewForwardEntry,
): Promise<EntryChanged> {
  await becauseOf(tx, from.reason)
  const { numUpdatedRows } = await governanceDb(tx)
    .updateTable('governance.forward_entry')
    .set(columnsOf(entry))
    .where('id', '=', from.id)
    .where('known_from', '=', from.version)
    .executeTakeFirst()
  return changed(numUpdatedRows)
}

/** Ends an entry: with the decision that it came to, or taken off with the reason. */
export async function endForwardEntry(
  tx: ViewerTx,
  from: At,
  ending: { readonly decisionId: DecisionId } | { readonly withdrawnOn: IsoDate },
): Promise<EntryChanged> {
  await becauseOf(tx, from.reason)
  const { numUpdatedRows } = await governanceDb(tx)
    .updateTable('governance.forward_entry')
    .set(
      'decisionId' in ending
        ? { decision_id: ending.decisionId }
        : { withdrawn_on: ending.withdrawnOn, withdrawn_because: from.reason },
    )
    .where('id', '=', from.id)
    .where('known_from', '=', from.version)
    .executeTakeFirst()
  return changed(numUpdatedRows)
}
