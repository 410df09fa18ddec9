import type { IsoDate } from '../../../kernel/index.ts'
import { longDate } from '../../../kernel/index.ts'
import { caseMayBeOver } from '../ends.ts'
import type { RunningClock } from '../running-clocks.ts'
import type { ChildState } from '../state.ts'
import type { Counting } from './clock.ts'
import { clock, notKnown, unlessOver, untilDue } from './clock.ts'
import { hasEnded, inOrder, isImpossible, isRecent } from './days.ts'

type Assessment = ChildState['assessments'][number]

/** Finishing an assessment, and seeing the child in it: for each that is open or was authorised within the year. */
export function assessmentClocks(counting: Counting, state: ChildState): readonly RunningClock[] {
  const referrals = inOrder(
    state.referrals.map((each) => (each.no_further_action === true ? null : each.referred_on)),
  )
  const starts = inOrder(state.assessments.map(({ started_on }) => started_on))
  const over = caseMayBeOver(state)
  return state.assessments.flatMap((assessment) => {
    const { started_on: startedOn, authorised_on: authorisedOn } = assessment
    if (startedOn === null || startedOn > counting.asAt) return []
    const from = startOf(startedOn, referrals, starts)
    const cannotBe = isImpossible(authorisedOn, startedOn)
    if (!cannotBe && hasEnded(authorisedOn, counting.asAt))
      return isRecent(authorisedOn, counting.asAt)
        ? [clock(counting, 'assessment.cf', from, authorisedOn)]
        : []
    const closedOn = state.need?.closed_on
    if (hasEnded(closedOn, counting.asAt) && closedOn >= startedOn) return closed(counting, from, closedOn)
    if (cannotBe) return unlessOver(mayBeDone(counting, assessment, from), over)
    const runs = state.missingColumns.has('authorisations')
      ? untilDue(counting, 'assessment.cf', from, endNotTold)
      : clock(counting, 'assessment.cf', from)
    return unlessOver([runs, ...childSeen(counting, assessment, from)], over)
  })
}

const endNotTold =
  'Whether the assessment was authorised is not known: list 4 gives that day for no assessment at all. Load a list that has the column, or record the date.'

const endCannotBe =
  'Whether the assessment was authorised is not known: list 4 gives a day before it began. Correct the list or record the date.'

/**
 * Of an assessment authorised before it began: it may be done, and then nobody waits for the child to be seen in it either.
 */
function mayBeDone(counting: Counting, assessment: Assessment, from: IsoDate): readonly RunningClock[] {
  return [
    untilDue(counting, 'assessment.cf', from, endCannotBe),
    ...(assessment.child_seen === false
      ? [untilDue(counting, 'assessment.child_seen', from, endCannotBe)]
      : childSeen(counting, assessment, from)),
  ]
}

const dayNotTold =
  'On what day the child was seen is not known: list 4 says only that the child was. Record the date.'

const seenNotTold =
  'Whether the child was seen is not known: list 4 does not say. Correct the list or record the date.'

/**
 * The child's latest referral on or before the assessment's start, where there is one; else its own start. A referral
 * that came to nothing, or that an earlier assessment answered, starts no other: a child who is assessed anew while
 * the case is open would else be late on the first day.
 */
function startOf(startedOn: IsoDate, referrals: readonly IsoDate[], starts: readonly IsoDate[]): IsoDate {
  const referredOn = referrals.findLast((day) => day <= startedOn)
  if (referredOn === undefined) return startedOn
  const answered = starts.some((day) => referredOn <= day && day < startedOn)
  return answered ? startedOn : referredOn
}

function closed(counting: Counting, from: IsoDate, closedOn: IsoDate): readonly RunningClock[] {
  if (!isRecent(closedOn, counting.asAt)) return []
  const sentence =
    `When the assessment was authorised is not known: the case was closed on ${longDate(closedOn)}, and list 4 gives no ` +
    'day for it. Correct the list or record the date.'
  return [notKnown(counting, 'assessment.cf', from, sentence)]
}

/** List 4 says whether the child was seen, not when. Left blank, nothing is known; only a plain no can be late. */
function childSeen(counting: Counting, { child_seen }: Assessment, from: IsoDate): readonly RunningClock[] {
  if (child_seen === false) return [clock(counting, 'assessment.child_seen', from)]
  return child_seen === true
    ? [notKnown(counting, 'assessment.child_seen', from, dayNotTold)]
    : [untilDue(counting, 'assessment.child_seen', from, seenNotTold)]
}
