import type { IsoDate, Limit } from '../kernel/index.ts'
import { addDays } from '../kernel/index.ts'
import type { ClockRule } from './model.ts'
import { isChangeable } from './model.ts'
import type { ClockId } from './rules/index.ts'

export const localUnits = ['working days', 'calendar days', 'weeks', 'months'] as const
export type LocalUnit = (typeof localUnits)[number]

/** What a council has decided in place of a default of ours: from that day on, until its next decision. */
export interface LocalLimit {
  readonly clock: ClockId
  readonly count: number
  readonly unit: LocalUnit
  readonly from: IsoDate
  readonly reason: string
  /** The day on which it went on record. Without one it counts as decided before anything began. */
  readonly decidedOn?: IsoDate | undefined
}

/** A decision as it stands on record, with the version of its row. */
export interface RecordedLimit extends LocalLimit {
  readonly version: number
}

/** All that the council has decided, in the order in which it was decided; of two for one day the later stands. */
export type LocalLimits = readonly LocalLimit[]

/** The default first, then what the council decided, in order of day: each with the day it begins. */
export type Versions = readonly { readonly from: IsoDate | undefined; readonly rule: ClockRule }[]

/**
 * A rule with the council's decisions about it. Throws a RangeError for a rule that is not the council's to change: law
 * and guidance are never changed here.
 */
export function versionsOf(rule: ClockRule, decided: LocalLimits): Versions {
  if (decided.length > 0 && !isChangeable(rule))
    throw new RangeError(`“${rule.title}” (${rule.id}) is not the council’s to change: it is ${rule.basis}`)
  const standing = new Map(decided.map((own) => [own.from, own]))
  const inOrder = [...standing.values()].toSorted((a, b) => (a.from < b.from ? -1 : 1))
  return [
    { from: undefined, rule },
    ...inOrder.map((own, index) => ({
      from: own.from,
      rule: withLimit(rule, own, inOrder[index + 1]?.from),
    })),
  ]
}

function withLimit(rule: ClockRule, own: LocalLimit, next: IsoDate | undefined): ClockRule {
  return {
    ...rule,
    limit: limitOf(rule.limit, own),
    inForce: { from: own.from, ...(next && { until: addDays(next, -1) }) },
    checked: {
      on: own.from,
      against: 'the council’s own decision',
      evidence: 'the council set it',
      note: own.reason,
    },
  }
}

/** The council's number, counted from the same day and in the same direction as the default. */
export function limitOf(
  { counting, direction }: Limit,
  { count, unit }: Pick<LocalLimit, 'count' | 'unit'>,
): Limit {
  if (counting === 'beginning with') return { counting, count, unit, direction: 'after' }
  return unit === 'months'
    ? { counting: 'corresponding date', count, unit, direction }
    : { counting: 'day after', count, unit, direction }
}
