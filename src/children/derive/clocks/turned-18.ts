import type { IsoDate } from '../../../kernel/index.ts'
import { birthday, longDate } from '../../../kernel/index.ts'
import type { FactBody } from '../../facts/index.ts'
import type { RunningClock } from '../running-clocks.ts'
import type { ChildState } from '../state.ts'
import type { Counting } from './clock.ts'

const words = {
  needEnds: ['the work has ended', 6],
  careEnds: ['the period of care has ended', 8],
  protectionEnds: ['the plan has ended', 7],
} as const

/** Work that is of children: whether it goes on once they are 18 is not known. */
export type EndsAt18 = keyof typeof words

/** What the lists tell of the age of one child. */
export type Age = Pick<FactBody<'details'>, 'born_on' | 'age_given'>

/**
 * Work with children in need, care and protection plans are of children: of somebody who has turned 18 and whom the list gives
 * no end, nothing is late or due, and what would tell is said. Undefined of a child, and where no list gives birthday or age.
 */
export function turned18(
  { asAt }: Pick<Counting, 'asAt'>,
  { details }: Pick<ChildState, 'details'>,
  of: EndsAt18,
): string | undefined {
  return details && isAdult(details, asAt) ? turned18Sentence(details, of) : undefined
}

/** Whether somebody has turned 18 by a day. An age alone is as the last extract that gave it had it. */
export function isAdult(age: Age, day: IsoDate): boolean {
  const on = eighteenth(age)
  return on === undefined ? (age.age_given ?? 0) >= 18 : on <= day
}

export function turned18Sentence(age: Age, of: EndsAt18): string {
  const [what, list] = words[of]
  const on = eighteenth(age)
  const adult =
    on === undefined ? `the age given is ${age.age_given ?? 18}` : `the child turned 18 on ${longDate(on)}`
  return `Whether ${what} is not known: ${adult}, and list ${list} gives no end. Correct the list.`
}

const eighteenth = (age: Age | undefined): IsoDate | undefined =>
  age?.born_on ? birthday(age.born_on, 18) : undefined

/** Limits of a child without those that would fall due at 18 or later: what they ask for has ended by then. */
export function before18(
  clocks: readonly RunningClock[],
  { details }: Pick<ChildState, 'details'>,
): readonly RunningClock[] {
  const on = eighteenth(details)
  if (on === undefined) return clocks
  return clocks.filter(({ metOn, dueOn }) => metOn !== undefined || dueOn === undefined || dueOn < on)
}
