import type { Block } from './blocks.ts'
import { frontBlocks } from './front-page.ts'
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
    /\bsocial care common inspection framework|\bSCCIF\b|\binspection (report for|of) (a )?children[’']s homes?/i,
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

const focusedVisit = /\b(focused|assurance) visit\b/i
const inspection =
  /\binspection of (.{3,120} )?(local authority )?child(ren)?[’']s (social care )?services|\binspection of services for children/i

/** What the document calls itself: its headings and its opening sentence count, not what it says of other visits. */
export function kindOf(blocks: readonly Block[], wholeText: string): KindRead {
  const names = selfNames(blocks)
  const named = (wording: RegExp) => names.find((name) => wording.test(name))
  if (named(focusedVisit) && !names.some((name) => /^monitoring visit|joint targeted/i.test(name)))
    return { kind: 'focused visit' }
  const other = otherDocuments.find(([wording]) => named(wording))
  if (other && !named(inspection)) return { notReadYet: other[1] }
  if (named(inspection)) return { kind: 'inspection' }
  if (!/\bofsted\b/i.test(wholeText)) return { notOfsted: true }
  return {
    notReadYet: 'a document of Ofsted’s that is neither an inspection report nor a focused-visit letter',
  }
}

/** Headings of the first page, short lines that could be titles, and the sentence that says what the letter is about. */
function selfNames(blocks: readonly Block[]): string[] {
  return frontBlocks(blocks).flatMap(({ kind, text }) => {
    if (kind === 'heading' || text.length < 110) return [text]
    const opening = /^this letter (summarises|sets out|summarizes|outlines|reports)[^.]*/i.exec(text)
    return opening ? [opening[0]] : []
  })
}
