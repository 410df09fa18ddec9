import type { Limit } from '../../kernel/index.ts'
import { isoDate } from '../../kernel/index.ts'
import type { ClockEvent } from '../events/index.ts'
import type { Checked, ClockRule, Evidence, Example, LocalPolicy, Period, Recurrence } from '../model.ts'

/** Short forms, so that a rule reads as one thought. A rule may always write out what they stand for. */

/** Rules whose ids the compiler knows. */
export const clocks = <const Id extends string>(rules: readonly ClockRule<Id>[]): readonly ClockRule<Id>[] =>
  rules

export const workingDays = (count: number): Limit => ({
  counting: 'day after',
  count,
  unit: 'working days',
  direction: 'after',
})
export const workingDaysBefore = (count: number): Limit => ({
  counting: 'day after',
  count,
  unit: 'working days',
  direction: 'before',
})
export const calendarDays = (count: number): Limit => ({
  counting: 'day after',
  count,
  unit: 'calendar days',
  direction: 'after',
})
export const weeks = (count: number): Limit => ({
  counting: 'day after',
  count,
  unit: 'weeks',
  direction: 'after',
})
export const weeksBefore = (count: number): Limit => ({
  counting: 'day after',
  count,
  unit: 'weeks',
  direction: 'before',
})
export const months = (count: number): Limit => ({
  counting: 'corresponding date',
  count,
  unit: 'months',
  direction: 'after',
})
export const beginningWith = (
  count: number,
  unit: 'working days' | 'calendar days' | 'weeks' | 'months',
): Limit => ({
  counting: 'beginning with',
  count,
  unit,
  direction: 'after',
})
/** Once in each calendar month or year: after one, the next is due by the end of the next. */
export const onceInEach = (unit: 'months' | 'years'): Limit => ({
  counting: 'calendar window',
  count: 1,
  unit,
  direction: 'after',
})
/** Nothing is counted: it must be there before the event. */
export const gate: Limit = { counting: 'event gate', count: 0, unit: 'calendar days', direction: 'before' }

export const since = (day: string): Period => ({ from: isoDate(day) })

export const sinceTheLast = (until: ClockEvent): Recurrence => ({ how: 'since the last', until })
export const inEach = (
  window: 'calendar month' | 'calendar year' | 'school term',
  until: ClockEvent,
): Recurrence => ({ how: 'once in each window', window, until })

/** Nobody but the council sets it, and it may be changed with a reason and a date. */
export const localPolicy = (policy: string): LocalPolicy => ({
  policy,
  adoptedBy: 'each council for itself',
})

export const nothingYet = (why: string) => ({ nothingYet: why })

const checkedOn = isoDate('2026-11-23')
const checked =
  (evidence: Evidence) =>
  (against: string, note?: string): Checked => ({
    on: checkedOn,
    against,
    evidence,
    ...(note !== undefined && { note }),
  })
export const read = checked('the provision itself was read')
export const secondary = checked('a secondary source was read')
export const unverified = checked('not verified')

const shown =
  (shows?: Example['shows']) =>
  (started: string, due: string, because: string): Example => ({
    started: isoDate(started),
    due: isoDate(due),
    because,
    ...(shows !== undefined && { shows }),
  })
export const example = shown()
export const ordinary = shown('an ordinary case')
export const boundary = shown('a boundary')
export const holiday = shown('a holiday')
export const leapDay = shown('a leap day')
