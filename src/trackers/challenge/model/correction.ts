import type { Viewer } from '../../../access/index.ts'
import { mayOnSome } from '../../../access/index.ts'
import type { Answer, Challenge } from './challenge.ts'

/** What can be corrected: how the challenge was recorded, or one of its answers. Moves and closing stand as made. */
const correctable = ['category', 'concern', 'wishes', 'toldBy'] as const
export type Correctable = Pick<Challenge, (typeof correctable)[number]>

const labels: Readonly<Record<(typeof correctable)[number], string>> = {
  category: 'About',
  concern: 'Concern',
  wishes: 'What the child wishes',
  toldBy: 'Who told the child',
}

/** What the challenge says, by the labels of its fields. */
export const saysOf = (said: Readonly<Record<keyof Correctable, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(correctable.map((field) => [labels[field], said[field]]))

const isBy = (viewer: Viewer, personId: number): boolean =>
  viewer.kind === 'person' && viewer.personId === personId

/**
 * Each corrects what that person wrote, in the work in which it was written: the raiser the challenge, whoever answered the
 * answer.
 */
export const mayCorrect = ({ raisedByPersonId }: Challenge, viewer: Viewer): boolean =>
  isBy(viewer, raisedByPersonId) && mayOnSome(viewer.grants, 'change challenges')

export const mayCorrectAnswer = ({ byPersonId }: Answer, viewer: Viewer): boolean =>
  isBy(viewer, byPersonId) && mayOnSome(viewer.grants, 'change challenge answers')
