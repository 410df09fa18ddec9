import type { IsoDate } from '../../../kernel/index.ts'
import { birthday, longDate } from '../../../kernel/index.ts'
import type { RunningClock } from '../running-clocks.ts'
import type { ChildState } from '../state.ts'
import type { Counting } from './clock.ts'

const words = {
  careEnds: ['the period of care has ended', 8],
  protectionEnds: ['the plan has ended', 7],
} as const

/** Work that is of children: whether it goes on once they are 18 is not known. */
export type EndsAt18 = keyof typeof words

/**
 * Care and protection plans are of children: of somebody who has turned 18 and whom the list gives no end, nothing is late or
 * due, and what would tell is said. Undefined of a child, and where no list gives the birthday.
 */
export function turned18(
  { asAt }: Pick<Counting, 'asAt'>,
  { details }: Pick<ChildState, 'details'>,
  of: EndsAt18,
): string | undefined {
  const on = eighteenth(details)
  return on === undefined || on > asAt ? undefined : turned18Sentence(on, of)
}

export function turned18Sentence(on: IsoDate, of: EndsAt18): string {
  const [what, list] = words[of]
  return `Whether ${what} is not known: the child turned 18 on ${longDate(on)}, and list ${list} gives no end. Correct the list.`
}

const eighteenth = (details: ChildState['details']): IsoDate | undefined =>
  details?.born_on ? birthday(details.born_on, 18) : undefined

/** Limits of a child without those that would fall due at 18 or later: what they ask for has ended by then. */
export function before18(
  clocks: readonly RunningClock[],
  { details }: Pick<ChildState, 'details'>,
): readonly RunningClock[] {
  const on = eighteenth(details)
  if (on === undefined) return clocks
  return clocks.filter(({ metOn, dueOn }) => metOn !== undefined || dueOn === undefined || dueOn < on)
}
