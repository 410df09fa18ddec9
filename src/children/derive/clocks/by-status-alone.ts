import type { ClockId } from '../../../clocks/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import type { RunningClock } from '../running-clocks.ts'
import type { ChildState } from '../state.ts'
import type { Counting } from './clock.ts'
import { planNotKnown } from './care-visits.ts'
import { clock, notKnown, untilDue, untilLate } from './clock.ts'
import { hasEnded } from './days.ts'
import { latestIn, toldBy } from './latest.ts'
import { allUntil18, turned18 } from './turned-18.ts'

/** The work that list 6 names as the status of a case, and the list that would tell of it. */
interface ByStatus {
  readonly status: string
  readonly of: 'careEnds' | 'protectionEnds'
  readonly rules: readonly ClockId[]
  readonly missing: string
  /** The visits since the child was last seen, which list 6 tells. */
  readonly visit: (counting: Counting, seenOn: IsoDate) => readonly RunningClock[]
  readonly visits: ClockId
  /** Nothing where the list has no row; otherwise the day on which it ended, null where it gives none. */
  readonly endedOn: (state: ChildState) => IsoDate | null | undefined
}

const byStatus: readonly ByStatus[] = [
  {
    status: 'in care',
    of: 'careEnds',
    rules: [
      'cla.review.first',
      'cla.visit.first_week',
      'cla.health.initial',
      'cla.dental',
      'cla.permanence.plan',
    ],
    missing:
      'When care began is not known: list 6 says that the child is looked after, and list 8 has no row of this period of care. ' +
      'Load a list 8 that has it, or correct the status.',
    visits: 'cla.visit.first_week',
    visit: visitInCare,
    endedOn: ({ care }) => care?.left_care_on,
  },
  {
    status: 'protection plan',
    of: 'protectionEnds',
    rules: ['cp.review.first', 'cp.visit', 'cp.legal_review'],
    missing:
      'When the plan began is not known: list 6 says that the child is on a protection plan, and list 7 has no row of this plan. ' +
      'Load a list 7 that has it, or correct the status.',
    visits: 'cp.visit',
    visit: (counting, seenOn) => [clock(counting, 'cp.visit', seenOn)],
    endedOn: ({ protection }) => protection?.ended_on,
  },
]

/**
 * A child who is in care, or on a plan, by list 6 alone: what list 8, or 7, would start is not known. Where that list says
 * that it has ended, nothing runs; an end before the case began is that of earlier work, and tells nothing of this. When
 * the child was last seen list 6 tells itself: the next visit counts from there.
 */
export function byStatusAlone(counting: Counting, state: ChildState): readonly RunningClock[] {
  const { need } = state
  if (!need || hasEnded(need.closed_on, counting.asAt)) return []
  const began = hasEnded(need.started_on, counting.asAt) ? need.started_on : undefined
  const seenOn = lastSeen(counting, state)
  return byStatus.flatMap(({ status, of, rules, missing, visits, visit, endedOn }) => {
    const told = endedOn(state)
    const isEarlier = told !== undefined && told !== null && began !== undefined && told < began
    if (need.case_status !== status || (told !== undefined && !isEarlier)) return []
    const adult = turned18(counting, state, of)
    const clocks = rules.flatMap((rule) =>
      rule === visits && seenOn !== undefined && adult === undefined
        ? visit(counting, seenOn)
        : notKnown(counting, rule, startOf(counting, rule, began), adult ?? missing),
    )
    return allUntil18(clocks, counting, state, of)
  })
}

/** Undefined where list 6 gives no such day, none that could be, or gives it for nobody. */
function lastSeen(counting: Counting, state: ChildState): IsoDate | undefined {
  const { need, missingColumns } = state
  const seen = latestIn(need, 'last_seen_on')
  if (seen === 'not read' || seen === null || seen === undefined || missingColumns.has('lastSeen'))
    return undefined
  return seen <= toldBy(counting, state, 'need') ? seen : undefined
}

/** Which interval counts depends on placement and plan: only what is late by the longest is certain. */
function visitInCare(counting: Counting, seenOn: IsoDate): readonly RunningClock[] {
  const longest = clock(counting, 'cla.visit.longterm', seenOn)
  return longest.dueOn !== undefined && counting.asAt <= longest.dueOn
    ? untilLate(untilDue(counting, 'cla.visit.other', seenOn, planNotKnown), longest)
    : [longest]
}

/**
 * The case’s beginning, before which this cannot have begun as far as is known; not a day on which the rule was not in
 * force.
 */
function startOf({ book, asAt }: Counting, rule: ClockId, began: IsoDate | undefined): IsoDate {
  return began !== undefined && book.ruleOn(rule, began) ? began : asAt
}
