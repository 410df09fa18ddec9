import type { IsoDate } from '../../../kernel/index.ts'
import { longDate } from '../../../kernel/index.ts'
import { caseMayBeOver } from '../ends.ts'
import type { RunningClock } from '../running-clocks.ts'
import type { ChildState } from '../state.ts'
import type { Counting } from './clock.ts'
import { clock, notKnown, unlessOver, untilDue } from './clock.ts'
import { afterAYear, hasEnded, isImpossible, isRecent } from './days.ts'
import { toldBy } from './latest.ts'

type Enquiry = ChildState['enquiries'][number]

/** The initial conference, for each enquiry that is waiting for one or that had one within the year. */
export function conferenceClocks(counting: Counting, state: ChildState): readonly RunningClock[] {
  const toldOn = toldBy(counting, state, 'enquiry')
  return state.enquiries.flatMap((enquiry) => {
    const { strategy_on: strategyOn, conference_on: conferenceOn } = enquiry
    if (strategyOn === null || strategyOn > counting.asAt) return []
    if (hasEnded(conferenceOn, toldOn) && !isImpossible(conferenceOn, strategyOn))
      return isRecent(conferenceOn, counting.asAt)
        ? [clock(counting, 'icpc.hold', strategyOn, conferenceOn)]
        : []
    const waits = unlessOver(waiting(counting, state, enquiry, strategyOn), caseMayBeOver(state))
    return conferenceOn === null || conferenceOn <= toldOn || isImpossible(conferenceOn, strategyOn)
      ? waits
      : waits.flatMap((each) => booked(counting, each, enquiry, conferenceOn))
  })
}

/**
 * That its day has passed does not show that one was held: only an extract of that day or later does. That nobody knows is told
 * for a year, as `children.enquiry_told_until` has it; where list 5 says that a conference is needed, until it is known.
 */
function booked(
  counting: Counting,
  each: RunningClock,
  { conference_unnecessary }: Enquiry,
  conferenceOn: IsoDate,
): readonly RunningClock[] {
  if (each.dueOn === undefined) return [each]
  const sentence =
    `The conference was booked for ${longDate(conferenceOn)}; whether it was held is not known. ` +
    'Load a later extract with list 5.'
  const stillNotKnown = notKnown(counting, 'icpc.hold', each.startedOn, sentence)
  return [
    { ...each, stops: { on: conferenceOn, of: 'over' } },
    {
      ...stillNotKnown,
      saidFrom: conferenceOn,
      ...(conference_unnecessary !== false && { stops: { on: afterAYear(conferenceOn), of: 'over' } }),
    },
  ]
}

function waiting(
  counting: Counting,
  state: ChildState,
  { conference_unnecessary, conference_on }: Enquiry,
  strategyOn: IsoDate,
): readonly RunningClock[] {
  const { need, protection } = state
  const closed = hasEnded(need?.closed_on, counting.asAt) && need.closed_on >= strategyOn
  if (conference_unnecessary === true || closed) return []
  const cannotBe = isImpossible(conference_on, strategyOn)
  const planOn = protection?.started_on
  if (hasEnded(planOn, counting.asAt) && planOn >= strategyOn)
    return isRecent(planOn, counting.asAt) ? [heldUnknown(counting, strategyOn, planOn, cannotBe)] : []
  const began = need?.started_on
  const isBooked = conference_on !== null && !cannotBe
  if (!isBooked && hasEnded(began, counting.asAt) && began > strategyOn)
    return conference_unnecessary === false && isRecent(strategyOn, counting.asAt)
      ? [notKnown(counting, 'icpc.hold', strategyOn, ofEarlierWork(began))]
      : []
  if (cannotBe && (conference_unnecessary === false || isRecent(strategyOn, counting.asAt)))
    return [untilDue(counting, 'icpc.hold', strategyOn, heldBefore)]
  if (conference_unnecessary === false) return [clock(counting, 'icpc.hold', strategyOn)]
  if (isBooked)
    return isRecent(conference_on, counting.asAt) ? [clock(counting, 'icpc.hold', strategyOn)] : []
  return isRecent(strategyOn, counting.asAt) ? [neededUnknown(counting, strategyOn)] : []
}

/** List 6 has one case for each child, as `children.enquiry_until` has it: the enquiry ended with the one before. */
const ofEarlierWork = (began: IsoDate) =>
  `Whether the conference was held is not known: the case of list 6 began on ${longDate(began)}, after the strategy discussion, ` +
  'and list 5 gives no day. Correct the list or record the date.'

const heldBefore =
  'Whether the conference was held is not known: list 5 gives a day before the strategy discussion. Correct the list or ' +
  'record the date.'

const heldUnknown = (counting: Counting, strategyOn: IsoDate, planOn: IsoDate, cannotBe: boolean) =>
  notKnown(
    counting,
    'icpc.hold',
    strategyOn,
    `When the conference was held is not known: a plan began on ${longDate(planOn)}, but list 5 gives ${cannotBe ? 'a day before the strategy discussion' : 'no day'} for the ` +
      'conference. Correct the list or record the date.',
  )

const neededUnknown = (counting: Counting, strategyOn: IsoDate) =>
  untilDue(
    counting,
    'icpc.hold',
    strategyOn,
    'Whether a conference is needed is not known: list 5 has no day for one, and does not say that none was needed. ' +
      'Correct the list or record the decision.',
  )
