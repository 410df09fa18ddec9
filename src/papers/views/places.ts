import type { Finding, Place } from '../checker/index.ts'
import { read } from '../checker/reading.ts'
import type { Flags } from '../document/web/index.ts'
import { anchorOf } from '../document/web/index.ts'
import type { Paper, Part, PartId } from '../model/index.ts'
import type { PaperId } from '../model/index.ts'

/** A part in an address: 'next steps' is next-steps. */
const partSlug = (part: PartId): string => part.replaceAll(' ', '-')

/** The part of this paper that an address names. */
export const partAt = ({ parts }: Paper, slug: string): Part | undefined =>
  parts.find(({ id }) => partSlug(id) === slug)

export const partHref = (id: PaperId, part: PartId): string => `/papers/${id}/parts/${partSlug(part)}`

/** Where people tell a paper what no other part of the record holds; `piece` is one form of it. */
export const adviceHref = (id: PaperId, piece?: string): string =>
  `/papers/${id}/advice${piece === undefined ? '' : `/${piece}`}`

/** The address on the page of a part's heading. */
export function partAnchor({ parts }: Paper, id: PartId): string {
  const part = parts.find((one) => one.id === id)
  if (part === undefined) return '#title'
  if (part.kind === 'recommendations') return '#recommendations'
  const position = parts.filter(({ kind }) => kind === part.kind).indexOf(part)
  const label =
    part.kind === 'appendix' ? `Appendix ${String.fromCharCode(65 + position)}` : `${position + 1}`
  return `#${anchorOf(label)}`
}

/** The address on the page of a place that the checker names. */
export function placeAnchor(paper: Paper, { section, paragraph }: Place): string {
  if (section === 'whole paper') return '#title'
  if (section === 'title' || section === 'header') return `#${section}`
  if (section === 'recommendations' || paragraph === undefined) return partAnchor(paper, section)
  return `#${anchorOf(paragraph)}`
}

const samePlace = (one: Place, other: Place): boolean =>
  one.section === other.section && one.paragraph === other.paragraph

/** Passages by which a child or a person could be recognised: marked wherever the paper is worked on. */
export function identifyingPassages(paper: Paper, findings: readonly Finding[]): Flags {
  const passages = read(paper).body
  const flags = findings
    .filter(({ rule, found }) => rule.startsWith('people.') && found !== '')
    .flatMap(({ where, found }) =>
      passages
        .filter((passage) => samePlace(passage.where, where) && passage.text.includes(found))
        .map(({ block }) => ({ block, found })),
    )
  const byBlock = Map.groupBy(flags, ({ block }) => block)
  return new Map([...byBlock].map(([block, all]) => [block, all.map(({ found }) => found)]))
}
