import type { IsoDate } from '../../../kernel/index.ts'
import type { EntryId } from '../ids.ts'

/** What managers and panel chairs record; each is dated, and none replaces the one before it. */
export const entryKinds = ['plan', 'step', 'meeting', 'action', 'barrier', 'officer view'] as const
export type EntryKind = (typeof entryKinds)[number]

/** Every way to a permanent home, not adoption alone. */
export const routesToPermanence = [
  'return home',
  'kinship care',
  'special guardianship',
  'adoption',
  'adoption by early permanence',
  'long-term fostering',
  'residential care',
  'independence',
] as const
export type RouteToPermanence = (typeof routesToPermanence)[number]

/** A plan that was put forward is not yet one that was agreed. */
export const planStates = ['agreed', 'proposed'] as const

export const places = [
  'looked-after review',
  'permanence panel',
  'permanence planning meeting',
  'legal planning meeting',
  'court',
  'decision outside a meeting',
] as const
export type Place = (typeof places)[number]

export const steps = [
  'family finding began',
  'assessment of carers began',
  'long-term match agreed',
  'moved in to stay',
  'order applied for',
  'order made',
  'life-story work began',
  'life-story book given',
  'celebrated with the child',
] as const
export type Step = (typeof steps)[number]

export const barriers = [
  'no family found',
  'assessment of carers outstanding',
  'waiting for court',
  'waiting for another council',
  'health information outstanding',
  'brothers and sisters to be kept together',
  'time with family not agreed',
  'funding not agreed',
  'child not ready',
  'placement under strain',
  'no worker allocated',
] as const
export type Barrier = (typeof barriers)[number]

export const officerViews = ['agrees with the plan', 'asks for changes', 'challenges the plan'] as const
export type OfficerView = (typeof officerViews)[number]

/** What one entry says. Which of these a kind has, and must have, is in `rules/entry-forms.ts`. */
export interface EntryValues {
  readonly on: IsoDate
  /** Done, of an action; gone, of a barrier. */
  readonly endedOn: IsoDate | undefined
  readonly dueOn: IsoDate | undefined
  readonly postId: number | undefined
  readonly code: string | undefined
  readonly route: RouteToPermanence | undefined
  readonly parallel: RouteToPermanence | undefined
  readonly place: string | undefined
  readonly words: string
}

export interface Entry extends EntryValues {
  readonly id: EntryId
  readonly version: number
  readonly childId: number
  readonly kind: EntryKind
  /** The day on which somebody said that it was a mistake: it stands no more. */
  readonly takenBackOn: IsoDate | undefined
}

/** An entry that was taken back, with who did it and why. */
export interface TakenBack {
  readonly entry: Entry
  readonly on: IsoDate
  /** A post. */
  readonly by: string
  readonly reason: string
}

/** Who put an entry on record, which says nothing of whose words it holds; and who changed it last. */
export interface RecordedBy {
  /** A post. */
  readonly first: string
  readonly corrected: string | undefined
}

/** In an address: 'officer view' is `officer-view`. */
export const slugOf = (kind: EntryKind): string => kind.replaceAll(' ', '-')

export const kindOfSlug = (slug: string): EntryKind | undefined =>
  entryKinds.find((kind) => slugOf(kind) === slug)

/** Words that somebody types; what is longer belongs on the case file. */
const mostCharacters = 4000

export const tooLongMessage = 'Enter 4,000 characters or fewer'

export const isTooLong = (words: string): boolean => words.length > mostCharacters
