import { addMonths, isoDate, type IsoDate } from '../../../kernel/index.ts'
import type { Effect } from '../model.ts'

/** A day that can be read, and is still not right. */
export interface DayProblem {
  readonly code: string
  readonly expected: string
  readonly effect: Exclude<Effect, 'rejected'>
}

/** Nobody who stands in these lists was known to a council before; 1900 and 1970 are what systems write for nothing. */
const firstEvent = isoDate('1990-01-01')
/** The oldest whom a list names are care leavers of 25; whoever is older is a day typed wrong, or somebody else's. */
const oldestYears = 30
const monthsToBirth = 10
/** 2099 and 9999 are what systems write for “open”. */
const monthsAhead = 60

/** What is wrong with the day of an event: too early or far ahead to be one is left out; after the as-at date is kept. */
export function eventChecks(asAt: IsoDate): (day: IsoDate) => DayProblem | undefined {
  const farAhead = addMonths(asAt, monthsAhead)
  const early: DayProblem = { code: 'day too early', expected: 'a day from 1990 on', effect: 'left out' }
  const open: DayProblem = {
    code: 'day far ahead',
    expected: `a day up to ${asAt}, or blank`,
    effect: 'left out',
  }
  const after: DayProblem = {
    code: 'day after the as-at date',
    expected: `a day up to ${asAt}`,
    effect: 'warning',
  }
  return (day) => {
    if (day <= asAt) return day < firstEvent ? early : undefined
    return day > farAhead ? open : after
  }
}

/** The same for the day on which a row begins: nothing that lies ahead has begun. */
export function beginChecks(asAt: IsoDate): (day: IsoDate) => DayProblem | undefined {
  const event = eventChecks(asAt)
  const ahead: DayProblem = {
    code: 'day after the as-at date',
    expected: `a day up to ${asAt}: the row is kept, has not begun, and counts nowhere until an extract of its day or later has it`,
    effect: 'warning',
  }
  return (day) => {
    const problem = event(day)
    return problem?.effect === 'warning' ? ahead : problem
  }
}

/** The same for a day on which something ended: one that has not come ended nothing yet, and is left out. */
export function endChecks(asAt: IsoDate): (day: IsoDate) => DayProblem | undefined {
  const event = eventChecks(asAt)
  const ahead: DayProblem = {
    code: 'an end that has not come',
    expected: `a day up to ${asAt}, or blank while it goes on`,
    effect: 'left out',
  }
  return (day) => {
    const problem = event(day)
    return problem?.effect === 'warning' ? ahead : problem
  }
}

/** The same for a day of birth, which for an unborn child lies up to nine months ahead. */
export function birthChecks(asAt: IsoDate): (day: IsoDate) => DayProblem | undefined {
  const latest = addMonths(asAt, monthsToBirth)
  const firstBirth = addMonths(asAt, -12 * oldestYears)
  const early: DayProblem = {
    code: 'day too early',
    expected: `a child’s day of birth, from ${firstBirth} on`,
    effect: 'left out',
  }
  const ahead: DayProblem = {
    code: 'day far ahead',
    expected: `a day of birth, or an expected one up to ${latest}`,
    effect: 'left out',
  }
  return (day) => (day > latest ? ahead : day < firstBirth ? early : undefined)
}
