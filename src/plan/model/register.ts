import type { DeliveryStatus } from './action-dates.ts'
import { isLate } from './action-dates.ts'
import type { ActionId, PlanId } from '../ids.ts'
import type { PlanLevel } from './level.ts'
import type { PlanAction, PlanHead, PlanWithAreas } from './plan.ts'
import { actionsOf, allLevels } from './plan.ts'
import type { ActionSource, Whence } from './source.ts'
import { ownSource, sourceOf } from './source.ts'

/** Where an action comes from: what was said, or else the service or team plan in which it stands. */
export function originOf(
  { plan, sources }: Pick<PlanWithAreas, 'plan' | 'sources'>,
  id: ActionId,
): ActionSource | undefined {
  const said = sourceOf({ sources }, id)
  if (said !== undefined || plan.level === 'strategic') return said
  const { level, title } = plan
  return { actionId: id, version: 0, kind: `${level} plan`, title, onDay: null, reference: null, link: null }
}

/** What of the register is shown; what is left out shows all. */
export interface RegisterFilter {
  readonly level?: PlanLevel | undefined
  readonly plan?: PlanId | undefined
  readonly source?: Whence | undefined
  readonly owner?: number | undefined
  readonly status?: DeliveryStatus | undefined
  readonly overdue?: boolean | undefined
}

/** One action as the register has it. */
export interface Registered {
  readonly action: PlanAction
  readonly plan: PlanHead
  readonly source: ActionSource | undefined
  readonly isOverdue: boolean
}

/** Every action of the plan and of all plans below it, from whichever source, in the order of its references. */
export const registerOf = (whole: PlanWithAreas): readonly Registered[] =>
  allLevels(whole).flatMap((each) =>
    actionsOf(each).map((action) => ({
      action,
      plan: each.plan,
      source: originOf(each, action.id),
      isOverdue: isLate(action, each.day),
    })),
  )

export const isKept =
  ({ level, plan, source, owner, status, overdue }: RegisterFilter) =>
  (each: Registered): boolean =>
    (level === undefined || each.plan.level === level) &&
    (plan === undefined || each.plan.id === plan) &&
    (source === undefined || (each.source?.kind ?? ownSource) === source) &&
    (owner === undefined || each.action.lead?.id === owner) &&
    (status === undefined || each.action.delivery.status === status) &&
    (overdue !== true || each.isOverdue)
