import type { IsoDate } from '../../../kernel/index.ts'
import type { RunningClock } from '../running-clocks.ts'
import type { ChildState } from '../state.ts'
import type { Counting } from './clock.ts'
import { isOfPeriod } from '../way.ts'
import { clock, untilDue } from './clock.ts'
import { hasEnded, inOrder, isRecent } from './days.ts'

type Adoption = ChildState['adoptions'][number]

/**
 * DfE's two measures of waiting, for each decision that stands in this period of care; after the order they stay in sight
 * for a year.
 */
export function adoptionClocks(counting: Counting, state: ChildState): readonly RunningClock[] {
  const { asAt } = counting
  const standing = state.adoptions.filter(
    (adoption) =>
      !hasEnded(adoption.reversed_on, asAt) &&
      (!hasEnded(adoption.ordered_on, asAt) || isRecent(adoption.ordered_on, asAt)) &&
      isOfPeriod(adoption, state.care?.entered_care_on ?? undefined, asAt),
  )
  return standing.flatMap((adoption) => [...toAdopters(counting, adoption), ...toMatch(counting, adoption)])
}

/** A foster carer who adopts, or fosters first in order to adopt: the day on which the child came to live there. */
function toAdopters(counting: Counting, adoption: Adoption): readonly RunningClock[] {
  const { entered_care_on: enteredOn, ordered_on } = adoption
  if (!hasEnded(enteredOn, counting.asAt)) return []
  const placedOn = firstBy(counting, [adoption.placed_on, adoption.early_placed_on])
  if (placedOn === undefined && hasEnded(ordered_on, counting.asAt)) return []
  if (placedOn !== undefined && placedOn < enteredOn)
    return [untilDue(counting, 'adoption.scorecard.a10', enteredOn, placedBefore)]
  return [clock(counting, 'adoption.scorecard.a10', enteredOn, placedOn)]
}

const placedBefore =
  'When the child moved in with the family is not known: list 10 gives a day before the one on which the child entered care. Correct the list.'

/** A match before the order counts as nought days. */
function toMatch(counting: Counting, adoption: Adoption): readonly RunningClock[] {
  const { placement_order_on: orderOn, ordered_on } = adoption
  if (!hasEnded(orderOn, counting.asAt)) return []
  const matchedOn = firstBy(counting, [adoption.matched_on])
  if (matchedOn === undefined && hasEnded(ordered_on, counting.asAt)) return []
  const metOn = matchedOn !== undefined && matchedOn < orderOn ? orderOn : matchedOn
  return [clock(counting, 'adoption.scorecard.a2', orderOn, metOn)]
}

const firstBy = ({ asAt }: Counting, days: readonly (IsoDate | null)[]) =>
  inOrder(days).find((day) => day <= asAt)
