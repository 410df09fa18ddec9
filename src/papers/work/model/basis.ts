import { createHash } from 'node:crypto'
import { z } from 'zod'
import { contentsOf, wordsOf } from '../../document/wording.ts'
import type { Paper, PartId } from '../../model/index.ts'
import { consulteeNamed } from './consultees.ts'
import { figuresIn, isTypographical } from './typographical.ts'

/** What a clearance is given on: the part, the recommendations, and every figure of the paper’s sections. */
export interface ClearedText {
  readonly section: string
  readonly recommendations: string
  readonly figures: readonly string[]
}

export const KeptBasis: z.ZodType<ClearedText> = z.object({
  section: z.string(),
  recommendations: z.string(),
  figures: z.array(z.string()),
})

/** A part as it is read, a line for each paragraph, item and row. */
const plainPart = ({ parts }: Pick<Paper, 'parts'>, id: PartId): string =>
  parts
    .filter((part) => part.id === id)
    .flatMap(({ blocks }) => blocks.flatMap((block) => contentsOf(block).map(wordsOf)))
    .join('\n')

/** Appendices follow the record from day to day: what is cleared is what the paper says. */
export const clearedText = (paper: Pick<Paper, 'parts'>, part: PartId): ClearedText => ({
  section: plainPart(paper, part),
  recommendations: plainPart(paper, 'recommendations'),
  figures: paper.parts
    .filter(({ kind }) => kind !== 'appendix')
    .flatMap(({ id }) => figuresIn(plainPart(paper, id)))
    .toSorted(),
})

/** The same for a consultee by its id. @throws when there is none of that id. */
export function clearedBy(paper: Pick<Paper, 'parts'>, consultee: string): ClearedText {
  const found = consulteeNamed(consultee)
  if (!found) throw new Error(`Nobody is consulted under the name ${consultee}`)
  return clearedText(paper, found.part)
}

export const fingerprintOf = ({ section, recommendations, figures }: ClearedText): string =>
  createHash('sha256')
    .update(JSON.stringify([section, recommendations, figures]))
    .digest('hex')

/** What has become of the words since: nothing, small corrections, or a change that a clearance does not survive. */
export type Since = 'unchanged' | 'small corrections' | 'changed'

const sameFigures = (then: ClearedText, now: ClearedText): boolean =>
  JSON.stringify(then.figures) === JSON.stringify(now.figures)

export function changeSince(then: ClearedText, now: ClearedText): Since {
  if (fingerprintOf(then) === fingerprintOf(now)) return 'unchanged'
  return sameFigures(then, now) &&
    isTypographical(then.section, now.section) &&
    isTypographical(then.recommendations, now.recommendations)
    ? 'small corrections'
    : 'changed'
}

/** Figures that came or went, for whoever looks at a clearance that lapsed. */
export function figureChanges(then: ClearedText, now: ClearedText) {
  const without = (from: readonly string[], those: readonly string[]): readonly string[] => {
    const left = [...those]
    return from.filter((each) => {
      const at = left.indexOf(each)
      if (at >= 0) left.splice(at, 1)
      return at < 0
    })
  }
  return { gone: without(then.figures, now.figures), came: without(now.figures, then.figures) }
}

/** Of one part as it reads: a comment belongs to it. */
export const partFingerprint = (paper: Pick<Paper, 'parts'>, part: PartId): string =>
  createHash('sha256').update(plainPart(paper, part)).digest('hex')
