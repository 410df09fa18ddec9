import type { QuestionId } from '../ids.ts'

/** A question for members: what it asks, why it matters, and what a good answer shows. */
export interface MemberQuestion {
  readonly asks: string
  readonly why: string
  readonly goodAnswer: string
  /** Ids of the measures that it reads. */
  readonly measures: readonly string[]
}

/** Questions about one subject, and the words by which an area's title is known to be about it. */
export interface QuestionTopic {
  readonly id: string
  readonly title: string
  readonly about: RegExp
  readonly questions: readonly MemberQuestion[]
}

/** A question that the council added for one area. */
export interface OwnQuestion extends MemberQuestion {
  readonly id: QuestionId
  readonly version: number
}
