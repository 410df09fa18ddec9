import type { ViewerTx } from '../../access/index.ts'
import { posts } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { NotFound } from '../../kernel/index.ts'
import type { BodyId, DecisionId, EscalationId, LoggedActionId, MeetingId } from '../ids.ts'
import { governanceDb } from '../tables.ts'
import type { Escalation, EscalationAnswer, EscalationSource } from './model.ts'

const asked = (tx: ViewerTx) =>
  governanceDb(tx)
    .selectFrom('governance.escalation_known as asked')
    .innerJoin('governance.body_known as from', 'from.id', 'asked.from_body_id')
    .innerJoin('governance.body_known as to', 'to.id', 'asked.to_body_id')
    .where('asked.asked_on', '<=', tx.at.asAt)
    .selectAll('asked')
    .select(['from.name as from_name', 'to.name as to_name'])
    .orderBy('asked.id')

type Row = Awaited<ReturnType<ReturnType<typeof asked>['execute']>>[number]

const answeredOf = (row: Row, day: IsoDate): Escalation['answered'] =>
  row.answer === null || row.answered_on === null || row.answered_on > day
    ? undefined
    : {
        on: row.answered_on,
        how: row.answer,
        words: row.answer_words ?? '',
        decisionId: row.decision_id ?? undefined,
      }

/** Everything asked up the line by the as-at day, with the answers as far as they had come. */
export async function escalations(tx: ViewerTx): Promise<readonly Escalation[]> {
  const rows = await asked(tx).execute()
  if (rows.length === 0) return []
  const titles = new Map((await posts(tx)).map(({ id, title }) => [id, title]))
  return rows.map((row) => ({
    id: row.id,
    version: row.known_from,
    from: { id: row.from_body_id, name: row.from_name },
    to: { id: row.to_body_id, name: row.to_name },
    straightBecause: row.straight_because ?? undefined,
    source: row.source,
    sourceWords: row.source_words,
    sourceHref: row.source_href ?? undefined,
    meetingId: row.meeting_id ?? undefined,
    loggedActionId: row.logged_action_id ?? undefined,
    goesOnFrom: row.goes_on_from ?? undefined,
    asked: row.asked,
    askedBy: {
      postId: row.asked_by_post_id,
      title: titles.get(row.asked_by_post_id) ?? 'A post that is no more',
    },
    askedOn: row.asked_on,
    answerBy: row.answer_by,
    answered: answeredOf(row, tx.at.asAt),
  }))
}

/** @throws NotFound when nothing of that number was asked by the as-at day. */
export async function escalationOf(tx: ViewerTx, id: EscalationId): Promise<Escalation> {
  const found = (await escalations(tx)).find((each) => each.id === id)
  if (!found) throw new NotFound()
  return found
}

export interface NewEscalation {
  readonly fromId: BodyId
  readonly toId: BodyId
  readonly straightBecause?: string | undefined
  readonly source: EscalationSource
  readonly sourceWords: string
  readonly sourceHref?: string | undefined
  readonly meetingId?: MeetingId | undefined
  readonly loggedActionId?: LoggedActionId | undefined
  readonly goesOnFrom?: EscalationId | undefined
  readonly asked: string
  readonly askedByPostId: number
  readonly askedOn: IsoDate
  readonly answerBy: IsoDate
}

/** Asks a body above for something. What was asked stays as it was asked. @returns its id. */
export async function escalate(tx: ViewerTx, said: NewEscalation): Promise<EscalationId> {
  const { id } = await governanceDb(tx)
    .insertInto('governance.escalation')
    .values({
      from_body_id: said.fromId,
      to_body_id: said.toId,
      straight_because: said.straightBecause ?? null,
      source: said.source,
      source_words: said.sourceWords,
      source_href: said.sourceHref ?? null,
      meeting_id: said.meetingId ?? null,
      logged_action_id: said.loggedActionId ?? null,
      goes_on_from: said.goesOnFrom ?? null,
      asked: said.asked,
      asked_by_post_id: said.askedByPostId,
      asked_on: said.askedOn,
      answer_by: said.answerBy,
      answer: null,
      answer_words: null,
      answered_on: null,
      decision_id: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export interface EscalationAnswered {
  readonly how: EscalationAnswer
  readonly words: string
  readonly on: IsoDate
  readonly decisionId?: DecisionId | undefined
}

/** Records what the body above answered. */
export async function answerEscalation(
  tx: ViewerTx,
  { id, version }: Pick<Escalation, 'id' | 'version'>,
  { how, words, on, decisionId }: EscalationAnswered,
): Promise<{ readonly ok: true } | { readonly ok: false; readonly why: 'changed meanwhile' }> {
  const { numUpdatedRows } = await governanceDb(tx)
    .updateTable('governance.escalation')
    .set({ answer: how, answer_words: words, answered_on: on, decision_id: decisionId ?? null })
    .where('id', '=', id)
    .where('known_from', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n ? { ok: true } : { ok: false, why: 'changed meanwhile' }
}
