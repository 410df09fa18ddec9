import type { ExemptCategory } from '../model/header.ts'
import type { PartId } from '../model/template.ts'

/** A part of a paper that the public does not get, and why. */
export interface ExemptPart {
  readonly part: PartId
  /** Paragraphs of Part 1 of Schedule 12A to the Local Government Act 1972. */
  readonly categories: readonly ExemptCategory[]
  /** Why the public interest in keeping it back outweighs that in telling. */
  readonly publicInterest: string
}

/** An exempt part on record, with the version that a change begins from. */
export interface KeptExemptPart extends ExemptPart {
  readonly version: number
}

/** From one source two editions: what anybody may read, and what those may read who are entitled to all of it. */
export type Edition = 'public' | 'private'
