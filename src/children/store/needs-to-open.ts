import type { ViewerTx } from '../../access/index.ts'
import { auditedRead } from '../../access/index.ts'
import { NotFound } from '../../kernel/index.ts'
import { ReasonAsked } from '../model/reason-asked.ts'
import type { MayOpen } from './child-line.ts'
import { whyMayOpen } from './child-line.ts'

type Allowed = Extract<MayOpen, { readonly kind: 'allowed' }>

/** What opens the child's own page opens every page about the child. @throws NotFound, or ReasonAsked before it is said why. */
export async function needsToOpen(tx: ViewerTx, childId: number): Promise<Allowed> {
  const may = await whyMayOpen(tx, childId)
  switch (may.kind) {
    case 'absent':
      throw new NotFound()
    case 'reason asked':
      throw new ReasonAsked({ childId, councilId: may.councilId })
    case 'allowed':
      return may
  }
}

/**
 * To be called before a page about one child looks for it: of a child whom the viewer sees it asks nothing, and one who is
 * opened with a reason is there from then on. @throws ReasonAsked before it is said why.
 */
export async function openedWithReason(tx: ViewerTx, childId: number): Promise<void> {
  if (tx.viewer.grants.has('read children | reason given')) await needsToOpen(tx, childId)
}

/** The same, for a page about one child outside the child's own: that it was opened is noted, and why the viewer may. */
export async function openAbout(tx: ViewerTx, childId: number, screen: string): Promise<void> {
  const { because } = await needsToOpen(tx, childId)
  await auditedRead(tx, { screen, because }, () => Promise.resolve([{ childId }]))
}
