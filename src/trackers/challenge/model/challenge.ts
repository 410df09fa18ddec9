import type { IsoDate } from '../../../kernel/index.ts'
import type { ChallengeId } from '../ids.ts'

export type RaisedAs = 'independent reviewing officer' | 'conference chair'

export const categories = [
  'care planning',
  'plan not carried out',
  'decision for the child',
  'drift and delay',
  'no plan for the child’s future',
  'no allocated worker',
  'quality of practice',
  'child’s part in decisions',
  'child not safe',
  'other',
] as const
export type Category = (typeof categories)[number]

/** Talking it over comes first, but need not; any stage may be left out. */
export const stages = ['informal', 'team manager', 'head of service', 'director', 'Cafcass'] as const
export type Stage = (typeof stages)[number]

/**
 * Cafcass is told by the reviewing officer of a child in care, whom the law names, at any time; a conference chair has no such
 * way, and of a child who is not in care nobody has.
 */
export const stagesFor = (as: RaisedAs, inCare: boolean): readonly Stage[] =>
  as === 'independent reviewing officer' && inCare ? stages : stages.filter((stage) => stage !== 'Cafcass')

export const closedWith = ['resolved', 'partly resolved', 'not resolved', 'withdrawn'] as const
export type ClosedWith = (typeof closedWith)[number]

/** When something was said, and by which change it came onto the record: of one day the earlier change was first. */
export interface Said {
  readonly on: IsoDate
  readonly change: number
}

/** What the one who raised it did. */
export type Move = Said & { readonly words: string } & (
    | { readonly stage: Stage; readonly toPostId: number | undefined }
    | { readonly stage: 'closed'; readonly outcome: ClosedWith; readonly changed: string }
  )

export interface Answer extends Said {
  readonly id: number
  readonly version: number
  readonly byPersonId: number
  readonly words: string
}

export interface Challenge {
  readonly id: ChallengeId
  /** Of its row: what a correction was made from. */
  readonly version: number
  readonly childId: number
  /** The council's own number for the child. */
  readonly councilId: string
  readonly teamName: string | undefined
  readonly raisedOn: IsoDate
  readonly raisedByPersonId: number
  readonly raisedAs: RaisedAs
  readonly category: Category
  readonly concern: string
  readonly wishes: string
  readonly toldBy: string
  /** Oldest first; the first is how it was raised. */
  readonly moves: readonly Move[]
  readonly answers: readonly Answer[]
}

/**
 * Where a challenge stood when a form about it was opened: the last change of it, of its moves and of its answers. What was
 * said since may be what the form would deny.
 */
export const stoodAt = ({ version, moves, answers }: Challenge): number =>
  Math.max(version, ...moves.map(({ change }) => change), ...answers.map((answer) => answer.version))
