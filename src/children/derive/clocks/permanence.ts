import type { IsoDate } from '../../../kernel/index.ts'
import type { RunningClock } from '../running-clocks.ts'
import { isOnTheWay } from '../care-period.ts'
import type { ChildState } from '../state.ts'
import { careReviews } from './care-reviews.ts'
import type { Counting } from './clock.ts'
import { clock, dueOn, notKnown, untilDue } from './clock.ts'
import { between, carePeriod, hasEnded, inOrder } from './days.ts'
import { stepsOf } from './series.ts'

/**
 * A plan for permanence by the second review. A category in list 8 is recorded, and nothing shows who decided it and
 * when; a decision that adoption is the plan (list 10) does, and so does a plan that somebody recorded as agreed. With no
 * plan at all, it is due with the second review.
 */
export function permanenceClock(
  counting: Counting,
  state: ChildState,
  enteredOn: IsoDate,
): readonly RunningClock[] {
  const { day, held } = secondReview(counting, state, enteredOn)
  const plans = plansSince(counting, state, enteredOn)
  const agreedOn = plans.find(({ agreed }) => agreed)?.on
  const decidedOn = inOrder([adoptionDecided(counting, state, enteredOn), agreedOn])[0]
  if (day !== undefined && decidedOn !== undefined && (held || agreedOn !== undefined || decidedOn <= day))
    return [clock(counting, 'cla.permanence.plan', day, decidedOn)]
  if (day !== undefined && decidedOn === undefined && isKnownMissing(state, plans))
    return [clock(counting, 'cla.permanence.plan', day)]
  const undecided = state.silent.has('permanencePlans') ? notTold : notEvidenced
  if (day !== undefined && decidedOn === undefined && day >= counting.asAt)
    return [untilDue(counting, 'cla.permanence.plan', day, undecided)]
  const sentence = decidedOn === undefined ? undecided : reviewUnknown
  return [notKnown(counting, 'cla.permanence.plan', enteredOn, sentence, decidedOn)]
}

/** No category that could be a plan; or a plan was put forward here, and none agreed. */
const isKnownMissing = (state: ChildState, plans: ReturnType<typeof plansSince>): boolean =>
  ((state.care?.permanence_plan ?? null) === null && !state.silent.has('permanencePlans')) || plans.length > 0

const notEvidenced =
  'Whether the plan was agreed, and when, is not known: list 8 gives its kind, recorded without the decision. Record the decision.'

const notTold =
  'Whether there is a plan is not known: list 8 gives one for no child at all. Load a list that has the column, or record the decision.'

const reviewUnknown =
  'Whether adoption was decided by the second review is not known: Annex A gives only the latest review. Load earlier extracts or record the date.'

/**
 * The day of the second review where it is known, else the last on which the law lets it be. Where earlier reviews may
 * be missing that is counted from entering care: later than that no second review was in time.
 */
function secondReview(
  counting: Counting,
  state: ChildState,
  enteredOn: IsoDate,
): { readonly day: IsoDate | undefined; readonly held: boolean } {
  const series = careReviews(counting, state, enteredOn)
  const [first, second] = series.held
  const { place } = stepsOf(counting, { ...series, held: series.held.slice(0, 2) })
  if (place === 2) return { day: second, held: true }
  const from = place === 1 ? first : dueOn(counting, 'cla.review.first', enteredOn)
  return { day: from && dueOn(counting, 'cla.review.second', from), held: false }
}

/** What was recorded of plans in this period of care, or on the way into it. */
function plansSince(counting: Counting, state: ChildState, enteredOn: IsoDate) {
  const period = carePeriod(counting, state, enteredOn)
  return state.entered.plans.filter(({ on }) => isOnTheWay(period, on))
}

function adoptionDecided(
  { asAt }: Counting,
  { adoptions }: ChildState,
  enteredOn: IsoDate,
): IsoDate | undefined {
  const standing = adoptions.filter(({ reversed_on }) => !hasEnded(reversed_on, asAt))
  return between(
    standing.map(({ decided_on }) => decided_on),
    enteredOn,
    asAt,
  )[0]
}
