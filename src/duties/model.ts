import type { TypedRow } from '../access/index.ts'
import type { IsoDate } from '../kernel/index.ts'

/** The thing an entry, a duty or an exception points to: a page of ours, or what was read and where in it. */
export interface Source {
  readonly words: string
  /** An address within the product, where there is a page for it. */
  readonly href?: string
}

/** One thing that happened to a child, or fell due: areas publish them, and the child's line puts them in order. */
export interface TimelineEntry {
  readonly on: IsoDate
  /** What kind of thing, in the words of a heading: “Review”, “Placement”, “Challenge”. */
  readonly kind: string
  /** What happened, as a sentence. */
  readonly words: string
  readonly source: Source
  /** By how many calendar days it came after its limit; absent where it came in time or has none. */
  readonly lateBy?: number
}

/**
 * All that people typed about one child in one of an area's tables, each row in every version: areas publish them, for the
 * person it is about.
 */
export interface Recorded {
  /** What it is, in the words of a heading: “Challenges”. */
  readonly kind: string
  /** Where it is kept: no table that holds anything about a child may be forgotten. */
  readonly table: string
  readonly rows: readonly TypedRow[]
}

/** Something that one post must do about one child. */
export interface Duty {
  readonly childId: number
  /** The post that answers for it; none where nobody does yet, which is itself worth showing. */
  readonly ownerPostId: number | undefined
  /** What must be done, beginning with a verb. */
  readonly words: string
  readonly dueOn: IsoDate | undefined
  readonly href: string
}

/** Something that one post must do about something else than one child. */
export interface PostDuty extends Omit<Duty, 'childId'> {
  /** Whose list it comes from, in a word that a heading can be made of. */
  readonly about: 'Plan' | 'Action log' | 'Governance' | 'Papers' | 'Handover' | 'Restricted record'
}

/** Why a child stands on the Monday list, the most pressing first. */
export const exceptionKinds = [
  'unseen',
  'unallocated',
  'statute',
  'left-off',
  'contradicts',
  'unowned',
  'stuck',
  'guidance',
  'soon',
] as const
export type ExceptionKind = (typeof exceptionKinds)[number]

/** A child whom somebody must look at: what is wrong, how we know, what to do next, and since when. */
export interface Exception {
  readonly childId: number
  readonly kind: ExceptionKind
  /** What is wrong, in a few words. */
  readonly words: string
  /** How we know: the facts and the limit that they are held against. */
  readonly because: string
  /** What to do next, beginning with a verb. */
  readonly next: string
  /** The first day on which it was so; none where no extract tells. */
  readonly since: IsoDate | undefined
  /** Where the day that it is held against is explained; absent where it is held against none. */
  readonly whyHref?: string
  /** Of what a list of the extract left off: its number. */
  readonly list?: number
  /** Who had the child by the last that was told; where no list names a team or a worker any more, these are shown. */
  readonly lastWith?: { readonly teamName: string | null; readonly workerName: string | null }
  /** The id of the time limit that it is held against: where that runs for the child too, one of the two is said. */
  readonly limit?: string
}
