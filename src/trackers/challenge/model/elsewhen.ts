import type { At } from '../../../access/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'

/** What is said of a challenge is dated today: it is not judged by who held which post, or who was in care, on another day. */
export const isElsewhen = ({ asAt, knownAt }: At, today: IsoDate): boolean =>
  asAt !== today || knownAt < today

export const lookingBack =
  'You are looking at another day. Come back to today: what is said of a challenge is dated today'
