import type { ViewerTx } from '../../access/index.ts'
import { postTitleOf } from '../../access/index.ts'

/**
 * Under which name something is written: the writer's post, or their role where they hold no post. People come and
 * go; the record names posts. The product's own viewers write in the name they are given, such as an import's.
 */
export async function writerOf(tx: ViewerTx, inTheNameOf?: string): Promise<string> {
  const { viewer } = tx
  if (viewer.kind === 'system') return inTheNameOf ?? `The product (${viewer.name})`
  return (await postTitleOf(tx, viewer.personId)) ?? `Somebody without a post (${viewer.roles.join(', ')})`
}
