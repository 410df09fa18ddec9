import type { IsoDate } from '../../kernel/index.ts'
import type { ActionId, MilestoneId, RedatingId } from '../ids.ts'
import type { AskedDate } from './plan.ts'

/** A due date that was moved, or that somebody asked to move. */
export interface Redating {
  readonly id: RedatingId
  readonly actionId: ActionId | null
  readonly milestoneId: MilestoneId | null
  readonly fromOn: IsoDate
  readonly toOn: IsoDate
  readonly reason: string
  readonly askedOn: IsoDate
  readonly askedBy: string
  /** 'settled as drafted': the plan had never been approved, so nothing had to be. */
  readonly settled: 'waiting for approval' | 'approved' | 'refused' | 'settled as drafted'
  readonly settledOn: IsoDate | null
  readonly settledBy: string | null
}

/** What the re-datings of one action or milestone come to on a day. */
export interface DueDate {
  readonly dueOn: IsoDate | null
  readonly timesRedated: number
  readonly withApproval: boolean
  readonly asked: AskedDate | null
}

const counts = (redating: Redating, day: IsoDate): boolean =>
  (redating.settled === 'approved' || redating.settled === 'settled as drafted') &&
  redating.settledOn !== null &&
  redating.settledOn <= day

const inOrder = (one: Redating, other: Redating): number =>
  (one.settledOn ?? '').localeCompare(other.settledOn ?? '') || one.id - other.id

/** The first date ever set, or the last one it was moved to by that day. What nobody settled moves nothing. */
export function dueDateOn(first: IsoDate | null, redatings: readonly Redating[], day: IsoDate): DueDate {
  const moves = redatings.filter((each) => counts(each, day)).sort(inOrder)
  const last = moves.at(-1)
  const open = redatings.find((each) => each.settled === 'waiting for approval' && each.askedOn <= day)
  return {
    dueOn: last?.toOn ?? first,
    timesRedated: moves.length,
    withApproval: last?.settled === 'approved',
    asked: open
      ? { id: open.id, toOn: open.toOn, reason: open.reason, askedOn: open.askedOn, askedBy: open.askedBy }
      : null,
  }
}
