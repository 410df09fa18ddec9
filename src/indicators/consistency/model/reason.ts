import type { IsoDate } from '../../../kernel/index.ts'

/** What whoever answers for the work says of a difference. */
export const reasonAnswers = [
  'right for this child',
  'should be alike',
  'practice differs',
  'record is wrong',
] as const
export type ReasonAnswer = (typeof reasonAnswers)[number]

export const answerWords: Readonly<Record<ReasonAnswer, string>> = {
  'right for this child': 'It was right for this child',
  'should be alike': 'It should have been alike, and will be put right',
  'practice differs': 'Workers or teams do it differently, and should agree how',
  'record is wrong': 'The record is wrong',
}

export interface Reason {
  readonly childId: number
  readonly eventOn: IsoDate
  readonly outcome: string
  readonly usual: string
  readonly answer: ReasonAnswer
  readonly words: string
  readonly on: IsoDate
  readonly version: number
}
