import type { ClockId } from '../../../clocks/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { isoDate as on } from '../../../kernel/index.ts'
import type { PostTitle } from '../people.ts'
import type { Whose } from './whose.ts'
import { planted } from './whose.ts'
import { head, manager, officer } from './entry.ts'

/** Who looks after an absent manager's children. */
export const standIn = {
  by: head,
  namedOn: on('2020-11-13'),
  absent: 'Team Manager, Fostering and Leaving Care',
  deputy: manager,
  fromOn: on('2020-11-16'),
  untilOn: on('2020-12-04'),
  reason: 'Annual leave',
} as const

/** Why something is late, of the limit by this rule that runs for the child. */
export interface Lateness {
  readonly about: Whose
  readonly rule: ClockId
  readonly by: PostTitle
  readonly on: IsoDate
  readonly words: string
}

export const reasonsForLateness: readonly Lateness[] = [
  {
    about: planted('looked-after review late'),
    rule: 'cla.review.subsequent',
    by: officer,
    on: on('2020-08-27'),
    words: 'Called off twice: the carers were ill, then the child asked for a day after the holidays.',
  },
  {
    about: planted('child protection review late'),
    rule: 'cp.review.first',
    by: 'Child Protection Conference Chair',
    on: on('2020-05-18'),
    words: 'No room for a conference with distance was found in spring; it was then forgotten.',
  },
]
