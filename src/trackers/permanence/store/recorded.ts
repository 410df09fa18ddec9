import type { ViewerTx } from '../../../access/index.ts'
import { typedAbout } from '../../../access/index.ts'
import type { Recorded } from '../../../duties/index.ts'

const table = 'permanence.entry'

/** All that was recorded on one child's way to permanence, in every version, for the person it is about. */
export async function permanenceRecorded(tx: ViewerTx, childId: number): Promise<readonly Recorded[]> {
  const called = { ends_on: 'ended_on', code: 'what', parallel: 'parallel plan' }
  return [{ kind: 'Permanence tracker', table, rows: await typedAbout(tx, childId, { table, called }) }]
}
