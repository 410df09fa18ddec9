import type { ViewerTx } from '../../access/index.ts'
import { holdOn, leftBeyond } from '../../access/index.ts'
import { factTables } from '../../children/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { alongTheEdge } from './along-the-edge.ts'
import type { Supplied } from './lists-and-facts.ts'
import { firstNaming } from './not-said.ts'
import type { HeldExtract } from './spans.ts'
import { holdOnAged, letGoLeft, letGoUnsaid } from './unsaid.ts'

/**
 * A list speaks until the next extract that carries it. What the next one says nothing of holds on beyond its day all the
 * same where its silence means nothing: of rows that had aged out of the list by then, and of who a child is. So it does
 * not matter in which order extracts go in, nor which of them is taken out again.
 */
export async function factsBeyond(
  tx: ViewerTx,
  supplied: Supplied,
  until: IsoDate | undefined,
  extracts: readonly HeldExtract[],
): Promise<readonly number[]> {
  if (until === undefined) return []
  const gone = await letGoLeft(tx, supplied, until, extracts)
  const held = await holdOnAged(tx, supplied, until, 'this change')
  return [...gone, ...held, ...(await alongTheEdge(tx, supplied, until, extracts))]
}

/** The same of who the children are, which every list tells. Asked once their facts stand. */
export async function detailsBeyond(
  tx: ViewerTx,
  until: IsoDate | undefined,
  extracts: readonly HeldExtract[],
): Promise<readonly number[]> {
  if (until === undefined) return []
  const table = factTables.details
  const left = await leftBeyond(tx, table, until, table.endsOn)
  const named = await firstNaming(
    tx,
    extracts.filter(({ asAt }) => asAt >= until),
    left.map(({ owner }) => owner),
  )
  const gone = await letGoUnsaid(
    tx,
    table,
    until,
    left,
    new Map(left.map((row) => [row.id, named.get(row.owner)])),
  )
  return [...gone, ...(await holdOn(tx, table, until, { by: 'this change' }))]
}
