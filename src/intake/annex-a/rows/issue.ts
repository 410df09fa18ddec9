import type { Json } from '../../../access/index.ts'
import type { FileProblem } from '../model.ts'
import type { PlannedColumn } from './planned-column.ts'

export type Values = (Json | null)[]

/** Something amiss in one cell; where it stands is added by whoever knows the sheet. */
export interface Issue extends Pick<FileProblem, 'code' | 'found' | 'expected'> {
  readonly column: PlannedColumn
  readonly effect: 'left out' | 'warning'
}
