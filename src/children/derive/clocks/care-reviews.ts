import type { ClockId } from '../../../clocks/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import type { RunningClock } from '../running-clocks.ts'
import type { ChildState } from '../state.ts'
import type { Counting } from './clock.ts'
import { notKnown } from './clock.ts'
import { between } from './days.ts'
import { latestIn, toldBy } from './latest.ts'
import type { Series } from './series.ts'
import { seriesOf, stepsOf } from './series.ts'

/** The first review, the second, and all later ones: each counts from the day on which the one before was held. */
export function careReviewClocks(
  counting: Counting,
  state: ChildState,
  enteredOn: IsoDate,
  endedOn: IsoDate | undefined,
): readonly RunningClock[] {
  const series = careReviews(counting, state, enteredOn)
  const clocks = seriesOf(counting, series, endedOn)
  const { place } = stepsOf(counting, series)
  const second = clocks.some(({ rule }) => rule === 'cla.review.second')
  if (endedOn !== undefined || place !== undefined || second) return clocks
  return [...clocks, secondUnknown(counting, enteredOn)]
}

export function careReviews(counting: Counting, state: ChildState, enteredOn: IsoDate): Series {
  const { care, heldOn, told, missingColumns } = state
  const by = toldBy(counting, state, 'care')
  return {
    start: enteredOn,
    held: between([...heldOn.careReviews, care?.reviewed_on], enteredOn, by),
    told: told.careReviews,
    ruleAfter,
    what: 'looked-after review',
    latest: latestIn(care, 'reviewed_on'),
    toldBy: by,
    columnMissing: missingColumns.has('careReviews'),
    mustBeKnown: ['cla.review.first', 'cla.review.second', 'cla.review.subsequent'],
  }
}

/** Which review it was is known only where none before it can be missing: else the longest interval stands. */
function ruleAfter(_: IsoDate, place: number | undefined): ClockId {
  if (place === 0) return 'cla.review.first'
  return place === 1 ? 'cla.review.second' : 'cla.review.subsequent'
}

const secondUnknown = (counting: Counting, enteredOn: IsoDate) =>
  notKnown(
    counting,
    'cla.review.second',
    enteredOn,
    'When the second review was held is not known: Annex A gives only the latest. Load earlier extracts or record the date.',
  )
