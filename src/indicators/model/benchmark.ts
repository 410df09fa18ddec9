/** A published figure to stand beside a measure's: of the statistical neighbours, or of England. */
export interface Benchmark {
  readonly of: 'neighbours' | 'England'
  /** In the measure's unit, or the mark that was published in its place. */
  readonly value: number | string
  /** `year to 31 March 2025` */
  readonly period: string
}
