import type { Answer, Challenge } from './challenge.ts'

/** What can be corrected: how the challenge was recorded, or one of its answers. Moves and closing stand as made. */
export const correctable = ['category', 'concern', 'wishes', 'toldBy'] as const
export type Correctable = Pick<Challenge, (typeof correctable)[number]>

export const labels: Readonly<Record<(typeof correctable)[number], string>> = {
  category: 'About',
  concern: 'Concern',
  wishes: 'What the child wishes',
  toldBy: 'Who told the child',
}

/** What the challenge says, by the labels of its fields. */
export const saysOf = (said: Readonly<Record<keyof Correctable, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(correctable.map((field) => [labels[field], said[field]]))

/** Each corrects what that person wrote: the raiser the challenge, whoever answered the answer. */
export const mayCorrect = (challenge: Challenge, personId: number | undefined): boolean =>
  personId !== undefined && challenge.raisedByPersonId === personId

export const mayCorrectAnswer = ({ byPersonId }: Answer, personId: number | undefined): boolean =>
  personId !== undefined && byPersonId === personId
