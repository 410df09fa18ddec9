import type { CareLimit } from '../../../children/index.ts'
import type { ClockId } from '../../../clocks/index.ts'
import { dayOr } from './questions.ts'
import type { Tracked } from './standing.ts'
import type { Reckoned, TrackerRule } from './rule.ts'

/** The limit of a rule that runs for the child, or of which it is not known: the earliest due where several do. */
const limitOf = ({ facts }: Tracked, rules: readonly ClockId[]): CareLimit | undefined =>
  facts.limits
    .filter((limit) => rules.includes(limit.rule))
    .toSorted((one, other) => (one.dueOn ?? '9').localeCompare(other.dueOn ?? '9'))
    .at(0)

/** Late as everywhere: the day itself is still in time. */
const lateIn = (child: Tracked, rules: readonly ClockId[]): CareLimit | undefined => {
  const limit = limitOf(child, rules)
  return limit?.dueOn !== undefined && limit.dueOn < child.on ? limit : undefined
}

const reckonedBy = (limit: CareLimit | undefined): Reckoned | undefined =>
  limit?.dueOn === undefined ? undefined : { clock: limit.rule, from: limit.startedOn }

/** The days of a limit, in words. */
export function daysOf(child: Tracked, ...rules: readonly ClockId[]): { from: string; due: string } {
  const limit = limitOf(child, rules)
  return { from: dayOr(limit?.startedOn), due: dayOr(limit?.dueOn) }
}

/** What a rule is that says of a child only what a running limit says: late when that is late, by its day. */
export const lateBy = (
  ...clocks: readonly ClockId[]
): Pick<TrackerRule, 'clocks' | 'holds' | 'since' | 'reckoned'> => ({
  clocks,
  holds: (child) => lateIn(child, clocks) !== undefined,
  since: (child) => limitOf(child, clocks)?.dueOn,
  reckoned: (child) => reckonedBy(limitOf(child, clocks)),
})

/** The same for a limit of which nobody can tell whether it was met: it says itself what would tell. */
export const unknownBy = (clock: ClockId): Pick<TrackerRule, 'clocks' | 'holds' | 'since' | 'because'> => ({
  clocks: [clock],
  holds: (child) => limitOf(child, [clock])?.notKnown !== undefined,
  since: (child) => limitOf(child, [clock])?.startedOn,
  because: (child) => limitOf(child, [clock])?.notKnown ?? '',
})
