import type { Version, ViewerTx } from '../../../access/index.ts'
import { becauseOf, versionsOf } from '../../../access/index.ts'
import type { ChallengeId } from '../ids.ts'
import type { Correctable } from '../model/correction.ts'
import type { AnswerRow, ChallengeRow } from '../tables.ts'
import { challengeDb } from '../tables.ts'

export type Corrected = { readonly ok: true } | { readonly ok: false; readonly why: 'changed meanwhile' }

/** What a correction was made from, and why it is made. */
export interface From {
  readonly version: number
  readonly reason: string
}

const corrected = (rows: bigint): Corrected =>
  rows > 0n ? { ok: true } : { ok: false, why: 'changed meanwhile' }

/** Corrects how a challenge was recorded; what it said before stays on record with the reason. */
export async function correctChallenge(
  tx: ViewerTx,
  id: ChallengeId,
  from: From,
  values: Correctable,
): Promise<Corrected> {
  await becauseOf(tx, from.reason)
  const { category, concern, wishes, toldBy } = values
  const { numUpdatedRows } = await challengeDb(tx)
    .updateTable('challenge.challenge')
    .set({ category, concern, wishes, told_by: toldBy })
    .where('id', '=', id)
    .where('known_from', '=', from.version)
    .executeTakeFirst()
  return corrected(numUpdatedRows)
}

/** Corrects the words of an answer; what it said before stays on record with the reason. */
export async function correctAnswer(
  tx: ViewerTx,
  answerId: number,
  from: From,
  words: string,
): Promise<Corrected> {
  await becauseOf(tx, from.reason)
  const { numUpdatedRows } = await challengeDb(tx)
    .updateTable('challenge.answer')
    .set({ words })
    .where('id', '=', answerId)
    .where('known_from', '=', from.version)
    .executeTakeFirst()
  return corrected(numUpdatedRows)
}

type Known<Row> = Omit<Row, 'id' | 'known_from'> & { readonly known_from: number }

/** What a challenge said, version by version, oldest first. */
export async function challengeVersions(
  tx: ViewerTx,
  id: ChallengeId,
): Promise<readonly Version<Correctable>[]> {
  const found = await versionsOf<Known<ChallengeRow>>(tx, 'challenge.challenge', id)
  return found.map(({ row: { category, concern, wishes, told_by }, change }) => ({
    row: { category, concern, wishes, toldBy: told_by },
    change,
  }))
}

/** What an answer said, version by version, oldest first. */
export async function answerVersions(tx: ViewerTx, answerId: number): Promise<readonly Version<string>[]> {
  const found = await versionsOf<Known<AnswerRow>>(tx, 'challenge.answer', answerId)
  return found.map(({ row, change }) => ({ row: row.words, change }))
}
