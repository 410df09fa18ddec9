import { createHash } from 'node:crypto'
import type { FactSource, Inline, SectionBlock } from '../document/index.ts'
import { runsOf } from '../document/wording.ts'
import type { Edition, ExemptPart } from '../exempt/model.ts'
import { wholeExempt } from '../exempt/edition.ts'
import type { Paper, PartId } from '../model/index.ts'
import type { FrozenFigure } from './model.ts'

/** What is known of a measure's figure beyond its words. */
export interface Basis {
  readonly value: unknown
  readonly fingerprint: string
  /** Of the measure's definition: another one is another measure. */
  readonly definition: string
}
export type BasisOf = (measure: string) => Basis | undefined

const none = { value: null, fingerprint: null, definition: null } as const

const isFact = (inline: Inline): inline is Extract<Inline, { kind: 'fact' }> => inline.kind === 'fact'

type Told = Omit<FrozenFigure, 'edition' | 'part'>

function ofFact(words: string, { area, record, field }: FactSource, basisOf: BasisOf): Told {
  const basis = area === 'measures' ? (basisOf(record) ?? none) : none
  return { kind: 'fact', words, area, record, field, ...basis }
}

/** A chart is a figure too: its rows' fingerprint is that of the drawing. */
function ofPicture(alternative: string, picture: string, { pictures }: Paper): Told {
  const svg = pictures[picture]?.svg ?? ''
  const fingerprint = createHash('sha256').update(svg).digest('hex')
  return {
    ...none,
    kind: 'picture',
    words: alternative,
    area: 'papers',
    record: picture,
    field: 'picture',
    fingerprint,
  }
}

const toldBy = (block: SectionBlock, paper: Paper, basisOf: BasisOf): readonly Told[] =>
  block.kind === 'figure'
    ? [ofPicture(block.alternative, block.picture, paper)]
    : runsOf(block)
        .filter(isFact)
        .map(({ text, source }) => ofFact(text, source, basisOf))

/** The edition that has what stands in a part of the paper; a finding about the paper as a whole may quote any of them. */
export function editionIn(paper: Paper, exempt: readonly ExemptPart[], part: PartId): Edition {
  if (wholeExempt(paper) !== undefined) return 'private'
  const asWhole = part === 'whole paper' && exempt.length > 0
  return asWhole || exempt.some((one) => one.part === part) ? 'private' : 'public'
}

/** Every figure of a paper in reading order: what is frozen with it. */
export function figuresOf(
  paper: Paper,
  exempt: readonly ExemptPart[],
  basisOf: BasisOf,
): readonly FrozenFigure[] {
  return paper.parts.flatMap((part) =>
    part.blocks.flatMap((block) =>
      toldBy(block, paper, basisOf).map((told) => ({
        edition: editionIn(paper, exempt, part.id),
        part: part.id,
        ...told,
      })),
    ),
  )
}

/** The measures whose figures a paper prints. */
export const measuresIn = (paper: Paper): ReadonlySet<string> =>
  new Set(
    paper.parts
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === 'figure' ? [] : runsOf(block)))
      .flatMap((run) => (run.kind === 'fact' && run.source.area === 'measures' ? [run.source.record] : [])),
  )
