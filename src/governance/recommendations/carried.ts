import type { ViewerTx } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { ActionId, Around, PlanAction, PlanWithAreas } from '../../plan/index.ts'
import { actionsOf, allLevels, currentPlan, planWithAreas } from '../../plan/index.ts'
import type { LoggedAction, Standing } from '../log/model.ts'
import { loggedActions } from '../log/store.ts'
import type { Recommendation } from './model.ts'

/** The action that does what was accepted, one of the log or one of the plan, as it stands on the day. */
export type Carried =
  | { readonly kind: 'log'; readonly action: LoggedAction }
  | { readonly kind: 'plan'; readonly action: PlanAction }
  /** It was one of the plan, and was taken out since. */
  | { readonly kind: 'taken out'; readonly actionId: ActionId }

/** What can carry a recommendation: the log, and the plan with those below it. */
export interface Carriers {
  readonly logged: readonly LoggedAction[]
  readonly planned: readonly PlanAction[]
}

const actionsIn = (whole: PlanWithAreas | undefined): readonly PlanAction[] =>
  whole ? allLevels(whole).flatMap(actionsOf) : []

export async function carriers(tx: ViewerTx, around: Around): Promise<Carriers> {
  const plan = await currentPlan(tx)
  return {
    logged: await loggedActions(tx),
    planned: actionsIn(plan && (await planWithAreas(tx, plan.id, around))),
  }
}

/** Undefined while no action carries it. */
export function carriedBy(
  { carriedBy: by }: Pick<Recommendation, 'carriedBy'>,
  { logged, planned }: Carriers,
): Carried | undefined {
  if (by === undefined) return undefined
  if ('planActionId' in by) {
    const action = planned.find(({ id }) => id === by.planActionId)
    return action ? { kind: 'plan', action } : { kind: 'taken out', actionId: by.planActionId }
  }
  const action = logged.find(({ id }) => id === by.loggedActionId)
  return action && { kind: 'log', action }
}

/**
 * How a promise stands that an action of the plan carries: computed from the action's delivery, as the plan's own pages say
 * it. Kept is held against the date first given.
 */
export function standingOfPlanned(action: PlanAction, day: IsoDate): Standing {
  const { delivery, deliveredOn, originalDueOn, dueOn } = action
  if (delivery.status === 'complete, evidenced')
    return deliveredOn !== null && originalDueOn !== null && deliveredOn > originalDueOn
      ? 'kept late'
      : 'kept'
  if (delivery.status === 'late') return 'overdue'
  if (dueOn === null) return 'no date'
  return deliveredOn === null && dueOn < day ? 'overdue' : 'open'
}
