import type { FactName } from '../../children/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { FileProblem, ListSummary, ReadFact } from '../annex-a/model.ts'

/** A whole extract as it was read, before anything is compared with the record. */
export interface ExtractRead {
  readonly asAt: IsoDate
  readonly lists: readonly ListSummary[]
  readonly problems: readonly FileProblem[]
  readonly facts: ReadonlyMap<FactName, readonly ReadFact[]>
}
