import { becauseOf } from '../../access/index.ts'
import type { ViewerTx } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { Corrected, Correcting, CoveredBy } from '../model.ts'
import { workforceDb } from '../tables.ts'

export interface NewVacancy {
  readonly postId: number
  readonly fullTimeEquivalent: number
  readonly fromOn: IsoDate
  readonly untilOn: IsoDate | undefined
  readonly coveredBy: CoveredBy
  readonly cost: string | undefined
  readonly joins: { readonly words: string; readonly by: IsoDate } | undefined
}

const vacancyColumns = (vacancy: NewVacancy) => ({
  post_id: vacancy.postId,
  full_time_equivalent: vacancy.fullTimeEquivalent,
  from_on: vacancy.fromOn,
  until_on: vacancy.untilOn ?? null,
  covered_by: vacancy.coveredBy,
  cost: vacancy.cost ?? null,
  joins_words: vacancy.joins?.words ?? null,
  joins_by: vacancy.joins?.by ?? null,
})

/** Records that a post is being recruited to and how it is covered. @returns its id. */
export async function recordVacancy(tx: ViewerTx, vacancy: NewVacancy): Promise<number> {
  const { id } = await workforceDb(tx)
    .insertInto('workforce.vacancy')
    .values(vacancyColumns(vacancy))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Corrects a vacancy, or closes it by saying until when it ran. */
export async function correctVacancy(
  tx: ViewerTx,
  from: Correcting<number>,
  vacancy: NewVacancy,
): Promise<Corrected> {
  await becauseOf(tx, from.reason)
  const { numUpdatedRows } = await workforceDb(tx)
    .updateTable('workforce.vacancy')
    .set(vacancyColumns(vacancy))
    .where('id', '=', from.id)
    .where('known_from', '=', from.version)
    .executeTakeFirst()
  return numUpdatedRows > 0n ? { ok: true } : { ok: false, why: 'changed meanwhile' }
}
