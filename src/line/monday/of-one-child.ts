import type { ViewerTx } from '../../access/index.ts'
import type { OnMonday } from '../../children/index.ts'
import { isUnborn, reaches } from '../../children/index.ts'
import { rulebookOf } from '../../clocks/index.ts'
import type { Told } from './model/child.ts'
import { isAsked } from './model/child.ts'
import { mondayList } from './model/list.ts'
import { nextOf } from './model/next.ts'
import { reasonInWords } from './model/words.ts'
import type { Tracker } from './needs.ts'
import { childNow } from './store/children-now.ts'
import { namedChildren } from './store/named-children.ts'

/**
 * What the viewer's Monday list says of one child, for the child's own page: the whole list is not worked out for it. To
 * be read within `auditedRead`.
 */
export const onMonday =
  (trackers: readonly Tracker[]) =>
  async (tx: ViewerTx, childId: number): Promise<OnMonday> => {
    const child = await childNow(tx, childId, await saidOf(tx, childId, trackers))
    const [named] = await namedChildren(tx, [childId])
    const [listed] = child && isAsked(child) ? mondayList([child], tx.at.asAt) : []
    if (!listed || !named) return { next: undefined, worker: child?.workerName, noWorker: false }
    const telling = {
      asAt: tx.at.asAt,
      rulebook: await rulebookOf(tx),
      unborn: isUnborn(named.birth, tx.at.asAt),
    }
    const [worst] = listed.reasons
    return {
      next: nextOf(listed, worst && reasonInWords(listed.child, worst, telling), telling),
      worker: listed.child.workerName,
      noWorker: listed.reasons.some(({ kind }) => kind === 'no worker'),
    }
  }

/** What trackers say of the child, as far as the viewer may be told. */
async function saidOf(tx: ViewerTx, childId: number, trackers: readonly Tracker[]): Promise<readonly Told[]> {
  const said: Told[] = []
  for (const { needs, exceptions } of trackers)
    if (needs === 'read children' || (await reaches(tx, needs, childId)))
      said.push(...(await exceptions(tx, childId)).map((each) => ({ ...each, needs })))
  return said
}
