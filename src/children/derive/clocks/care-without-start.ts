import type { FactBody } from '../../facts/index.ts'
import type { RunningClock } from '../running-clocks.ts'
import type { ChildState } from '../state.ts'
import { careVisitClocks, isAdoptive, isTemporary } from './care-visits.ts'
import type { Counting } from './clock.ts'
import { notKnown } from './clock.ts'
import { hasEnded } from './days.ts'
import { healthIntervalAfter } from './health.ts'
import { latestIn, toldBy } from './latest.ts'
import { sinceLatest } from './without-start.ts'

type Care = FactBody<'care'>

const missing =
  'When care began is not known: list 8 gives no day that could be read. Load a list that has it, or correct the row.'

/**
 * A child in care of whom list 8 does not say since when: what counts from the latest review, visit or assessment runs all
 * the same, and what counts from entering care is not known.
 */
export function careWithoutStart(counting: Counting, state: ChildState, care: Care): readonly RunningClock[] {
  const shared = { missing, toldBy: toldBy(counting, state, 'care') }
  const reviews = { first: 'cla.review.first', later: 'cla.review.subsequent', ...shared } as const
  const checks = { first: 'cla.dental', later: 'cla.dental', ...shared } as const
  const assessed = latestIn(care, 'health_assessed_on')
  const interval = healthIntervalAfter(counting, assessed, state.details?.born_on ?? undefined)
  const assessments = { first: 'cla.health.initial', later: interval, ...shared } as const
  return [
    sinceLatest(counting, { ...reviews, latest: latestIn(care, 'reviewed_on') }),
    ...visits(counting, state, care),
    sinceLatest(counting, { ...assessments, latest: assessed }),
    sinceLatest(counting, { ...checks, latest: latestIn(care, 'dental_checked_on') }),
    notKnown(counting, 'cla.permanence.plan', counting.asAt, missing),
  ]
}

/** Visits count from the placement where its day is given. */
function visits(counting: Counting, state: ChildState, care: Care): readonly RunningClock[] {
  const { placed_on, placement_type } = care
  if (isAdoptive(placement_type)) return []
  if (hasEnded(placed_on, counting.asAt) && !isTemporary(placement_type))
    return careVisitClocks(counting, state, placed_on, undefined)
  const first = 'cla.visit.first_week'
  return [
    sinceLatest(counting, {
      first,
      later: 'cla.visit.year1',
      latest: latestIn(care, 'visited_on'),
      toldBy: toldBy(counting, state, 'care'),
      missing,
    }),
  ]
}
