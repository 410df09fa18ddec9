import type { ViewerTx } from '../../access/index.ts'
import { seenByPosts } from '../../children/index.ts'
import { isOfNow } from '../../spreadsheets/index.ts'
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
