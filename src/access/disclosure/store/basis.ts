import { sql } from 'kysely'
import { z } from 'zod'
import type { IsoDate } from '../../../kernel/index.ts'
import { readIsoDate } from '../../../kernel/index.ts'
import type { ViewerTx } from '../../record/viewer.ts'
import type { Figure, Period } from '../model/figure.ts'
import type { Register } from '../model/register.ts'
import { publicationDb } from '../tables.ts'

const day = z.string().transform((text, context): IsoDate => {
  const read = readIsoDate(text)
  if (read) return read
  context.addIssue({ code: 'custom', message: `${text} is no day` })
  return z.NEVER
})
const period: z.ZodType<Period> = z.union([z.object({ from: day, to: day }), z.object({ on: day })])
const key = z.object({
  measure: z.string(),
  cell: z.record(z.string(), z.string()),
  area: z.array(z.string()),
  period,
})
const both = z.object({ numerator: z.number(), denominator: z.number() })

const figure: z.ZodType<Figure> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('count'), key, value: z.number(), months: z.array(z.number()).exactOptional() }),
  z.object({ kind: z.literal('share'), key, ...both.shape, months: z.array(both).exactOptional() }),
  z.object({
    kind: z.literal('amount'),
    key,
    is: z.enum(['median', 'mean']),
    value: z.number(),
    children: z.number(),
    unit: z.string(),
  }),
])

const Basis = z.array(
  z.object({
    level: z.enum(['board', 'public']),
    figures: z.array(
      z.object({
        figure,
        beneath: z.boolean(),
        withheld: z.array(z.enum(['all', 'part', 'rest', 'percent', 'amount'])),
      }),
    ),
    sums: z.array(
      z.object({ terms: z.array(z.object({ key, times: z.union([z.literal(1), z.literal(-1)]) })) }),
    ),
  }),
)

/** Everything that ever left, with what was true behind it, oldest first. For whoever may release: `change publication`. */
export async function registerNow(tx: ViewerTx): Promise<Register> {
  const { rows } = await sql`
    select release.level, basis.figures, basis.sums
    from publication.basis basis join publication.release release on release.id = basis.release_id
    order by release.id`.execute(tx.db)
  return Basis.parse(rows)
}

/** Keeps what was true behind a release, for those that come after it. */
export async function keepBasis(tx: ViewerTx, releaseId: number, release: Register[number]): Promise<void> {
  await publicationDb(tx)
    .insertInto('publication.basis')
    .values({
      release_id: releaseId,
      figures: JSON.stringify(release.figures),
      sums: JSON.stringify(release.sums),
    })
    .execute()
}
