import { z } from 'zod'
import { readIsoDate } from '../../kernel/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { codeLists, type CodeListName } from '../../children/facts/index.ts'
import type { Measure } from '../model/measure.ts'
import type { PieceKind } from '../model/piece.ts'
import type { SourceId } from '../model/sources.ts'
import { sources } from '../model/sources.ts'

const words = z.string().trim().min(3, 'must be a sentence or a title in words')
const day = z.string().transform((text, context): IsoDate => {
  const read = readIsoDate(text)
  if (read) return read
  context.addIssue({ code: 'custom', message: 'must be a day as YYYY-MM-DD' })
  return z.NEVER
})
const pieceOf = <Kind extends PieceKind>(kind: Kind) =>
  z.object(
    {
      kind: z.literal(kind, `must be a ${kind}, made with the functions that the file is given`),
      sql: z.string(),
    },
    `must be a ${kind}, made with the functions that the file is given`,
  )

const isSource = (id: string): id is SourceId => id in sources
const isCodeList = (id: string): id is CodeListName => id in codeLists
const source = z.string().refine(isSource, `must be one of: ${Object.keys(sources).join(', ')}`)
const labels = z.union([
  z.literal('as they stand'),
  z.object({
    codes: z.string().refine(isCodeList, `must be one of: ${Object.keys(codeLists).join(', ')}`),
    as: z.enum(['written', 'label', 'code']),
  }),
])
const example = z.object({
  asAt: z.string(),
  rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))),
  gives: z.union([
    z.object({ numerator: z.number(), denominator: z.number(), percent: z.number().nullable() }),
    z.object({ value: z.number().nullable() }),
    z.object({ value: z.record(z.string(), z.number()) }),
  ]),
  because: words,
})

const common = {
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be small letters, numbers and hyphens'),
  title: words,
  question: words,
  definition: words,
  basis: words,
  source,
  population: pieceOf('truth'),
  better: z.enum(['higher', 'lower', 'neither']),
  unit: z.enum(['children', 'rows', 'percent', 'working days', 'days']),
  from: day,
  shows: z.object({ words, amount: pieceOf('whole') }).optional(),
  namesChildren: z.literal(true).optional(),
  months: z
    .union(
      [
        z.strictObject({ happens: pieceOf('day') }),
        z.strictObject({ looksBack: z.number().int().min(2).max(60) }),
      ],
      'must be { happens: a day } or { looksBack: 2 to 60 months }',
    )
    .optional(),
  examples: z.array(example).min(1, 'must have at least one worked example'),
}

const Written = z.discriminatedUnion('value', [
  z.strictObject({ ...common, value: z.literal('count') }),
  z.strictObject({ ...common, value: z.literal('share'), met: pieceOf('truth'), whyNot: words }),
  z.strictObject({ ...common, value: z.enum(['median', 'mean']), amount: pieceOf('whole') }),
  z.strictObject({ ...common, value: z.literal('breakdown'), category: pieceOf('text'), labels }),
  z.strictObject({ ...common, value: z.literal('spread'), category: pieceOf('text'), each: words }),
])

const ownGroup = 'The council’s own measures'

/** A measure as a council wrote it, or what is wrong with it: a sentence for each thing. */
export function readWritten(
  written: unknown,
):
  | { readonly ok: true; readonly measure: Measure }
  | { readonly ok: false; readonly problems: readonly string[] } {
  const read = Written.safeParse(written)
  if (!read.success)
    return {
      ok: false,
      problems: read.error.issues.map(({ path, message }) => `${path.join('.') || 'it'}: ${message}`),
    }
  const { from, shows, namesChildren, months, ...rest } = read.data
  return {
    ok: true,
    measure: {
      ...rest,
      group: ownGroup,
      inForce: { from },
      ...(shows ? { shows } : {}),
      ...(namesChildren ? { namesChildren } : {}),
      ...(months ? { months } : {}),
    },
  }
}
