import type { DeliveryStatus } from './action-dates.ts'
import { isLate } from './action-dates.ts'
import type { PlanAction, PlanWithAreas } from './plan.ts'
import { actionsOf } from './plan.ts'
import type { ActionSource, Whence } from './source.ts'
import { ownSource, sourceOf } from './source.ts'

/** What of the register is shown; what is left out shows all. */
export interface RegisterFilter {
  readonly source?: Whence | undefined
  readonly owner?: number | undefined
  readonly status?: DeliveryStatus | undefined
  readonly overdue?: boolean | undefined
}

/** One action as the register has it. */
export interface Registered {
  readonly action: PlanAction
  readonly source: ActionSource | undefined
  readonly isOverdue: boolean
}

/** Every action of the plan, from whichever source, in the order of its references. */
export const registerOf = (whole: PlanWithAreas): readonly Registered[] =>
  actionsOf(whole).map((action) => ({
    action,
    source: sourceOf(whole, action.id),
    isOverdue: isLate(action, whole.day),
  }))

export const isKept =
  ({ source, owner, status, overdue }: RegisterFilter) =>
  (each: Registered): boolean =>
    (source === undefined || (each.source?.kind ?? ownSource) === source) &&
    (owner === undefined || each.action.lead?.id === owner) &&
    (status === undefined || each.action.delivery.status === status) &&
    (overdue !== true || each.isOverdue)
