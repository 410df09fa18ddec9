import type { Figure } from '../model/figure.ts'
import type { Measure } from '../model/measure.ts'

/** What a measure comes to for each worker of one team. */
export interface TeamWorkers {
  readonly team: string
  readonly workers: readonly { readonly name: string; readonly figure: Figure }[]
}

export interface WorkerSplit {
  readonly measure: Measure
  readonly teams: readonly TeamWorkers[]
}

/** Extracts name no worker with these rows, or the value is of all workers at once. */
export const hasWorkers = (measure: Measure, allocated: boolean): boolean =>
  allocated && measure.value !== 'spread' && measure.value !== 'breakdown'
