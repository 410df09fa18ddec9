import { diedOf } from '../died.ts'
import type { RunningClock } from '../running-clocks.ts'
import type { ClocksOf } from '../running-clocks.ts'
import { adoptionClocks } from './adoption.ts'
import { assessmentClocks } from './assessments.ts'
import { byStatusAlone } from './by-status-alone.ts'
import { careClocks } from './care.ts'
import { inPhases, standingOn } from './clock.ts'
import { conferenceClocks } from './conferences.ts'
import { enteredClocks } from './entered.ts'
import { leavingCareClocks } from './leaving-care.ts'
import { needClocks } from './need.ts'
import { protectionClocks } from './protection.ts'

/** Raise it when the same facts and rules would give other limits: every child's are then worked out again. */
export const readFromExtracts = '23'

const topics = [
  assessmentClocks,
  conferenceClocks,
  needClocks,
  byStatusAlone,
  protectionClocks,
  careClocks,
  leavingCareClocks,
  adoptionClocks,
  enteredClocks,
]

/**
 * Every time limit that the facts about a child start: those that run, and the last met of each. Of what no loaded
 * extract tells, a clock says so and is neither late nor met. Of a child who has died, only what was met stays. Each
 * `startedOn`, given to the rulebook, gives its day.
 */
export const clocksOf: ClocksOf = (state, asAt, rulebook) =>
  clocksToKeep(state, asAt, rulebook).flatMap((clock) => standingOn(clock, asAt) ?? [])

/** The same for later days too: with what will not be known once a day that lies ahead has passed. */
export const clocksToKeep: ClocksOf = (state, asAt, rulebook) => {
  const counting = { book: rulebook, asAt }
  const died = diedOf(state) !== undefined
  const all = new Map<string, RunningClock>()
  for (const topic of topics) {
    // What people recorded still asks for their answer; nobody visits, reviews or assesses a child who has died.
    const over = died && topic !== enteredClocks
    for (const clock of topic(counting, state))
      if (!over || (clock.metOn !== undefined && clock.metOn <= asAt)) all.set(keyOf(clock), clock)
  }
  return [...all].toSorted(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, clock]) => inPhases(clock, asAt))
}

/** The same limit of the same day, met on the same day, is one: two lists may tell of it. */
const keyOf = ({ startedOn, rule, metOn, dueOn }: RunningClock) =>
  `${startedOn} ${rule} ${metOn ?? ''} ${dueOn ?? ''}`
