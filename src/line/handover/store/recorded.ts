import type { ViewerTx } from '../../../access/index.ts'
import { typedAbout } from '../../../access/index.ts'
import type { Recorded } from '../../../duties/index.ts'

const table = 'line.handover_child'

/** What was handed over about one child when somebody left, in every version, for the person it is about. */
export async function handedOverAbout(tx: ViewerTx, childId: number): Promise<readonly Recorded[]> {
  const rows = await typedAbout(tx, childId, {
    table,
    called: { handover_id: 'number of the handover', said: 'answer', said_by: 'answered by' },
    omitted: ['href'],
  })
  return [{ kind: 'Handed over when somebody left', table, rows }]
}
