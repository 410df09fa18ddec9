import type { IsoDate } from '../../../kernel/index.ts'
import type { ClearanceStanding, PaperId } from '../../model/index.ts'
import type { ClearedText, Since } from './basis.ts'
import { changeSince } from './basis.ts'
import type { Consultee } from './consultees.ts'

export const clearanceAnswers = ['cleared', 'cleared with comments', 'not cleared'] as const
export type ClearanceAnswer = (typeof clearanceAnswers)[number]

/** What somebody said, as the post that was asked, on the words that stood there. */
export interface Answered {
  readonly answer: ClearanceAnswer
  readonly words: string
  readonly on: IsoDate
  readonly by: string
  readonly basis: ClearedText
}

/** A post was asked for its word on a part of a paper. */
export interface Asked {
  readonly id: number
  readonly version: number
  readonly paperId: PaperId
  readonly consultee: Consultee
  readonly post: { readonly id: number; readonly title: string }
  readonly dueOn: IsoDate | undefined
  readonly askedOn: IsoDate
  readonly askedBy: string
  /** Oldest first. */
  readonly answers: readonly Answered[]
}

export interface StandingClearance extends Asked {
  readonly standing: ClearanceStanding
  /** What has become of the words since the last answer; nothing was answered yet where absent. */
  readonly since: Since | undefined
  readonly now: ClearedText
}

function standingOf(last: Answered | undefined, since: Since | undefined): ClearanceStanding {
  if (!last || since === undefined) return 'not answered'
  if (last.answer === 'not cleared') return since === 'changed' ? 'lapsed' : 'not cleared'
  if (since === 'changed') return 'lapsed'
  return since === 'small corrections' ? 'cleared, small corrections since' : last.answer
}

/** Held against the words as they are now: a clearance never outlives what it was given on. */
export function held(asked: Asked, now: ClearedText): StandingClearance {
  const last = asked.answers.at(-1)
  const since = last && changeSince(last.basis, now)
  return { ...asked, now, since, standing: standingOf(last, since) }
}

/** Whether somebody still has to answer: a refusal waits for the authors, not for whoever refused. */
export const isOwed = ({ standing }: Pick<StandingClearance, 'standing'>): boolean =>
  standing === 'not answered' || standing === 'lapsed'

/** Red where it is owed and its day has gone, or where it lapsed. */
export const isLate = ({ standing, dueOn }: StandingClearance, day: IsoDate): boolean =>
  standing === 'lapsed' || (isOwed({ standing }) && dueOn !== undefined && dueOn < day)
