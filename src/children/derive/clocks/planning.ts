import type { IsoDate } from '../../../kernel/index.ts'
import type { RunningClock } from '../running-clocks.ts'
import type { ChildState } from '../state.ts'
import type { Counting } from './clock.ts'
import { clock } from './clock.ts'
import { sinceEarlierCare } from './days.ts'

/** Limits of the council's own on the way to permanence, started and met by what managers and panels record. */
export const planningClocks = (
  counting: Counting,
  state: ChildState,
  enteredOn: IsoDate,
): readonly RunningClock[] => {
  const ofThisCare = sinceEarlierCare(state, enteredOn)
  const { plansAgreed, fosteringAgreed, matchesAgreed, planningMeetings } = state.entered
  return [
    ...matchClock(counting, {
      plans: plansAgreed.filter(ofThisCare),
      fostering: fosteringAgreed.filter(ofThisCare),
      matches: matchesAgreed.filter(ofThisCare),
    }),
    ...meetingClocks(counting, planningMeetings.filter(ofThisCare), plansAgreed.find(ofThisCare)),
  ]
}

interface Agreed {
  readonly plans: readonly IsoDate[]
  /** Those of the plans by which long-term fostering is the plan. */
  readonly fostering: readonly IsoDate[]
  readonly matches: readonly IsoDate[]
}

/** A match is waited for from the day on which long-term fostering became the plan that stands. */
function matchClock(counting: Counting, { plans, fostering, matches }: Agreed): readonly RunningClock[] {
  const latest = plans.at(-1)
  if (latest === undefined || !fostering.includes(latest)) return []
  const other = plans.filter((day) => !fostering.includes(day)).at(-1)
  const since = fostering.find((day) => other === undefined || day > other) ?? latest
  // What was agreed while another route was the plan was a match for that one.
  const match = matches.find((day) => other === undefined || day >= since)
  return [clock(counting, 'permanence.match_confirm', since, match)]
}

/** Each planning meeting is due after the last, until a plan is agreed: the latest that was met, and what runs. */
function meetingClocks(
  counting: Counting,
  held: readonly IsoDate[],
  agreedOn: IsoDate | undefined,
): readonly RunningClock[] {
  const meetings = [...new Set(held)].filter((day) => agreedOn === undefined || day < agreedOn)
  return meetings.slice(-2).map((day, at, last) => {
    const next = at === last.length - 1 ? agreedOn : last[at + 1]
    return clock(counting, 'permanence.planning_meeting', day, next)
  })
}
