import type { Selectable } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import { becauseOf } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { NotFound } from '../../kernel/index.ts'
import type { CallInRow, PublicationRow } from '../forward-tables.ts'
import type { CallInId, MeetingId } from '../ids.ts'
import { governanceDb } from '../tables.ts'
import type { CallIn, CallInAnswer, CallInOutcome, Publication } from './model.ts'

const publicationOf = (row: Selectable<PublicationRow>): Publication => ({
  decisionId: row.decision_id,
  version: row.known_from,
  on: row.published_on,
  urgent:
    row.urgent_because === null
      ? undefined
      : { because: row.urgent_because, agreedBy: row.urgent_agreed_by ?? '' },
})

/** What was published by the as-at day. */
export async function publications(tx: ViewerTx): Promise<readonly Publication[]> {
  const rows = await governanceDb(tx)
    .selectFrom('governance.publication_known')
    .selectAll()
    .where('published_on', '<=', tx.at.asAt)
    .execute()
  return rows.map(publicationOf)
}

export type NewPublication = Pick<Publication, 'decisionId' | 'on' | 'urgent'>

/** Records the publication of a decision, or puts it right; what stood before stays on record with the reason. */
export async function publishDecision(
  tx: ViewerTx,
  { decisionId, on, urgent }: NewPublication,
  reason: string,
): Promise<void> {
  const said = {
    published_on: on,
    urgent_because: urgent?.because ?? null,
    urgent_agreed_by: urgent?.agreedBy ?? null,
  }
  await becauseOf(tx, reason)
  await governanceDb(tx)
    .insertInto('governance.publication')
    .values({ decision_id: decisionId, ...said })
    .onConflict((conflict) => conflict.column('decision_id').doUpdateSet(said))
    .execute()
}

type Row = Selectable<CallInRow>

const consideredOf = (row: Row, day: IsoDate): CallIn['considered'] =>
  row.considered_on === null || row.considered_on > day || row.outcome === null
    ? undefined
    : {
        on: row.considered_on,
        meetingId: row.considered_at ?? undefined,
        outcome: row.outcome,
        words: row.outcome_words ?? '',
      }

const answeredOf = (row: Row, day: IsoDate): CallIn['answered'] =>
  row.answered_on === null || row.answered_on > day || row.answer === null
    ? undefined
    : { on: row.answered_on, how: row.answer, words: row.answer_words ?? '' }

const callInOf =
  (day: IsoDate) =>
  (row: Row): CallIn => ({
    id: row.id,
    version: row.known_from,
    decisionId: row.decision_id,
    on: row.called_on,
    members: row.members,
    who: row.who,
    grounds: row.grounds,
    ruled: row.valid === null ? undefined : { valid: row.valid, because: row.valid_because ?? '' },
    considered: consideredOf(row, day),
    answered: answeredOf(row, day),
  })

/** Every call-in by the as-at day, the latest first, as far as it had come. */
export async function callIns(tx: ViewerTx): Promise<readonly CallIn[]> {
  const rows = await governanceDb(tx)
    .selectFrom('governance.call_in_known')
    .selectAll()
    .where('called_on', '<=', tx.at.asAt)
    .orderBy('called_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(callInOf(tx.at.asAt))
}

/** @throws NotFound when there is no such call-in by the as-at day. */
export async function callInOfId(tx: ViewerTx, id: CallInId): Promise<CallIn> {
  const found = (await callIns(tx)).find((each) => each.id === id)
  if (!found) throw new NotFound()
  return found
}

export type NewCallIn = Pick<CallIn, 'decisionId' | 'on' | 'members' | 'who' | 'grounds'>

/** Puts a call-in on record, as it came; whether it is valid is ruled afterwards. */
export async function callDecisionIn(tx: ViewerTx, called: NewCallIn): Promise<CallInId> {
  const { id } = await governanceDb(tx)
    .insertInto('governance.call_in')
    .values({
      decision_id: called.decisionId,
      called_on: called.on,
      members: called.members,
      who: called.who,
      grounds: called.grounds,
      valid: null,
      valid_because: null,
      considered_at: null,
      considered_on: null,
      outcome: null,
      outcome_words: null,
      answer: null,
      answer_words: null,
      answered_on: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

interface From {
  readonly id: CallInId
  readonly version: number
}

export type CallInChanged = { readonly ok: true } | { readonly ok: false; readonly why: 'changed meanwhile' }

async function step(
  tx: ViewerTx,
  { id, version }: From,
  columns: Partial<Omit<Row, 'id' | 'known_from'>>,
): Promise<CallInChanged> {
  const { numUpdatedRows } = await governanceDb(tx)
    .updateTable('governance.call_in')
    .set(columns)
    .where('id', '=', id)
    .where('known_from', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n ? { ok: true } : { ok: false, why: 'changed meanwhile' }
}

/** Rules whether a call-in is valid, with the reason. */
export const ruleOnCallIn = (
  tx: ViewerTx,
  from: From,
  valid: boolean,
  because: string,
): Promise<CallInChanged> => step(tx, from, { valid, valid_because: because })

export interface Considered {
  readonly on: IsoDate
  readonly meetingId: MeetingId | undefined
  readonly outcome: CallInOutcome
  readonly words: string
}

/** What scrutiny decided on it. */
export const considerCallIn = (
  tx: ViewerTx,
  from: From,
  { on, meetingId, outcome, words }: Considered,
): Promise<CallInChanged> =>
  step(tx, from, { considered_on: on, considered_at: meetingId ?? null, outcome, outcome_words: words })

/** What the decision-taker, or full council, answered. */
export const answerCallIn = (
  tx: ViewerTx,
  from: From,
  { on, how, words }: { readonly on: IsoDate; readonly how: CallInAnswer; readonly words: string },
): Promise<CallInChanged> => step(tx, from, { answered_on: on, answer: how, answer_words: words })
