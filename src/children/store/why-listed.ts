import type { StandIn, ViewerTx } from '../../access/index.ts'
import { standingInFor } from '../../access/index.ts'
import { scopeInWords } from '../model/why-allowed.ts'

/**
 * Why the viewer is shown a list of children, as the audit keeps it: of the whole service and in which role, of the own
 * teams and for whom the viewer stands in, or, by whoever opens no record, what is due from the own posts alone. One word for the whole list, asked of no child.
 */
export async function whyListed(tx: ViewerTx, what: string, standIns?: readonly StandIn[]): Promise<string> {
  const { roles, grants } = tx.viewer
  if (grants.has('read children | any')) return `${what}: ${scopeInWords(roles, 'whole service', [])}`
  const scope = grants.has('read children | own teams') ? 'own teams' : 'own posts'
  const absent = (standIns ?? (await standingInFor(tx))).map(({ absentPost }) => absentPost)
  return `${what}: ${scopeInWords(roles, scope, absent)}`
}
