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
  /** Posts of the two owners where nobody may see the child now, by their numbers. */
  readonly unseen?: readonly number[]
}

const ownersOf = ({ earlier, later }: DecisionConflict) =>
  [later.owner, earlier.owner].filter((owner) => owner !== undefined)

/**
 * Who sees to a conflict: whoever owns the later decision, or where nobody does, or nobody there sees the child, the
 * earlier one.
 */
export const whoResolves = (conflict: DecisionConflict): DecidedAbout['owner'] =>
  ownersOf(conflict).find(({ postId }) => conflict.unseen?.includes(postId) !== true)

/** The owner who would resolve it, where the owners there are have all lost sight of the child: it is told to nobody. */
export const lostBy = (conflict: DecisionConflict): DecidedAbout['owner'] =>
  whoResolves(conflict) === undefined ? ownersOf(conflict)[0] : undefined

/** Numbers of the posts that own either decision. */
export const postsIn = (conflicts: readonly DecisionConflict[]): readonly number[] => [
  ...new Set(conflicts.flatMap(ownersOf).map(({ postId }) => postId)),
]

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
