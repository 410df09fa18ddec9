import type { ViewerTx } from '../../access/index.ts'
import type { PostDuty } from '../../duties/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { Handover, Tally } from './model.ts'
import { deadlineOf, tallyOf } from './model.ts'
import { handovers, saidOfEach } from './store/handovers.ts'

/** What a handover asks of posts: the successor accepts, and the line manager sees to what nobody took. */
export function dutiesOfHandover(handover: Handover, tally: Tally, deadline: IsoDate): readonly PostDuty[] {
  const { id, post, leaver, postId, staysWithPostId } = handover
  const duty = (ownerPostId: number, words: string): PostDuty => ({
    ownerPostId,
    about: 'Handover',
    words,
    dueOn: deadline,
    href: `/handovers/${id}`,
  })
  const { all, unsaid, withManager } = tally
  const from = `from ${leaver}, ${post}`
  return [
    ...(unsaid > 0 ? [duty(postId, `Accept what is handed over ${from}: ${unsaid} of ${all} wait`)] : []),
    ...(withManager > 0
      ? [
          duty(
            staysWithPostId,
            `See to what nobody accepted of the handover ${from}: ${withManager} of ${all}`,
          ),
        ]
      : []),
  ]
}

/** What handovers ask of posts, counting what the viewer may see. The leaver, still in the post, is asked nothing. */
export async function handoverDuties(tx: ViewerTx): Promise<readonly PostDuty[]> {
  const { viewer } = tx
  const all = await handovers(tx)
  if (all.length === 0) return []
  const said = await saidOfEach(tx)
  return all
    .filter(({ leaverId }) => viewer.kind !== 'person' || viewer.personId !== leaverId)
    .flatMap((handover) => {
      const deadline = deadlineOf(handover.lastOn)
      return dutiesOfHandover(handover, tallyOf(said.get(handover.id) ?? [], deadline, tx.at.asAt), deadline)
    })
}
