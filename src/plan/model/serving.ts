import type { PlanMeasure } from './measure.ts'
import type { PlanAction, PlanArea, PlanWithAreas, QuotedFinding } from './plan.ts'
import { actionsOf } from './plan.ts'

/** The strategic side of a lower plan's action: what it is there for. */
export interface Serving {
  readonly area: Pick<PlanArea, 'id' | 'position' | 'title'>
  readonly findings: readonly QuotedFinding[]
  /** Of the actions that it feeds and of the area as a whole. */
  readonly measures: readonly PlanMeasure[]
}

/**
 * What an action of a lower plan serves in the strategic plan; undefined for an action of that plan itself.
 * @param top the strategic plan.
 */
export function servingOf(
  action: Pick<PlanAction, 'feeds'>,
  { servesId }: Pick<PlanArea, 'servesId'>,
  top: PlanWithAreas,
): Serving | undefined {
  const area = top.areas.find(({ id }) => id === servesId)
  if (!area) return undefined
  const fed = new Set(action.feeds.map(({ id }) => id))
  const ofFed = actionsOf(top)
    .filter(({ id }) => fed.has(id))
    .flatMap(({ measures }) => measures)
  const ofArea = area.measures.filter(({ actionId }) => actionId === null)
  const { id, position, title, findings } = area
  return { area: { id, position, title }, findings, measures: [...new Set([...ofFed, ...ofArea])] }
}
