import type { ViewerTx } from '../../access/index.ts'
import { becauseOf } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { NotFound } from '../../kernel/index.ts'
import type { ActionId } from '../../plan/index.ts'
import type { BodyId, DecisionId, LoggedActionId, RecommendationId } from '../ids.ts'
import { governanceDb } from '../tables.ts'
import type { Answer, CarriedBy, Recommendation } from './model.ts'

const carriedByOf = (row: {
  readonly logged_action_id: LoggedActionId | null
  readonly plan_action_id: ActionId | null
}): CarriedBy | undefined => {
  if (row.plan_action_id !== null) return { planActionId: row.plan_action_id }
  return row.logged_action_id === null ? undefined : { loggedActionId: row.logged_action_id }
}

/** What had been recommended by the as-at day, with the answer as far as it had come. */
export async function recommendations(tx: ViewerTx): Promise<readonly Recommendation[]> {
  const rows = await governanceDb(tx)
    .selectFrom('governance.recommendation_known as asked')
    .innerJoin('governance.body_known as from', 'from.id', 'asked.from_body_id')
    .innerJoin('governance.body_known as to', 'to.id', 'asked.to_body_id')
    .selectAll('asked')
    .select(['from.name as from_name', 'from.kind as from_kind', 'to.name as to_name', 'to.kind as to_kind'])
    .where('asked.made_on', '<=', tx.at.asAt)
    .orderBy('asked.made_on', 'desc')
    .orderBy('asked.id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    version: row.known_from,
    from: { id: row.from_body_id, name: row.from_name, kind: row.from_kind },
    to: { id: row.to_body_id, name: row.to_name, kind: row.to_kind },
    decisionId: row.decision_id ?? undefined,
    words: row.words,
    madeOn: row.made_on,
    receivedOn: row.received_on !== null && row.received_on <= tx.at.asAt ? row.received_on : undefined,
    answered:
      row.answer === null || row.answered_on === null || row.answered_on > tx.at.asAt
        ? undefined
        : { on: row.answered_on, how: row.answer, words: row.answer_words ?? '' },
    carriedBy: carriedByOf(row),
  }))
}

/** @throws NotFound when there is no such recommendation by the as-at day. */
export async function recommendationOf(tx: ViewerTx, id: RecommendationId): Promise<Recommendation> {
  const found = (await recommendations(tx)).find((each) => each.id === id)
  if (!found) throw new NotFound()
  return found
}

export interface NewRecommendation {
  readonly fromId: BodyId
  readonly toId: BodyId
  readonly words: string
  readonly madeOn: IsoDate
  readonly receivedOn: IsoDate | undefined
  readonly decisionId?: DecisionId | undefined
}

/** Puts on record what one body asks of another. @returns its id. */
export async function recommend(tx: ViewerTx, asked: NewRecommendation): Promise<RecommendationId> {
  const { id } = await governanceDb(tx)
    .insertInto('governance.recommendation')
    .values({
      from_body_id: asked.fromId,
      to_body_id: asked.toId,
      decision_id: asked.decisionId ?? null,
      words: asked.words,
      made_on: asked.madeOn,
      received_on: asked.receivedOn ?? null,
      answer: null,
      answer_words: null,
      answered_on: null,
      logged_action_id: null,
      plan_action_id: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export interface Answered {
  readonly how: Answer
  readonly words: string
  readonly on: IsoDate
  readonly receivedOn: IsoDate | undefined
}

/** Records the answer, or another one with a reason; what stood before stays on record. */
export async function answerRecommendation(
  tx: ViewerTx,
  from: { readonly id: RecommendationId; readonly version: number; readonly reason: string },
  { how, words, on, receivedOn }: Answered,
): Promise<{ readonly ok: true } | { readonly ok: false; readonly why: 'changed meanwhile' }> {
  if (from.reason !== '') await becauseOf(tx, from.reason)
  const { numUpdatedRows } = await governanceDb(tx)
    .updateTable('governance.recommendation')
    .set({ answer: how, answer_words: words, answered_on: on, received_on: receivedOn ?? null })
    .where('id', '=', from.id)
    .where('known_from', '=', from.version)
    .executeTakeFirst()
  return numUpdatedRows > 0n ? { ok: true } : { ok: false, why: 'changed meanwhile' }
}

interface From {
  readonly id: RecommendationId
  readonly version: number
}

/** Whether it still stands as it was read; nobody else changes it until this transaction ends. */
export async function holdsStill(tx: ViewerTx, { id, version }: From): Promise<boolean> {
  const found = await governanceDb(tx)
    .selectFrom('governance.recommendation')
    .select('id')
    .where('id', '=', id)
    .where('known_from', '=', version)
    .forUpdate()
    .executeTakeFirst()
  return found !== undefined
}

/** Says which action does what was accepted; what was said before stays on record with the reason. */
export async function carry(
  tx: ViewerTx,
  { id, reason }: { readonly id: RecommendationId; readonly reason: string },
  by: CarriedBy,
): Promise<void> {
  if (reason !== '') await becauseOf(tx, reason)
  await governanceDb(tx)
    .updateTable('governance.recommendation')
    .set({
      logged_action_id: 'loggedActionId' in by ? by.loggedActionId : null,
      plan_action_id: 'planActionId' in by ? by.planActionId : null,
    })
    .where('id', '=', id)
    .execute()
}
