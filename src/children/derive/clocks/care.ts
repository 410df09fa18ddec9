import type { IsoDate } from '../../../kernel/index.ts'
import { isoDate } from '../../../kernel/index.ts'
import { careEnd, notKnownEnd } from '../ends.ts'

import type { RunningClock } from '../running-clocks.ts'
import type { ChildState } from '../state.ts'
import { careReviewClocks } from './care-reviews.ts'
import { careVisitClocks } from './care-visits.ts'
import { careWithoutStart } from './care-without-start.ts'
import type { Counting } from './clock.ts'
import { notKnown, unlessOver } from './clock.ts'
import { hasEnded } from './days.ts'
import { healthClocks } from './health.ts'
import { permanenceClock } from './permanence.ts'
import { clocksOnTheWay } from './on-the-way.ts'
import { planningClocks } from './planning.ts'
import { turned18, until18 } from './turned-18.ts'
import { wayOf } from './way-of.ts'

/**
 * All that runs while a child is in care, from the start of this period of it. A series of short breaks has limits of
 * its own, which no list feeds: of those children nothing is said here.
 */
export function careClocks(counting: Counting, state: ChildState): readonly RunningClock[] {
  const { care } = state
  if (!care || isShortBreaks(care.legal_status)) return []
  const enteredOn = care.entered_care_on
  const endedOn = hasEnded(care.left_care_on, counting.asAt) ? care.left_care_on : undefined
  const end = careEnd(state)
  // Why it ended is given, and only the day is not.
  if (end === 'ended' && care.left_care_on === null) return []
  const running = (clocks: readonly RunningClock[]) => until18(clocks, counting, state, 'careEnds')
  const over = notKnownEnd(end) ?? turned18(counting, state, 'careEnds')
  if (enteredOn === null)
    return endedOn === undefined ? running(unlessOver(careWithoutStart(counting, state, care), over)) : []
  if (!hasEnded(enteredOn, counting.asAt)) return []
  const clocks = [
    ...careReviewClocks(counting, state, enteredOn, endedOn),
    ...careVisitClocks(counting, state, enteredOn, endedOn),
    ...healthClocks(counting, state, enteredOn, endedOn),
    ...(endedOn === undefined ? permanenceClocks(counting, state, enteredOn) : []),
    ...(endedOn === undefined ? returnInterview(counting, state) : []),
  ]
  return endedOn === undefined ? running(unlessOver(clocks, over)) : unlessOver(clocks, notKnownEnd(end))
}

function permanenceClocks(
  counting: Counting,
  state: ChildState,
  enteredOn: IsoDate,
): readonly RunningClock[] {
  const way = wayOf(counting, state, enteredOn)
  return [
    ...permanenceClock(counting, state, enteredOn),
    ...planningClocks(counting, way),
    ...clocksOnTheWay(counting, state, way, enteredOn),
  ]
}

const isShortBreaks = (legalStatus: string | null) => legalStatus === 'V3' || legalStatus === 'V4'

/** The 72 hours run from the child's return, whose day no list holds; entering care is the earliest that it can be. */
function returnInterview(counting: Counting, { care }: ChildState): readonly RunningClock[] {
  if (!care || (care.missing_in_12_months ?? 0) === 0) return []
  const startedOn = care.entered_care_on ?? counting.asAt
  const offer = offered(care.return_interview_offered, care.return_interview_accepted)
  const sentence = `Whether the return interview was offered within 72 hours is not known: Annex A says ${offer}, and not when the child came back. Record the return and the interview.`
  // Guidance since 2014: for a child in care since before, the rule of today stands.
  const from = startedOn < guidanceFrom ? guidanceFrom : startedOn
  return [notKnown(counting, 'missing.rhi', from, sentence)]
}

const guidanceFrom = isoDate('2014-01-01')

function offered(offer: boolean | null, acceptance: boolean | null): string {
  if (offer === null) return 'not whether one was offered'
  if (!offer) return 'that none was offered'
  if (acceptance === null) return 'that one was offered, not whether it was accepted'
  return acceptance ? 'that one was offered and accepted' : 'that one was offered and not accepted'
}
