import type { IsoDate } from '../../../kernel/index.ts'
import type { RunningClock } from '../running-clocks.ts'
import type { WaySaid } from '../way.ts'
import type { Counting } from './clock.ts'
import { clock } from './clock.ts'
import type { Way } from './way-of.ts'

/** Limits of the council's own on the way to permanence, started and met by what managers and panels record alone. */
export const planningClocks = (counting: Counting, { said, meetings }: Way): readonly RunningClock[] => [
  ...matchClock(counting, said),
  ...meetingClocks(counting, meetings, said.plans[0]?.on),
]

/** A match is waited for from the day on which long-term fostering became the plan that stands. */
function matchClock(counting: Counting, { plans, steps }: WaySaid): readonly RunningClock[] {
  if (plans.at(-1)?.route !== 'long-term fostering') return []
  const other = plans.findLast(({ route }) => route !== 'long-term fostering')
  const since = plans[other === undefined ? 0 : plans.indexOf(other) + 1]?.on
  if (since === undefined) return []
  // What was agreed while another route was the plan was a match for that one.
  const match = steps.find(
    ({ code, on }) => code === 'long-term match agreed' && (other === undefined || on >= since),
  )
  return [clock(counting, 'permanence.match_confirm', since, match?.on)]
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
