import type { ViewerTx } from '../../../access/index.ts'
import type { DecisionEntered } from '../model/decided.ts'
import { inForceOf } from '../model/decided.ts'
import { entries } from './entries.ts'

/**
 * Plans and matches that the tracker has in force on the as-at day, about the children whom the viewer may see there, or
 * about these of them. To be read within `auditedRead`.
 */
export async function permanenceDecisions(
  tx: ViewerTx,
  children?: readonly number[],
): Promise<readonly DecisionEntered[]> {
  const byChild = Map.groupBy(await entries(tx, children), ({ childId }) => childId)
  return [...byChild.values()].flatMap(inForceOf)
}
