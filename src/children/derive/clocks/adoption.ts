import type { IsoDate } from '../../../kernel/index.ts'
import type { RunningClock } from '../running-clocks.ts'
import type { ChildState } from '../state.ts'
import type { Counting } from './clock.ts'
import { isOfPeriod } from '../way.ts'
import { clock, untilDue } from './clock.ts'
import { hasEnded, inOrder, isRecent } from './days.ts'
import { toldBy } from './latest.ts'

type Adoption = ChildState['adoptions'][number]

/**
 * DfE's two measures of waiting, for each decision that stands in this period of care; after the order they stay in sight
 * for a year.
 */
export function adoptionClocks(counting: Counting, state: ChildState): readonly RunningClock[] {
  const by = toldBy(counting, state, 'adoption')
  const standing = state.adoptions.filter(
    (adoption) =>
      !hasEnded(adoption.reversed_on, by) &&
      (!hasEnded(adoption.ordered_on, by) || isRecent(adoption.ordered_on, counting.asAt)) &&
      isOfPeriod(adoption, state.care?.entered_care_on ?? undefined, by),
  )
  return standing.flatMap((adoption) => [
    ...toAdopters(counting, adoption, by),
    ...toMatch(counting, adoption, by),
  ])
}

/** A foster carer who adopts, or fosters first in order to adopt: the day on which the child came to live there. */
function toAdopters(counting: Counting, adoption: Adoption, by: IsoDate): readonly RunningClock[] {
  const { entered_care_on: enteredOn, ordered_on } = adoption
  if (!hasEnded(enteredOn, by)) return []
  const placedOn = firstBy(by, [adoption.placed_on, adoption.early_placed_on])
  if (placedOn === undefined && hasEnded(ordered_on, by)) return []
  if (placedOn !== undefined && placedOn < enteredOn)
    return [untilDue(counting, 'adoption.scorecard.a10', enteredOn, placedBefore)]
  return [clock(counting, 'adoption.scorecard.a10', enteredOn, placedOn)]
}

const placedBefore =
  'When the child moved in with the family is not known: list 10 gives a day before the one on which the child entered care. Correct the list.'

/** A match before the order counts as nought days. */
function toMatch(counting: Counting, adoption: Adoption, by: IsoDate): readonly RunningClock[] {
  const { placement_order_on: orderOn, ordered_on } = adoption
  if (!hasEnded(orderOn, by)) return []
  const matchedOn = firstBy(by, [adoption.matched_on])
  if (matchedOn === undefined && hasEnded(ordered_on, by)) return []
  const metOn = matchedOn !== undefined && matchedOn < orderOn ? orderOn : matchedOn
  return [clock(counting, 'adoption.scorecard.a2', orderOn, metOn)]
}

const firstBy = (by: IsoDate, days: readonly (IsoDate | null)[]) => inOrder(days).find((day) => day <= by)
