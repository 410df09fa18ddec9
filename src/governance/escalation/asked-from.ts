import type { ViewerTx } from '../../access/index.ts'
import { escalationStanding } from './model.ts'
import { mayAskAbove } from './may-ask.ts'
import { escalations } from './store.ts'

/** What was asked up the line from one page of the product, and whether the viewer may ask: for pages below governance. */
export async function askedFrom(tx: ViewerTx, href: string) {
  const asked = (await escalations(tx)).filter(({ sourceHref }) => sourceHref === href)
  return {
    mayAsk: await mayAskAbove(tx),
    asked: asked.map((each) => ({
      href: `/governance/escalations/${each.id}`,
      words: each.asked,
      of: each.to.name,
      stands: escalationStanding(each, tx.at.asAt),
    })),
  }
}
