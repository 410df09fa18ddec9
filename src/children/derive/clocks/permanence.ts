import type { IsoDate } from '../../../kernel/index.ts'
import type { RunningClock } from '../running-clocks.ts'
import { isOnTheWay } from '../care-period.ts'
import type { ChildState } from '../state.ts'
import { careReviews } from './care-reviews.ts'
import type { Counting } from './clock.ts'
import { clock, dueOn, notKnown, untilDue } from './clock.ts'
import { between, carePeriod, hasEnded, inOrder } from './days.ts'
import { isNotRead, toldBy } from './latest.ts'
import { stepsOf } from './series.ts'

/**
 * A plan for permanence by the second review. A category in list 8 is recorded, and nothing shows who decided it and
 * when; a decision that adoption is the plan (list 10) does, and so does a plan that somebody recorded as agreed. With no
 * plan at all, it is due with the second review. One that was only put forward tells of no decision, and of none missing.
 */
export function permanenceClock(
  counting: Counting,
  state: ChildState,
  enteredOn: IsoDate,
): readonly RunningClock[] {
  const { day, held } = secondReview(counting, state, enteredOn)
  const agreedOn = firstAgreed(counting, state, enteredOn)
  const decidedOn = inOrder([adoptionDecided(counting, state, enteredOn), agreedOn])[0]
  if (decidedOn === undefined) return [undecided(counting, state, enteredOn, day)]
  if (day === undefined || (decidedOn > day && !held && agreedOn === undefined))
    return [notKnown(counting, 'cla.permanence.plan', enteredOn, reviewUnknown, decidedOn)]
  if (decidedOn <= day || isFirst(state, enteredOn, day))
    return [clock(counting, 'cla.permanence.plan', day, decidedOn)]
  return [notKnown(counting, 'cla.permanence.plan', enteredOn, earlierUnknown(state), decidedOn)]
}

function undecided(
  counting: Counting,
  state: ChildState,
  enteredOn: IsoDate,
  day: IsoDate | undefined,
): RunningClock {
  const sentence = hasNoPlanColumn(state) ? notTold : notEvidenced
  if (day === undefined) return notKnown(counting, 'cla.permanence.plan', enteredOn, sentence)
  if (!hasNoPlanColumn(state) && !hasCategory(state)) return clock(counting, 'cla.permanence.plan', day)
  if (day >= counting.asAt) return untilDue(counting, 'cla.permanence.plan', day, sentence)
  return notKnown(counting, 'cla.permanence.plan', enteredOn, sentence)
}

const hasNoPlanColumn = ({ missingColumns }: ChildState): boolean => missingColumns.has('permanencePlans')

/** What could not be read may be one. */
const hasCategory = ({ care }: ChildState): boolean =>
  (care?.permanence_plan ?? null) !== null || isNotRead(care, 'permanence_plan')

/**
 * Whether nothing tells of a plan before a decision that came after the second review: list 8 never gave a category in this
 * period of care, or still gave none by an extract of the review's day or later. Otherwise the decision may have taken the
 * place of an earlier one, which nobody recorded here.
 */
function isFirst(state: ChildState, enteredOn: IsoDate, day: IsoDate): boolean {
  const told = state.plansTold.filter(({ lastToldOn }) => lastToldOn >= enteredOn)
  const firstGiven = told.findIndex(({ given }) => given)
  const before = firstGiven < 0 ? told : told.slice(0, firstGiven)
  if ((before.at(-1)?.lastToldOn ?? '') >= day) return true
  return firstGiven < 0 && !hasNoPlanColumn(state) && !hasCategory(state)
}

const earlierUnknown = (state: ChildState): string =>
  `Whether a plan was agreed by the second review is not known: ${
    hasNoPlanColumn(state) ? 'list 8 gives one for no child at all' : 'list 8 gives its kind without a day'
  }, and the decision on record may have taken the place of an earlier one. Record the first decision, or load earlier extracts.`

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

/** The first plan recorded as agreed in this period of care, or on the way into it. */
function firstAgreed(counting: Counting, state: ChildState, enteredOn: IsoDate): IsoDate | undefined {
  const period = carePeriod(counting, state, enteredOn)
  return state.entered.plans.find(({ on, agreed }) => agreed && isOnTheWay(period, on))?.on
}

function adoptionDecided(counting: Counting, state: ChildState, enteredOn: IsoDate): IsoDate | undefined {
  const by = toldBy(counting, state, 'adoption')
  const standing = state.adoptions.filter(({ reversed_on }) => !hasEnded(reversed_on, by))
  return between(
    standing.map(({ decided_on }) => decided_on),
    enteredOn,
    by,
  )[0]
}
