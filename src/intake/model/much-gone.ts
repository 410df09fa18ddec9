import type { ListNumber } from '../annex-a/index.ts'
import type { ListComparison } from '../import/model.ts'

/** A list of which much that is held is not in the file. */
export interface MuchGone {
  readonly list: ListNumber
  readonly missing: number
  /** Rows that are held and would still belong in the list. */
  readonly held: number
}

/** A council takes out a row here and there: from a fifth of a list on, and five rows, the file itself is in question. */
const share = 0.2
const fewest = 5

/** Lists of which a file lacks so much that it may be another council's, tell of some teams only or be of another day. */
export const muchGone = (comparison: readonly ListComparison[]): readonly MuchGone[] =>
  comparison
    .map(({ list, same, changed, gone, unexplained }) => ({
      list,
      missing: unexplained,
      held: same + changed + gone,
    }))
    .filter(({ missing, held }) => missing >= fewest && missing >= held * share)
