import type { PlanMeasure } from './measure.ts'

/** What of measures a viewer may be shown. */
export interface MeasureMay {
  /** Figures of the library: for those who run the service. What elected members and boards see is released to them. */
  readonly figures: boolean
  /** The list behind a measure of the library. */
  readonly lists: boolean
}

/** Whether a viewer may see what a measure came to: what is kept by hand stands in the plan itself. */
export const isShown = ({ kept }: PlanMeasure, { figures }: Pick<MeasureMay, 'figures'>): boolean =>
  kept.by === 'hand' || figures

/** What stands in the place of a figure that is not shown. */
export const notShown = 'Shown to those who run the service'
