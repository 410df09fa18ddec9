import type { ViewerTx } from '../../../access/index.ts'
import { posts } from '../../../access/index.ts'
import { seenByPosts } from '../../../children/index.ts'
import { isOfNow } from '../../../spreadsheets/index.ts'
import type { CareFacts } from '../model/child.ts'
import type { Entry } from '../model/entry.ts'

type Unseen = CareFacts['ownersUnseen']

/**
 * Of each child, the posts that own an action which is not done and of which nobody may see the child. Whom a post sees is
 * asked today, once of each post and of its own children alone; of another day nothing is said.
 */
export async function ownersUnseen(
  tx: ViewerTx,
  all: readonly Entry[],
): Promise<(childId: number) => Unseen> {
  const open = all.filter(({ kind, endedOn }) => kind === 'action' && endedOn === undefined)
  const unseen = isOfNow(tx) ? await unseenAmong(tx, open) : []
  if (unseen.length === 0) return () => []
  const titles = new Map((await posts(tx)).map(({ id, title }) => [id, title]))
  const ofChild = Map.groupBy(unseen, ({ childId }) => childId)
  return (childId) =>
    [...new Set(ofChild.get(childId)?.map(({ postId }) => postId))].map((id) => ({
      id,
      title: titles.get(id) ?? '',
    }))
}

async function unseenAmong(tx: ViewerTx, open: readonly Entry[]) {
  const unseen: { readonly childId: number; readonly postId: number }[] = []
  for (const [postId, own] of Map.groupBy(open, (entry) => entry.postId)) {
    if (postId === undefined) continue
    const children = own.map(({ childId }) => childId)
    const seen = await seenByPosts(tx, children)(postId)
    unseen.push(
      ...children.filter((childId) => seen?.has(childId) === false).map((childId) => ({ childId, postId })),
    )
  }
  return unseen
}
