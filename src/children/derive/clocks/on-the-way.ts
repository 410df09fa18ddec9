import type { ClockId } from '../../../clocks/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { RunningClock } from '../running-clocks.ts'
import type { ChildState } from '../state.ts'
import { hasArrived, isLongTerm, matchedOn, type Stage } from '../way.ts'
import { careReviews } from './care-reviews.ts'
import type { Counting } from './clock.ts'
import { clock, notKnown, untilDue } from './clock.ts'
import { inOrder } from './days.ts'
import { come, type Way } from './way-of.ts'

/**
 * Limits of the council's own on the way to permanence, which extracts and the tracker feed together. What only the tracker
 * can tell of a child is known once it is kept for that child; until then nothing is late, and nothing is met.
 */
export const clocksOnTheWay = (
  counting: Counting,
  state: ChildState,
  way: Way,
  enteredOn: IsoDate,
): readonly RunningClock[] => [
  ...stageClocks(counting, way),
  ...driftClock(counting, state, way, enteredOn),
  ...settledClock(counting, state, way),
  ...viewClocks(counting, state, way, enteredOn),
  ...withParentsClock(counting, state, way, enteredOn),
]

/** How long a child may stand at a stage before somebody asks why. A stage that is not here has a rule of its own. */
const clockOf: Readonly<Partial<Record<Stage, ClockId>>> = {
  'plan agreed': 'permanence.stage.plan',
  'finding a family': 'permanence.stage.family',
  matched: 'permanence.stage.match',
}

/** The stage at which the child stands, and those before it, each met by the next. */
function stageClocks(counting: Counting, { reached }: Way): readonly RunningClock[] {
  return reached.flatMap(({ stage, on }, at) => {
    const [rule, next] = [clockOf[stage], reached[at + 1]?.on]
    // A later stage that was reached before says nothing of how long this one took.
    return rule === undefined || (next !== undefined && next < on) ? [] : [clock(counting, rule, on, next)]
  })
}

/** From the latest day on which anything moved: on the way, or in where the child lives and under what. */
function driftClock(
  counting: Counting,
  { care }: ChildState,
  { said, reached, moved }: Way,
  enteredOn: IsoDate,
): readonly RunningClock[] {
  const route = said.plans.at(-1)?.route ?? care?.permanence_plan ?? undefined
  if (hasArrived(reached, route)) return []
  const { asAt } = counting
  const since =
    inOrder([
      ...moved,
      ...reached.map(({ on }) => on),
      come(care?.placed_on, asAt),
      come(care?.legal_status_from, asAt),
    ]).at(-1) ?? enteredOn
  if (moved.length > 0) return [clock(counting, 'permanence.drift', since)]
  const sentence = `Whether anything has moved since ${longDate(since)} is not known: no extract tells of plans, steps and meetings. Record them on the permanence tracker.`
  return [untilDue(counting, 'permanence.drift', since, sentence)]
}

/** Lives with foster carers to stay: by the placement's kind, or because that is the plan. */
function isToStay({ care }: ChildState, { facts, said }: Way): boolean {
  const plan = said.plans.length > 0 ? said.plans.at(-1)?.route : care?.permanence_plan
  const isFostered = facts.placementType?.startsWith('U') ?? false
  return isLongTerm(facts) || (isFostered && plan === 'long-term fostering')
}

function settledClock(counting: Counting, state: ChildState, way: Way): readonly RunningClock[] {
  const { facts, said, moved } = way
  if (facts.placedOn === undefined || !isToStay(state, way)) return []
  const match = matchedOn(facts, said)
  if (match !== undefined || moved.length > 0)
    return [clock(counting, 'permanence.settled_match', facts.placedOn, match)]
  const sentence =
    'Whether a long-term match was agreed is not known: no extract holds it. Record the match, or the plan, on the permanence tracker.'
  return [untilDue(counting, 'permanence.settled_match', facts.placedOn, sentence)]
}

/** The officer's view at the latest review, and at the one before where it was given: each before the next review. */
function viewClocks(
  counting: Counting,
  state: ChildState,
  { officerViews }: Way,
  enteredOn: IsoDate,
): readonly RunningClock[] {
  const reviews = careReviews(counting, state, enteredOn).held
  const latest = reviews.at(-1)
  if (latest === undefined) return []
  if (officerViews.length === 0) return [viewNotKnown(counting, latest)]
  return reviews.slice(-2).flatMap((day, at, last) => {
    const next = last[at + 1]
    const view = officerViews.find((each) => each >= day && (next === undefined || each < next))
    const isOver = view === undefined && next !== undefined
    return isOver ? [] : [clock(counting, 'permanence.iro_view', day, view)]
  })
}

const viewNotKnown = (counting: Counting, review: IsoDate): RunningClock =>
  untilDue(
    counting,
    'permanence.iro_view',
    review,
    `Whether the reviewing officer gave a view of the plan at the review of ${longDate(review)} is not known: no extract holds it. Record the view on the permanence tracker.`,
  )

const careOrders = ['C1', 'C2']

/** From the later of two days, the move and the order, which stand in list 8; until a plan is agreed with both in view. */
function withParentsClock(
  counting: Counting,
  { care }: ChildState,
  { said }: Way,
  enteredOn: IsoDate,
): readonly RunningClock[] {
  const { asAt } = counting
  const onAnOrder = careOrders.some((code) => code === care?.legal_status)
  if (care?.placement_type !== 'P1' || !onAnOrder) return []
  const [moved, ordered] = [come(care.placed_on, asAt), come(care.legal_status_from, asAt)]
  if (moved !== undefined && ordered !== undefined) {
    const since = moved > ordered ? moved : ordered
    const decided = said.plans.find(({ on }) => on >= since)
    return [clock(counting, 'permanence.with_parents', since, decided?.on)]
  }
  const sentence = `Since when the child lives with a parent on an order is not known: by this day list 8 gives no ${moved === undefined ? 'start of the placement' : 'start of the order'}.`
  return [notKnown(counting, 'permanence.with_parents', enteredOn, sentence)]
}
