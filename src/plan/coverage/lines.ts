import type { Feeder } from '../model/feeding.ts'
import type { PlanMeasure } from '../model/measure.ts'
import type { Coverage, CoveredAction, CoveredFinding } from './coverage.ts'

/** One line of the matrix: an action under its finding, or the finding alone where nothing answers it. */
export interface Line {
  readonly row: CoveredFinding
  readonly action: CoveredAction | null
  /** The first line of its finding: what holds for the finding as a whole stands there. */
  readonly isFirst: boolean
}

export const linesOf = ({ rows }: Coverage): readonly Line[] =>
  rows.flatMap((row): readonly Line[] =>
    row.actions.length === 0
      ? [{ row, action: null, isFirst: true }]
      : row.actions.map((action, index) => ({ row, action, isFirst: index === 0 })),
  )

/** What a line is measured by: the action's own, and on the first line the area's. */
export const measuresOn = ({ row, action, isFirst }: Line): readonly PlanMeasure[] => [
  ...(action?.measures ?? []),
  ...(isFirst ? row.areaMeasures : []),
]

/** What feeds a line: its action, and on the first line the area as a whole. */
export const feedersOn = ({ row, action, isFirst }: Line): readonly Feeder[] => [
  ...(action?.fedBy ?? []),
  ...(isFirst ? row.fedBy : []),
]

/** '82% (within tolerance)'. */
export const figureOf = ({ words, standing }: PlanMeasure): string =>
  standing === 'not known' || standing === 'no target' ? words : `${words} (${standing})`
