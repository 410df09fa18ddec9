import type { ClockId } from '../../../clocks/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { addDays, longDate } from '../../../kernel/index.ts'
import type { FactBody } from '../../facts/index.ts'
import { notKnownEnd, protectionEnd } from '../ends.ts'
import type { RunningClock } from '../running-clocks.ts'
import type { ChildState } from '../state.ts'
import type { Counting } from './clock.ts'
import { dueOn, notKnown, unlessOver, untilDue } from './clock.ts'
import { between, hasEnded, isImpossible } from './days.ts'
import { latestIn, toldBy } from './latest.ts'
import { seriesOf } from './series.ts'
import { turned18, until18 } from './turned-18.ts'
import { sinceLatest } from './without-start.ts'

/** Reviews and visits for as long as a protection plan runs. */
export function protectionClocks(counting: Counting, state: ChildState): readonly RunningClock[] {
  const { protection } = state
  if (!protection) return []
  const startedOn = protection.started_on
  const endedOn = hasEnded(protection.ended_on, counting.asAt) ? protection.ended_on : undefined
  const running = (clocks: readonly RunningClock[]) => until18(clocks, counting, state, 'protectionEnds')
  const over = notKnownEnd(protectionEnd(state)) ?? turned18(counting, state, 'protectionEnds')
  if (startedOn === null)
    return endedOn === undefined ? running(unlessOver(withoutStart(counting, state, protection), over)) : []
  if (!hasEnded(startedOn, counting.asAt)) return []
  const clocks = [
    ...reviews(counting, state, startedOn, endedOn),
    ...visits(counting, state, startedOn, endedOn),
    ...(endedOn === undefined ? [legalReview(counting, startedOn)] : []),
  ]
  return endedOn === undefined ? running(unlessOver(clocks, over)) : clocks
}

const missing =
  'When the plan began is not known: list 7 gives no day that could be read. Load a list that has it, or correct the row.'

/** Reviews and visits count from the latest, whenever the plan began. */
const withoutStart = (
  counting: Counting,
  state: ChildState,
  protection: FactBody<'protection'>,
): readonly RunningClock[] => [
  sinceLatest(counting, {
    first: 'cp.review.first',
    later: 'cp.review.subsequent',
    latest: latestIn(protection, 'reviewed_on'),
    toldBy: toldBy(counting, state, 'protection'),
    missing,
  }),
  sinceLatest(counting, {
    first: 'cp.visit',
    later: 'cp.visit',
    latest: latestIn(protection, 'visited_on'),
    toldBy: toldBy(counting, state, 'protection'),
    missing,
  }),
  notKnown(counting, 'cp.legal_review', counting.asAt, missing),
]

function reviews(
  counting: Counting,
  state: ChildState,
  startedOn: IsoDate,
  endedOn: IsoDate | undefined,
): readonly RunningClock[] {
  const { protection, heldOn, told, missingColumns, enquiries } = state
  const by = toldBy(counting, state, 'protection')
  const start = conferenceBefore(enquiries, startedOn) ?? startedOn
  // Some systems give the initial conference as the latest review: one on the plan's first day is not a review of it.
  const days = between([...heldOn.protectionReviews, protection?.reviewed_on], addDays(startedOn, 1), by)
  const mustBeKnown: readonly ClockId[] = ['cp.review.first', 'cp.review.subsequent']
  const ruleAfter = (_: IsoDate, place: number | undefined): ClockId =>
    place === 0 ? 'cp.review.first' : 'cp.review.subsequent'
  const series = {
    start,
    held: days,
    told: told.protectionReviews,
    ruleAfter,
    what: 'review conference',
    latest: latestIn(protection, 'reviewed_on'),
    toldBy: by,
    columnMissing: missingColumns.has('protectionReviews'),
    mustBeKnown,
  }
  return seriesOf(counting, series, endedOn)
}

/** A conference and the plan that it makes are found up to 45 days apart; an older one belongs to an earlier plan. */
const daysFromConferenceToPlan = 45

/** The day of the conference that made the plan, where list 5 has one; the plan's own start stands in for it. */
function conferenceBefore(enquiries: ChildState['enquiries'], startedOn: IsoDate): IsoDate | undefined {
  const made = enquiries.filter(({ led_to_plan }) => led_to_plan !== false)
  const earliest = addDays(startedOn, -daysFromConferenceToPlan)
  return between(
    made.flatMap(({ conference_on: on, strategy_on }) => (isImpossible(on, strategy_on) ? [] : [on])),
    earliest,
    startedOn,
  ).at(-1)
}

function visits(
  counting: Counting,
  state: ChildState,
  startedOn: IsoDate,
  endedOn: IsoDate | undefined,
): readonly RunningClock[] {
  const { protection, heldOn, told, missingColumns } = state
  const by = toldBy(counting, state, 'protection')
  const days = between([...heldOn.protectionVisits, protection?.visited_on], startedOn, by)
  const ruleAfter = (): ClockId => 'cp.visit'
  return seriesOf(
    counting,
    {
      start: startedOn,
      held: days,
      told: told.protectionVisits,
      ruleAfter,
      what: 'visit under the plan',
      latest: latestIn(protection, 'visited_on'),
      toldBy: by,
      columnMissing: missingColumns.has('protectionVisits'),
      mustBeKnown: [],
    },
    endedOn,
  )
}

/** No list holds legal planning meetings: once their day has passed, nobody knows whether one was held. */
function legalReview(counting: Counting, startedOn: IsoDate): RunningClock {
  const due = dueOn(counting, 'cp.legal_review', startedOn)
  const sentence =
    `Whether legal advice on the plan was taken${due ? ` by ${longDate(due)}` : ''} is not known: no list of Annex A ` +
    'holds legal planning meetings. Record the meeting.'
  return untilDue(counting, 'cp.legal_review', startedOn, sentence)
}
