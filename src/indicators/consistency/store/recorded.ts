import type { ViewerTx } from '../../../access/index.ts'
import { typedAbout } from '../../../access/index.ts'
import type { Recorded } from '../../../duties/index.ts'

const table = 'consistency.reason'

/** Why one child was answered otherwise than others in a like situation, in every version, for the person it is about. */
export async function differencesExplained(tx: ViewerTx, childId: number): Promise<readonly Recorded[]> {
  const called = { event_on: 'decided_on', outcome: 'what was decided', usual: 'what is usual' }
  return [
    {
      kind: 'Why it was decided otherwise than for others',
      table,
      rows: await typedAbout(tx, childId, { table, called }),
    },
  ]
}
