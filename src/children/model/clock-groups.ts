import type { ClockNote, Why } from '../../clocks/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { daysBetween } from '../../kernel/index.ts'

/** What somebody said of a time limit, with the post of whoever did. */
export interface ShownNote extends ClockNote {
  readonly by: string
}

/** A time limit of one child as its page shows it. */
export interface ShownClock {
  readonly title: string
  /** What must be done, as one sentence. */
  readonly asks: string
  readonly basis: 'statute' | 'guidance' | 'local'
  /** False of a benchmark: nobody breaks it, however long it takes. */
  readonly canBeLate: boolean
  readonly startedOn: IsoDate
  readonly dueOn: IsoDate | undefined
  readonly metOn: IsoDate | undefined
  /** It may have been met before the day on record: what is late is late by so many days at most. */
  readonly atMost: boolean
  /** What no extract tells, and what would supply it. */
  readonly notKnown: string | undefined
  /** The rule and the sum; none where the rule is no longer in the book. */
  readonly why: Why | undefined
  /** Why it is late, or until when it was put off and why. */
  readonly notes: readonly ShownNote[]
  /** Where somebody who may says why it is late; none for a limit without a date, or for those who may not. */
  readonly sayHref: string | undefined
  /** The rule's page, with the day already filled in. */
  readonly href: string | undefined
}

export const clockGroups = ['late', 'due', 'past a benchmark', 'not known', 'met late', 'met'] as const
export type ClockGroup = (typeof clockGroups)[number]

/** Computed, never chosen: what no source tells is not known, which is neither late nor met. */
export function groupOf({ dueOn, metOn, canBeLate }: ShownClock, asAt: IsoDate): ClockGroup {
  if (dueOn === undefined) return 'not known'
  if (metOn !== undefined) return metOn > dueOn && canBeLate ? 'met late' : 'met'
  if (dueOn >= asAt) return 'due'
  return canBeLate ? 'late' : 'past a benchmark'
}

/** In the order in which they are read: the longest late first, then the soonest due, then the latest met. */
export function inGroups(
  clocks: readonly ShownClock[],
  asAt: IsoDate,
): ReadonlyMap<ClockGroup, readonly ShownClock[]> {
  const forwards = clocks.toSorted((a, b) => (a.dueOn ?? '').localeCompare(b.dueOn ?? ''))
  return new Map(
    clockGroups.map((group) => {
      const own = forwards.filter((clock) => groupOf(clock, asAt) === group)
      return [group, group === 'met' || group === 'met late' ? own.toReversed() : own]
    }),
  )
}

/**
 * `12 days late`, `12 days past it`, `due in 5 days`, `due that day`, `met 3 days late`, `met at most 3 days late`, `met in
 * time`
 */
export function standingInWords(clock: ShownClock, asAt: IsoDate): string {
  const { dueOn, metOn, canBeLate, atMost } = clock
  const late = canBeLate ? 'late' : 'past it'
  if (dueOn === undefined) return 'not known'
  const days = (count: number) => (count === 1 ? '1 day' : `${count} days`)
  if (metOn !== undefined)
    return metOn > dueOn
      ? `met ${atMost ? 'at most ' : ''}${days(daysBetween(dueOn, metOn))} ${late}`
      : 'met in time'
  if (dueOn < asAt) return `${days(daysBetween(dueOn, asAt))} ${late}`
  return dueOn === asAt ? 'due that day' : `due in ${days(daysBetween(asAt, dueOn))}`
}
