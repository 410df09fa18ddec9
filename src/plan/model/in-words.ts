import type { MeasureFacts } from './measure.ts'
import type { PlanAction, PlanArea, PlanWithAreas } from './plan.ts'

/** An action as it was promised: nothing of it hangs on what measures read or on when a board meets. */
export type ActionInWords = Omit<
  PlanAction,
  | 'measures'
  | 'fedBy'
  | 'deliveredOn'
  | 'acceptedOn'
  | 'checks'
  | 'relapses'
  | 'delivery'
  | 'impact'
  | 'overrides'
>

export interface AreaInWords extends Omit<
  PlanArea,
  'actions' | 'fedBy' | 'measures' | 'delivery' | 'impact' | 'overrides'
> {
  readonly actions: readonly (ActionInWords & { readonly measures: readonly MeasureFacts[] })[]
  readonly measures: readonly MeasureFacts[]
}

/**
 * The plan's words and dates alone. How it is going is left out of the type, since it cannot be said without what
 * stands around the plan: an action that re-opened would still read as complete.
 */
export interface PlanInWords extends Pick<PlanWithAreas, 'plan' | 'unplaced' | 'changes' | 'day'> {
  readonly areas: readonly AreaInWords[]
}
