import { z } from 'zod'
import type { IsoDate } from '../../../kernel/index.ts'
import { readIsoDate } from '../../../kernel/index.ts'

const day = z.string().transform((text, context): IsoDate => {
  const read = readIsoDate(text)
  if (read) return read
  context.addIssue({ code: 'custom', message: `${text} is no day` })
  return z.NEVER
})

const about = {
  title: z.string(),
  /** Board: the meeting. Public: where it can be read. */
  audience: z.string(),
  asAt: day,
  releasedOn: day,
  by: z.string(),
  /** How much is withheld, and why. */
  note: z.string(),
}

const said = z.object({
  dataSay: z.string(),
  worries: z.string(),
  happensNext: z.string(),
  post: z.string(),
  on: day,
})

const BoardRow = z.object({
  id: z.string(),
  title: z.string(),
  figure: z.string(),
  note: z.string(),
  /** Empty where the number is large enough. */
  small: z.string(),
  /** The word against the target; none where there is no target. */
  standing: z.enum(['on target', 'within tolerance', 'outside tolerance']).nullable(),
  against: z.string(),
  direction: z.string(),
  better: z.string(),
  /** The last twelve months, oldest first; none where a month has no figure. */
  months: z.array(z.number().nullable()),
  /** What is published of others. */
  others: z.array(z.string()),
  said: said.nullable(),
})
export type BoardRow = z.output<typeof BoardRow>

/** A board's scorecard as it was given to its named members: true counts of groups, no child in it. */
export const BoardPage = z.object({
  ...about,
  level: z.literal('board'),
  members: z.array(z.string()),
  rows: z.array(BoardRow),
  fitness: z.array(z.string()),
})
export type BoardPage = z.output<typeof BoardPage>

const PublicRow = z.object({
  title: z.string(),
  question: z.string(),
  definition: z.string(),
  /** `On 24 November 2020`, `1 November 2019 to 31 October 2020` */
  when: z.string(),
  /** As printed: a number, or c. A count has only `all`. */
  part: z.string(),
  all: z.string(),
  percent: z.string(),
})
export type PublicRow = z.output<typeof PublicRow>

/** Figures as the public may read them: made of what was printed alone. */
export const PublicPage = z.object({
  ...about,
  level: z.literal('public'),
  /** What a c stands for, in the same words for each. */
  mark: z.string(),
  rows: z.array(PublicRow),
})
export type PublicPage = z.output<typeof PublicPage>
