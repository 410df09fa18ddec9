import type { Impact } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { Piece } from './evidence.ts'
import type { PlanMeasure } from './measure.ts'

export type { Impact }

/** Everything from which impact is proposed. */
export interface ForImpact {
  readonly measures: readonly Pick<
    PlanMeasure,
    'title' | 'periods' | 'target' | 'baseline' | 'tolerance' | 'better' | 'value'
  >[]
  readonly evidence: readonly Piece[]
  /** Evidence of the day itself, or from before, does not show what came of it. */
  readonly startOn: IsoDate | null
  readonly day: IsoDate
}

export interface ProposedImpact {
  readonly impact: Impact
  /** Why, each a sentence. */
  readonly because: readonly string[]
}
