import type { IsoDate } from '../../kernel/index.ts'

/** One of the pairs of dates for which measures are worked out. */
export interface Moment {
  readonly asAt: IsoDate
  /** The number of the last change that was known: record.change. */
  readonly knownAt: number
}
