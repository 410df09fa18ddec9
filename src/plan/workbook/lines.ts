import type { PlanAction, PlanArea, PlanMilestone } from '../model/plan.ts'
import type { PlanMeasure } from '../model/measure.ts'
import { actionsOf } from '../model/plan.ts'
import type { LatestUpdate, PlanRead } from './read.ts'

/** One row of the sheet “Plan”. */
export interface ActionLine {
  readonly read: PlanRead
  readonly area: PlanArea
  readonly action: PlanAction
  readonly update: LatestUpdate | undefined
}

/** One row of the sheet “Milestones”. */
export interface MilestoneLine {
  readonly read: PlanRead
  readonly action: PlanAction
  readonly milestone: PlanMilestone
}

/** One row of the sheet “Measures”. */
export interface MeasureLine {
  readonly read: PlanRead
  readonly area: PlanArea
  /** Undefined for a measure of the area as a whole. */
  readonly action: PlanAction | undefined
  readonly measure: PlanMeasure
}

export const actionLines = (read: PlanRead): readonly ActionLine[] =>
  read.whole.areas.flatMap((area) =>
    area.actions.map((action) => ({ read, area, action, update: read.updates.get(action.id) })),
  )

export const milestoneLines = (read: PlanRead): readonly MilestoneLine[] =>
  actionsOf(read.whole).flatMap((action) =>
    action.milestones.map((milestone) => ({ read, action, milestone })),
  )

export const measureLines = (read: PlanRead): readonly MeasureLine[] =>
  read.whole.areas.flatMap((area) =>
    area.measures.map((measure) => ({
      read,
      area,
      action: area.actions.find(({ id }) => id === measure.actionId),
      measure,
    })),
  )
