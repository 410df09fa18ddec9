import type { Rulebook, Why } from '../../clocks/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { ActionId } from '../../plan/index.ts'
import type { BodyId, DecisionId, LoggedActionId, RecommendationId } from '../ids.ts'
import type { BodyKind } from '../model.ts'

export const answers = ['accepted', 'accepted in part', 'not accepted'] as const
export type Answer = (typeof answers)[number]

interface Named {
  readonly id: BodyId
  readonly name: string
  readonly kind: BodyKind
}

/** Which action does what was accepted. */
export type CarriedBy = { readonly loggedActionId: LoggedActionId } | { readonly planActionId: ActionId }

/** What one body asked of another, and what came back. */
export interface Recommendation {
  readonly id: RecommendationId
  readonly version: number
  readonly from: Named
  readonly to: Named
  readonly decisionId: DecisionId | undefined
  readonly words: string
  readonly madeOn: IsoDate
  readonly receivedOn: IsoDate | undefined
  readonly answered: { readonly on: IsoDate; readonly how: Answer; readonly words: string } | undefined
  /** None while nobody has said which action does it. */
  readonly carriedBy: CarriedBy | undefined
}

/** Accepted, in whole or in part: a promise to whoever asked. */
export const isAccepted = ({ answered }: Pick<Recommendation, 'answered'>): boolean =>
  answered !== undefined && answered.how !== 'not accepted'

export type Limit =
  | { readonly runs: true; readonly why: Why }
  /** Why no limit runs, as a sentence. */
  | { readonly runs: false; readonly sentence: string }

/**
 * The limit for an answer: only what a scrutiny committee asks of the executive has one in law, from the day it was
 * received. Between other bodies none runs, and none is made up.
 */
export function answerLimit({ from, to, receivedOn }: Recommendation, rulebook: Rulebook): Limit {
  if (from.kind !== 'scrutiny' || to.kind !== 'executive')
    return { runs: false, sentence: 'Between these bodies no time limit for an answer is known.' }
  if (receivedOn === undefined)
    return { runs: false, sentence: 'The limit runs from the day it was received, which is not recorded.' }
  const reckoned = rulebook.reckon('gov.scrutiny.response', receivedOn)
  return reckoned.ok ? { runs: true, why: reckoned.why } : { runs: false, sentence: reckoned.sentence }
}

export type Standing = 'overdue' | 'waiting' | 'answered' | 'answered late'

/** How it stands on a day; an answer on the last day itself is in time. */
export function standingOn({ answered }: Recommendation, limit: Limit, day: IsoDate): Standing {
  const due = limit.runs ? limit.why.due : undefined
  if (answered) return due !== undefined && answered.on > due ? 'answered late' : 'answered'
  return due !== undefined && due < day ? 'overdue' : 'waiting'
}
