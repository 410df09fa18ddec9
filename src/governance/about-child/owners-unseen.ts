import type { ViewerTx } from '../../access/index.ts'
import { seenByPosts } from '../../children/index.ts'
import { isOfNow } from '../../spreadsheets/index.ts'
import { conflictsOn, postsIn, type DecisionConflict } from './conflicts.ts'
import { enteredDecisions } from './entered.ts'
import type { ChildDecision } from './model.ts'
import { inForceOn } from './model.ts'

/**
 * Of these decisions those in force that a post sees to where nobody may see the child: it is told to nobody. Whom a post sees
 * is asked today, once of each post and of its own children alone; of another day nothing is said.
 */
export async function unseenByOwner(
  tx: ViewerTx,
  decisions: readonly ChildDecision[],
): Promise<readonly ChildDecision[]> {
  if (!isOfNow(tx)) return []
  const unseen: ChildDecision[] = []
  for (const [postId, own] of Map.groupBy(inForceOn(decisions, tx.at.asAt), ({ owner }) => owner.postId)) {
    const children = [...new Set(own.map(({ childId }) => childId))]
    const seen = await seenByPosts(tx, children)(postId)
    if (seen !== undefined) unseen.push(...own.filter(({ childId }) => !seen.has(childId)))
  }
  return unseen
}

/**
 * Conflicts on the as-at day between decisions recorded here and what the tracker has in force, each with the owners who
 * have lost sight of the child: it is handed on to the other, or told to nobody. To be read within `auditedRead`.
 * @param children those that the decisions are of; of all whom the viewer may see where they are left out.
 */
export async function conflictsSeen(
  tx: ViewerTx,
  decisions: readonly ChildDecision[],
  children?: readonly number[],
): Promise<readonly DecisionConflict[]> {
  const conflicts = conflictsOn(decisions, await enteredDecisions(tx, children), tx.at.asAt)
  if (conflicts.length === 0 || !isOfNow(tx)) return conflicts
  const seenBy = seenByPosts(tx, [...new Set(conflicts.map(({ childId }) => childId))])
  const marked: DecisionConflict[] = []
  for (const conflict of conflicts) {
    const unseen: number[] = []
    for (const postId of postsIn([conflict]))
      if ((await seenBy(postId))?.has(conflict.childId) === false) unseen.push(postId)
    marked.push({ ...conflict, unseen })
  }
  return marked
}
