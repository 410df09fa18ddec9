import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import { audit, saidToday } from '../../access/index.ts'
import type { ChildHead } from '../model/child-head.ts'
import { whyAllowed } from '../model/why-allowed.ts'
import { childHead, standingTo } from './child-head.ts'
import { mayOpenWithReason } from './reaches.ts'

const reasonScreen = '/children/:id/reason'

export type MayOpen =
  | { readonly kind: 'absent' }
  /** The viewer may read it, but nothing binds them to the child: they must first say why. Its number, where they see it. */
  | { readonly kind: 'reason asked'; readonly councilId: string | undefined }
  | { readonly kind: 'allowed'; readonly head: ChildHead; readonly because: string }

/** Whether and why the viewer may open this child's record now. Says nothing of the child but its number. */
export async function whyMayOpen(tx: ViewerTx, childId: number): Promise<MayOpen> {
  const head = await childHead(tx, childId)
  if (!head) return openBeyondOwnWork(tx, childId)
  const because = whyAllowed(await standingTo(tx, childId)) ?? (await reasonSaid(tx, childId))
  return because === undefined
    ? { kind: 'reason asked', councilId: head.councilId }
    : { kind: 'allowed', head, because }
}

const reasonSaid = (tx: ViewerTx, childId: number) =>
  saidToday(tx, { subject: 'children', id: childId, screen: reasonScreen })

/** A child whom the viewer does not see, and may open all the same: with a reason, and for the rest of this transaction. */
async function openBeyondOwnWork(tx: ViewerTx, childId: number): Promise<MayOpen> {
  if (!(await mayOpenWithReason(tx, childId))) return { kind: 'absent' }
  const because = await reasonSaid(tx, childId)
  if (because === undefined) return { kind: 'reason asked', councilId: undefined }
  await sql`select set_config('los.opened', ${String(childId)}, true)`.execute(tx.db)
  const head = await childHead(tx, childId)
  return head ? { kind: 'allowed', head, because } : { kind: 'absent' }
}

/** Notes that a page which asks for a reason confirmed that there is such a child; it shows nothing else of the child. */
export const noteAsked = (tx: ViewerTx, childId: number, screen: string): Promise<void> =>
  audit(tx, {
    ...{ what: 'read', subject: 'children', ids: [childId], screen: `${screen}/asked` },
    because: 'told that there is such a child, and asked for a reason',
  })

/** Keeps why somebody without a relationship opens a record: it holds for this child and this day. */
export async function giveReason(tx: ViewerTx, childId: number, reason: string): Promise<void> {
  const because = `reason given: ${reason}`
  await audit(tx, { what: 'read', subject: 'children', ids: [childId], screen: reasonScreen, because })
}
