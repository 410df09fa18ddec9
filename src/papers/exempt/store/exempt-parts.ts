import { sql } from 'kysely'
import type { ViewerTx } from '../../../access/index.ts'
import type { ExemptCategory, PaperId, PartId } from '../../model/index.ts'
import { exemptCategories } from '../../model/index.ts'
import type { AdvicePlace } from '../../store/advice.ts'
import { divideAdvice } from '../../store/advice.ts'
import { keptTemplate } from '../../store/template.ts'
import type { PaperResource } from '../../tables.ts'
import { papersDb } from '../../tables.ts'
import type { Edition, KeptExemptPart } from '../model.ts'

const isCategory = (number: number): number is ExemptCategory => number in exemptCategories

/**
 * The parts that are exempt, now: whoever looks at an earlier day, before a part was marked, is not told what it says either.
 */
export async function exemptParts(tx: ViewerTx, id: PaperId): Promise<readonly KeptExemptPart[]> {
  const rows = await papersDb(tx)
    .selectFrom('papers.exempt_part')
    .select(['part', 'categories', 'public_interest', 'known_from'])
    .where('paper_id', '=', id)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    part: row.part,
    categories: row.categories.filter(isCategory),
    publicInterest: row.public_interest,
    version: row.known_from,
  }))
}

/** Where advice for a paper stands: which of it exempt parts alone print. @throws when there is no such paper. */
export async function advicePlace(tx: ViewerTx, id: PaperId): Promise<AdvicePlace> {
  const row = await papersDb(tx)
    .selectFrom('papers.paper')
    .select(['template', 'own_template'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const exempt = (await exemptParts(tx, id)).map(({ part }) => part)
  return { id, template: keptTemplate(row), exempt }
}

/** The fullest edition that this viewer may read. */
export const editionFor = ({ viewer }: ViewerTx): Edition =>
  viewer.grants.has('read exempt papers | any') ? 'private' : 'public'

export type Marked = { readonly ok: true } | { readonly ok: false; readonly why: 'changed meanwhile' }
const changedMeanwhile = { ok: false, why: 'changed meanwhile' } as const

/**
 * Keeps a part from the public, or changes why. What was typed over it is from then on for those alone who may read exempt
 * information. @param version that the change began from; 0 where the part was public.
 */
export async function markExempt(
  tx: ViewerTx,
  id: PaperId,
  { part, categories, publicInterest, version }: KeptExemptPart,
): Promise<Marked> {
  const why = { categories: [...categories], public_interest: publicInterest }
  const written = version === 0 ? await add(tx, id, part, why) : await change(tx, id, part, version, why)
  if (!written) return changedMeanwhile
  await moveEdit(tx, id, part, 'exempt papers')
  await divideAdvice(tx, await advicePlace(tx, id))
  return { ok: true }
}

interface Why {
  readonly categories: number[]
  readonly public_interest: string
}

async function add(tx: ViewerTx, id: PaperId, part: PartId, why: Why): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await papersDb(tx)
    .insertInto('papers.exempt_part')
    .values({ paper_id: id, part, ...why })
    .onConflict((conflict) => conflict.columns(['paper_id', 'part']).doNothing())
    .executeTakeFirstOrThrow()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

async function change(tx: ViewerTx, id: PaperId, part: PartId, version: number, why: Why): Promise<boolean> {
  const { numUpdatedRows } = await papersDb(tx)
    .updateTable('papers.exempt_part')
    .set(why)
    .where('paper_id', '=', id)
    .where('part', '=', part)
    .where('known_from', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Gives a part to the public again. */
export async function makePublic(tx: ViewerTx, id: PaperId, part: PartId, version: number): Promise<Marked> {
  const { numDeletedRows } = await papersDb(tx)
    .deleteFrom('papers.exempt_part')
    .where('paper_id', '=', id)
    .where('part', '=', part)
    .where('known_from', '=', version)
    .executeTakeFirst()
  if (numDeletedRows === 0n) return changedMeanwhile
  await moveEdit(tx, id, part, 'papers')
  await divideAdvice(tx, await advicePlace(tx, id))
  return { ok: true }
}

const moveEdit = (tx: ViewerTx, id: PaperId, part: PartId, resource: 'papers' | 'exempt papers') =>
  papersDb(tx)
    .updateTable('papers.edit')
    .set({ resource })
    .where('paper_id', '=', id)
    .where('part', '=', part)
    .execute()

/**
 * A paper that becomes exempt as a whole, or is no longer: what was typed over its parts follows, and what was advised is
 * from then on as new as that.
 */
export async function moveWithPaper(tx: ViewerTx, id: PaperId, whole: boolean): Promise<void> {
  const exempt = (await exemptParts(tx, id)).map(({ part }) => part)
  await papersDb(tx)
    .updateTable('papers.edit')
    .set({
      resource: sql<PaperResource>`case when ${whole} or part = any(${exempt}) then 'exempt papers' else 'papers' end`,
    })
    .where('paper_id', '=', id)
    .execute()
  await divideAdvice(tx, await advicePlace(tx, id))
}
