import { z } from 'zod'
import type { ViewerTx } from '../../access/index.ts'
import { divided } from '../exempt/advice-kept-back.ts'
import type { Advice, PaperId, PaperTemplate, PartId } from '../model/index.ts'
import { nothingAdvised } from '../model/index.ts'
import { papersDb } from '../tables.ts'
import { Day, Knowable } from './known-json.ts'

const words = Knowable(z.string())

const Assessment = Knowable(
  z.object({ outcome: z.enum(['completed', 'screened: not needed']), on: Knowable(Day), because: words }),
)
const Implication = Knowable(z.object({ from: z.string(), says: z.string() }))

const Asked = z.object({
  who: z.string(),
  on: Knowable(Day),
  said: z.string(),
  changed: words,
  group: z.string().optional(),
})
const NotAsked = z.object({ group: z.string(), because: z.string() })

/** The advice for a paper, as it is kept. */
const KeptAdvice: z.ZodType<Advice> = z.object({
  immediateRisk: words,
  expected: words,
  consultation: z.array(z.union([Asked, NotAsked])),
  options: z.array(z.object({ option: z.string(), whyNot: z.string() })),
  dataProtection: Assessment,
  equality: Assessment,
  communitySafety: Implication,
  health: Implication,
  sources: z.array(z.object({ title: z.string(), published: z.boolean(), where: words })),
})

const Given = z.record(z.string(), z.unknown())

/**
 * The advice for a paper as this viewer may read it. What exempt parts alone print stands in a row of its own; the version
 * is that of the other.
 */
export async function adviceOf(tx: ViewerTx, id: PaperId): Promise<{ version: number; given: Advice }> {
  const rows = await papersDb(tx)
    .selectFrom('papers.advice_known')
    .select(['known_from', 'given', 'resource'])
    .where('paper_id', '=', id)
    .execute()
  const all: Record<string, unknown> = { ...nothingAdvised }
  for (const { given } of rows) Object.assign(all, Given.parse(given))
  const version = rows.find(({ resource }) => resource === 'papers')?.known_from ?? 0
  return { version, given: KeptAdvice.parse(all) }
}

/** Of the paper that the advice is for. */
export interface AdvicePlace {
  readonly id: PaperId
  readonly template: PaperTemplate
  readonly exempt: readonly PartId[]
}

/** Writes advice over that of a version, each piece where those may read it who may. @returns whether the version stood. */
export async function putAdvice(
  tx: ViewerTx,
  { id, template, exempt }: AdvicePlace,
  version: number,
  advice: Advice,
): Promise<boolean> {
  const { open, keptBack } = divided(advice, template, exempt)
  const { numUpdatedRows } = await papersDb(tx)
    .updateTable('papers.advice')
    .set({ given: JSON.stringify(open) })
    .where('paper_id', '=', id)
    .where('resource', '=', 'papers')
    .where('known_from', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await putKeptBack(tx, id, keptBack)
  return true
}

async function putKeptBack(tx: ViewerTx, id: PaperId, keptBack: Partial<Advice>): Promise<void> {
  const row = { paper_id: id, resource: 'exempt papers', given: JSON.stringify(keptBack) } as const
  if (Object.keys(keptBack).length === 0)
    await papersDb(tx)
      .deleteFrom('papers.advice')
      .where('paper_id', '=', id)
      .where('resource', '=', row.resource)
      .execute()
  else
    await papersDb(tx)
      .insertInto('papers.advice')
      .values(row)
      .onConflict((conflict) => conflict.columns(['paper_id', 'resource']).doUpdateSet({ given: row.given }))
      .execute()
}

/** Divides the advice anew, once another part is exempt or one is no more. */
export async function divideAdvice(tx: ViewerTx, place: AdvicePlace): Promise<void> {
  const { version, given } = await adviceOf(tx, place.id)
  await putAdvice(tx, place, version, given)
}
