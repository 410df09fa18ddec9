import type { IsoDate } from '../../kernel/index.ts'
import type { ConflictRule } from './conflict-rules.ts'
import { conflictRules } from './conflict-rules.ts'
import type { ChildDecision } from './model.ts'
import { inForceOn } from './model.ts'

/** Two decisions in force together that cannot both be carried out, and by which rule. */
export interface DecisionConflict {
  readonly childId: number
  readonly rule: ConflictRule
  readonly earlier: ChildDecision
  /** Whoever owns it sees to the conflict: it came when the other stood. */
  readonly later: ChildDecision
}

const inOrder = (a: ChildDecision, b: ChildDecision): number =>
  a.decidedOn.localeCompare(b.decidedOn) || a.id - b.id

function among(decisions: readonly ChildDecision[]): readonly DecisionConflict[] {
  const sorted = decisions.toSorted(inOrder)
  return sorted.flatMap((earlier, index) =>
    sorted
      .slice(index + 1)
      .flatMap((later) =>
        conflictRules
          .filter(({ holds }) => holds(earlier, later) || holds(later, earlier))
          .map((rule) => ({ childId: later.childId, rule, earlier, later })),
      ),
  )
}

/** Every conflict in force on a day, child by child: the one function that page, list, duties and counts read. */
export const conflictsOn = (all: readonly ChildDecision[], day: IsoDate): readonly DecisionConflict[] =>
  [...Map.groupBy(inForceOn(all, day), ({ childId }) => childId).values()].flatMap(among)
