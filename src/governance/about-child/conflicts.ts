import type { IsoDate } from '../../kernel/index.ts'
import type { ConflictRule } from './conflict-rules.ts'
import { conflictRules } from './conflict-rules.ts'
import type { ChildDecision, DecidedAbout } from './model.ts'
import { inForceOn } from './model.ts'

/** Two decisions in force together that cannot both be carried out, and by which rule. */
export interface DecisionConflict {
  readonly childId: number
  readonly rule: ConflictRule
  readonly earlier: DecidedAbout
  /** Whoever owns it sees to the conflict: it came when the other stood. */
  readonly later: DecidedAbout
}

/** Who sees to a conflict: whoever owns the later decision, or where nobody does the earlier one. */
export const whoResolves = ({ earlier, later }: DecisionConflict): DecidedAbout['owner'] =>
  later.owner ?? earlier.owner

function among(decisions: readonly DecidedAbout[]): readonly DecisionConflict[] {
  // What is of one day stays in the order in which it was recorded.
  const sorted = decisions.toSorted((a, b) => a.decidedOn.localeCompare(b.decidedOn))
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

/**
 * Every conflict in force on a day, child by child: the one function that page, list, duties and counts read.
 * @param entered what trackers have in force on that day; what they replaced is left out there.
 */
export function conflictsOn(
  recorded: readonly ChildDecision[],
  entered: readonly DecidedAbout[],
  day: IsoDate,
): readonly DecisionConflict[] {
  const inForce = inForceOn(recorded, day).toSorted((a, b) => a.id - b.id)
  const all: readonly DecidedAbout[] = [...inForce, ...entered.filter(({ decidedOn }) => decidedOn <= day)]
  return [...Map.groupBy(all, ({ childId }) => childId).values()].flatMap(among)
}
