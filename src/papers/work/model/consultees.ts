import type { PaperTemplate, PartId } from '../../model/index.ts'

/** Somebody without whose word a part of a paper does not go out. */
export interface Consultee {
  readonly id: string
  /** As it is asked for: 'Section 151 officer'. */
  readonly name: string
  /** The part that the clearance is for; the recommendations and the figures always go with it. */
  readonly part: PartId
  /** Words of a post’s title by which one is proposed; a person chooses. */
  readonly proposes: RegExp
}

/** Who is consulted about which part: data, one line each. A template without the part does not ask for it. */
const consultees: readonly Consultee[] = [
  { id: 'finance', name: 'Section 151 officer', part: 'finance', proposes: /151|finance|treasurer/i },
  { id: 'legal', name: 'Monitoring Officer', part: 'legal', proposes: /monitoring officer|solicitor|legal/i },
  { id: 'people', name: 'Human resources', part: 'finance', proposes: /human resources|\bhr\b|workforce/i },
  {
    id: 'data-protection',
    name: 'Data protection officer',
    part: 'data protection',
    proposes: /data protection|information governance (?!auditor)/i,
  },
  { id: 'equality', name: 'Equality lead', part: 'equality', proposes: /equalit/i },
  {
    id: 'community-safety',
    name: 'Community safety',
    part: 'community safety',
    proposes: /community safety|safer/i,
  },
  { id: 'public-health', name: 'Public health', part: 'health', proposes: /public health/i },
  {
    id: 'portfolio-holder',
    name: 'Portfolio holder',
    part: 'recommendations',
    proposes: /portfolio holder/i,
  },
]

/** Those whose part this kind of paper has. A paper that asks for no decision needs nobody’s clearance. */
export function consulteesFor(template: PaperTemplate): readonly Consultee[] {
  if (!template.recommendations) return []
  const parts = new Set(['recommendations', ...template.sections.map(({ id }) => id)])
  return consultees.filter(({ part }) => parts.has(part))
}

export const consulteeNamed = (id: string): Consultee | undefined =>
  consultees.find((consultee) => consultee.id === id)
