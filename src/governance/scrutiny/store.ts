import type { ViewerTx } from '../../access/index.ts'
import { becauseOf } from '../../access/index.ts'
import type { AreaId } from '../../plan/index.ts'
import type { QuestionId } from '../ids.ts'
import { governanceDb } from '../tables.ts'
import type { MemberQuestion, OwnQuestion } from './model.ts'

/** What the council added for an area, and has not taken away by the as-at day. */
export async function ownQuestions(tx: ViewerTx, areaId: AreaId): Promise<readonly OwnQuestion[]> {
  const rows = await governanceDb(tx)
    .selectFrom('governance.question_known')
    .selectAll()
    .where('area_id', '=', areaId)
    .where('added_on', '<=', tx.at.asAt)
    .where((where) => where.or([where('retired_on', 'is', null), where('retired_on', '>', tx.at.asAt)]))
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    version: row.known_from,
    asks: row.words,
    why: row.why,
    goodAnswer: row.good_answer,
    measures: row.measures,
  }))
}

/** Adds a question of the council's own. @returns its id. */
export async function addQuestion(tx: ViewerTx, areaId: AreaId, said: MemberQuestion): Promise<QuestionId> {
  const { id } = await governanceDb(tx)
    .insertInto('governance.question')
    .values({
      area_id: areaId,
      words: said.asks,
      why: said.why,
      good_answer: said.goodAnswer,
      measures: [...said.measures],
      added_on: tx.today,
      retired_on: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Takes a question of the council's own away, with the reason; it stays on record. */
export async function retireQuestion(
  tx: ViewerTx,
  { id, version }: Pick<OwnQuestion, 'id' | 'version'>,
  reason: string,
) {
  await becauseOf(tx, reason)
  const { numUpdatedRows } = await governanceDb(tx)
    .updateTable('governance.question')
    .set({ retired_on: tx.today })
    .where('id', '=', id)
    .where('known_from', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n ? ({ ok: true } as const) : ({ ok: false, why: 'changed meanwhile' } as const)
}
