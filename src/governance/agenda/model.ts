import type { IsoDate } from '../../kernel/index.ts'
import type { AgendaItemId, BodyId, MeetingId, MeetingPaperId } from '../ids.ts'

export type ItemKind = 'standing' | 'decision' | 'exception' | 'paper' | 'promise' | 'other'

/** An item that the record itself asks for, before anybody has looked at it. */
export interface ProposedItem {
  /** What it comes from: 'relapse 12 2020-11-20'. The same source is proposed once for a meeting. */
  readonly source: string
  readonly kind: ItemKind
  readonly title: string
  /** What is to be known or decided, a line to each thing. */
  readonly note: string
  readonly href?: string | undefined
  readonly postId?: number | undefined
}

/** An item of a meeting's agenda. */
export interface AgendaItem {
  readonly id: AgendaItemId
  readonly version: number
  readonly meetingId: MeetingId
  readonly position: number
  readonly kind: ItemKind
  readonly source: string | undefined
  readonly title: string
  readonly note: string
  readonly href: string | undefined
  /** Who brings it. */
  readonly post: { readonly postId: number; readonly title: string } | undefined
  /** Why it was taken off; undefined while it stands. */
  readonly removedBecause: string | undefined
  readonly minutes: string
}

/** A paper as it was when it was put before the meeting. */
export interface MeetingPaper {
  readonly id: MeetingPaperId
  readonly paperId: number
  readonly meetingId: MeetingId
  readonly bodyId: BodyId
  readonly title: string
  readonly number: number
  readonly sha256: string
  readonly frozenOn: IsoDate
}

/** An agenda as it was settled. */
export interface SettledAgenda {
  readonly number: number
  readonly settledOn: IsoDate
  readonly items: readonly { readonly title: string; readonly note: string; readonly by: string }[]
}

export const stands = ({ removedBecause }: AgendaItem): boolean => removedBecause === undefined

/** The latest version of each paper before the meeting. */
export const latestOf = (papers: readonly MeetingPaper[]): readonly MeetingPaper[] =>
  papers.filter(({ paperId, number }) =>
    papers.every((other) => other.paperId !== paperId || other.number <= number),
  )

/** Source of the item that stands for a paper. */
export const paperSource = (paperId: number): string => `paper ${paperId}`
