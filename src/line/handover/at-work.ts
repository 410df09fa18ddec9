import { whyListed } from '../../children/index.ts'
import type { Done, ViewerTx } from '../../access/index.ts'
import { auditedRead } from '../../access/index.ts'
import { nothingAround } from '../../plan/index.ts'
import type { HandedOver } from './gather.ts'
import { gather } from './gather.ts'
import { mayBeDrawnUp } from './model.ts'
import { answer } from './store/answering.ts'
import { drawUp, endingHoldingsOf } from './store/drawing-up.ts'
import { childItemsOf, itemsOf } from './store/handovers.ts'

interface Refusal {
  readonly ok: false
}

/** The same as the pages do, for whoever works on the command line as a made-up person: drawing up, and accepting some. */
export interface HandoverWork {
  readonly drawUp: (
    tx: ViewerTx,
    asked: { readonly postId: number; readonly staysWith: number; readonly note: string },
  ) => Promise<Done | Refusal>
  /** Accepts the first so many of what the viewer may see. */
  readonly accept: (
    tx: ViewerTx,
    asked: { readonly handoverId: number; readonly count: number; readonly note: string },
  ) => Promise<Done | Refusal>
}

/** Drawing up and accepting handovers as the pages do it, for the worked example: today’s rules hold. */
export const handoverWork = (handedOver: HandedOver): HandoverWork => ({
  async drawUp(tx, { postId, staysWith, note }) {
    const holding = (await endingHoldingsOf(tx, postId)).find(({ lastOn }) => mayBeDrawnUp(lastOn, tx.today))
    if (!holding) return { ok: false }
    const from = { handedOver, around: nothingAround }
    const items = await gather(tx, holding, from, '/handovers/new/:holding')
    return drawUp(tx, { holding, staysWith, note, items })
  },
  async accept(tx, { handoverId, count, note }) {
    const about = { screen: '/handovers/:id', because: await whyListed(tx, 'handover of a post') }
    const children = await auditedRead(tx, about, () => childItemsOf(tx, handoverId))
    const all = [...children, ...(await itemsOf(tx, handoverId))]
    const ticked = all.slice(0, count).map(({ id, version, childId }) => {
      const kind = childId === undefined ? ('post' as const) : ('child' as const)
      return { kind, id, version }
    })
    return answer(tx, { handoverId, said: 'accepted', note, ticked })
  },
})
