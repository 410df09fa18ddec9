import type { RecordNeeds } from '../../access/index.ts'
import type { Measure } from '../model/measure.ts'

/** What stands above and beside: the record for the counting role, and the measures, the council's own among them. */
export interface MeasuresNeeds {
  readonly record: RecordNeeds
  readonly measures: readonly Measure[]
}
