import type { Block } from './blocks.ts'
import { trust } from './authority.ts'
import { frontBlocks, frontPages } from './front-page.ts'
import type { DocumentKind } from './model.ts'

export type KindRead =
  | { kind: DocumentKind }
  /** Another document of Ofsted's, in words that fit after “This is”. */
  | { notReadYet: string }
  | { notOfsted: true }

/** The words by which Ofsted's documents name themselves. The first that fits decides, so the narrow ones come first. */
const otherDocuments: readonly (readonly [RegExp, string])[] = [
  [/\bjoint targeted area inspection|\bJTAI\b/i, 'a letter about a joint targeted area inspection'],
  [/\bmonitoring visit\b/i, 'a monitoring visit letter'],
  [
    /\barea (SEND|special educational needs)|\bSEND inspection|special educational needs and\/?(or)? disabilit/i,
    'an area SEND report',
  ],
  [/\b(regional|voluntary) adoption agency|adoption support agency/i, 'a report on an adoption agency'],
  [
    /\bfostering (agency|service)\b.*\b(inspection|report)|\bindependent fostering agency/i,
    'a report on a fostering agency',
  ],
  [
    /\bsocial care common inspection framework|\bSCCIF\b|\binspection (report for|of) (a )?children[’'‘´]?s homes?/i,
    'a report on a children’s home or another registered provider',
  ],
  [
    /\binspection of .{3,80}\b(school|academy|college|nursery|pre-?school|childminder)\b/i,
    'a school or early years report',
  ],
  [
    /\b(school|further education|early years|childcare|initial teacher) (inspection )?report\b/i,
    'a school or early years report',
  ],
  [/\bprobation|\byouth offending/i, 'a report on another service'],
]

/** At the beginning of a title: a report may mention a visit in a short paragraph of its own. */
const focusedVisit = /^(.{0,12}\b)?(focuss?ed|assurance) visit\b/i
const inspection = new RegExp(
  `\\binspection of ((.{3,120} )?(local authority )?child(ren)?[’'‘´]?s (social care|(social care )?services)|services for children|.{0,60}${trust})`,
  'i',
)

/** What the document calls itself: its headings and its opening sentence count, not what it says of other visits. */
export function kindOf(blocks: readonly Block[], wholeText: string): KindRead {
  for (const page of frontPages) {
    const found = kindNamed(selfNames(frontBlocks(blocks, page)))
    if (found) return found
  }
  const told = kindTold(blocks)
  if (told) return { kind: told }
  if (!/\bofsted\b/i.test(wholeText)) return { notOfsted: true }
  return {
    notReadYet: 'a document of Ofsted’s that is neither an inspection report nor a focused-visit letter',
  }
}

/** Where no title says what it is: a letter that speaks of the visit, or a report that names what it judges. */
function kindTold(blocks: readonly Block[]): DocumentKind | undefined {
  const front = blocks.filter(({ page }) => page <= 2).map(({ text }) => text)
  const whole = front.join(' ')
  if (front.some((text) => /^dear /i.test(text)) && /\bfocuss?ed visit\b/i.test(whole)) return 'focused visit'
  return /\bimpact of leaders on\b/i.test(whole) && /\bexperiences and progress of\b/i.test(whole)
    ? 'inspection'
    : undefined
}

function kindNamed(names: readonly string[]): KindRead | undefined {
  const named = (wording: RegExp) => names.some((name) => wording.test(name))
  if (named(focusedVisit)) return { kind: 'focused visit' }
  const other = otherDocuments.find(([wording]) => names.some((name) => begins(name, wording)))
  if (other) return { notReadYet: other[1] }
  return named(inspection) ? { kind: 'inspection' } : undefined
}

/** Within the first words: what a title is about, not what it mentions. */
function begins(name: string, wording: RegExp): boolean {
  const at = name.search(wording)
  return at >= 0 && at <= 12
}

/** Headings, short lines that could be titles, and what the opening sentence says the letter is about. */
function selfNames(front: readonly Block[]): string[] {
  return front.flatMap(({ kind, text }) => {
    const [, about] =
      /^this letter (?:summari[sz]es|sets out|outlines|reports)\b(?:.*?\bfindings (?:of|from))?(?: (?:the|a|our))?([^.]*)/i.exec(
        text,
      ) ?? []
    if (about !== undefined) return [about.trim()]
    // A short paragraph that ends in a full stop is a sentence, and speaks of something else.
    return kind === 'heading' || (text.length < 110 && !/[^.]\.$/.test(text)) ? [text] : []
  })
}
