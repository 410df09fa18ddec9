import type { ViewerTx } from '../../access/index.ts'
import { mayKeep } from '../agenda/opening.ts'
import { bodies } from '../store/bodies.ts'

/** Whether the viewer chairs or clerks a body, or keeps them all, and may ask the one above for it. */
export async function mayAskAbove(tx: ViewerTx): Promise<boolean> {
  const { viewer } = tx
  if (viewer.grants.has('change meetings | any')) return true
  if (!viewer.grants.has('change meetings | own posts') || viewer.posts.length === 0) return false
  return (await bodies(tx)).some((body) => mayKeep(viewer, body))
}
