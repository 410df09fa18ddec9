import type { PaperTemplate, PartId, TemplatePart } from '../model/index.ts'
import type { ConditionName, PartFrame, PieceName } from './pieces/index.ts'

const part =
  (mandatory: boolean) =>
  (
    id: PartId,
    title: string,
    asks: string,
    pieces: readonly PieceName[] = [],
    when?: ConditionName,
  ): TemplatePart => ({ id, title, mandatory, asks, pieces, when })

/** A section that must be written, and one that may be left empty, in our own templates. */
export const required = part(true)
export const section = part(false)

const frame =
  (kind: PartFrame['kind']) =>
  ({ id, title, mandatory }: TemplatePart): PartFrame => ({ id, kind, title, mandatory })

function withRecommendations(template: PaperTemplate, sections: readonly PartFrame[]): PartFrame[] {
  const { recommendations } = template
  if (!recommendations) return [...sections]
  const { title, after } = recommendations
  const at = after === undefined ? 0 : sections.findIndex(({ id }) => id === after) + 1
  return sections.toSpliced(at, 0, { id: 'recommendations', kind: 'recommendations', title, mandatory: true })
}

/** Every part that a paper of this kind may have, in the order they stand. */
export const framesOf = (template: PaperTemplate): readonly PartFrame[] => [
  ...withRecommendations(template, template.sections.map(frame('section'))),
  ...template.appendices.map(frame('appendix')),
]

/** The template's own words for a part; undefined for the recommendations. */
export const templatePart = ({ sections, appendices }: PaperTemplate, id: PartId): TemplatePart | undefined =>
  [...sections, ...appendices].find((one) => one.id === id)

/** What a reader needs from a part: printed beside it while it is being written. */
export const asksOf = (template: PaperTemplate, id: PartId): string =>
  templatePart(template, id)?.asks ?? template.recommendations?.asks ?? ''

/** Whom a plan for children is for, who carries it out, and with whom. */
export const usuallyAsked = ['children and young people', 'parents and carers', 'staff', 'partners'] as const
