import type { ViewerTx } from '../../access/index.ts'
import { auditedRead } from '../../access/index.ts'
import { NotFound } from '../../kernel/index.ts'
import { ReasonAsked } from '../model/reason-asked.ts'
import type { MayOpen } from './may-open.ts'
import { whyMayOpen } from './may-open.ts'

type Allowed = Extract<MayOpen, { readonly kind: 'allowed' }>
type Absent = Extract<MayOpen, { readonly kind: 'absent' }>

/** @throws ReasonAsked before it is said why: `app/` notes that, in a transaction of its own, and asks. */
export async function mayOpenOrAsk(tx: ViewerTx, childId: number): Promise<Allowed | Absent> {
  const may = await whyMayOpen(tx, childId)
  if (may.kind === 'reason asked') throw new ReasonAsked({ childId, councilId: may.councilId })
  return may
}

/**
 * What opens the child's own page opens every page about the child. @throws NotFound, or ReasonAsked before it is said why.
 */
export async function needsToOpen(tx: ViewerTx, childId: number): Promise<Allowed> {
  const may = await mayOpenOrAsk(tx, childId)
  if (may.kind === 'absent') throw new NotFound()
  return may
}

/** The same, for a page about one child outside the child's own: that it was opened is noted, and why the viewer may. */
export async function openAbout(tx: ViewerTx, childId: number, screen: string): Promise<void> {
  const { because } = await needsToOpen(tx, childId)
  await auditedRead(tx, { screen, because }, () => Promise.resolve([{ childId }]))
}

/**
 * The same, for a page that finds something of the child first. Of a child whom the viewer sees nothing is asked where nothing
 * is found; one who is opened with a reason is there from then on.
 * @param find throws NotFound where there is nothing.
 * @throws ReasonAsked before it is said why.
 */
export async function foundAbout<T>(
  tx: ViewerTx,
  childId: number,
  screen: string,
  find: () => Promise<T>,
): Promise<T> {
  const withReason = tx.viewer.grants.has('read children | reason given')
  const before = withReason ? await needsToOpen(tx, childId) : undefined
  const found = await find()
  const { because } = before ?? (await needsToOpen(tx, childId))
  await auditedRead(tx, { screen, because }, () => Promise.resolve([{ childId }]))
  return found
}
