import type { Done, ViewerTx } from '../../../access/index.ts'
import { handover } from '../../content/entries/handover.ts'
import type { Desk, Refusal } from './desk.ts'

/** The line stands above the example: how a handover is drawn up and accepted is handed in by app/. */
export interface HandoverDoor {
  readonly drawUp: (
    tx: ViewerTx,
    asked: { readonly postId: number; readonly staysWith: number; readonly note: string },
  ) => Promise<Done | Refusal>
  readonly accept: (
    tx: ViewerTx,
    asked: { readonly handoverId: number; readonly count: number; readonly note: string },
  ) => Promise<Done | Refusal>
}

/** One of the frontline managers’ posts is handed over; whoever came after has accepted some of it. */
export async function makeHandover(desk: Desk, door: HandoverDoor): Promise<void> {
  const { of, drawnUp, accepted } = handover
  const led = await desk.sit({ by: drawnUp.by, on: drawnUp.on, what: `handover: ${of}` }, (tx) =>
    door.drawUp(tx, { postId: desk.post(of), staysWith: desk.post(drawnUp.by), note: drawnUp.note }),
  )
  if (led === undefined) return
  const handoverId = Number(led.replace('/handovers/', ''))
  const { count, note } = accepted
  await desk.sit({ by: of, on: accepted.on, what: `handover accepted: ${of}` }, (tx) =>
    door.accept(tx, { handoverId, count, note }),
  )
}
