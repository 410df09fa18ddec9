import type { ViewerTx } from '../../access/index.ts'
import { holdOn, leftBeyond } from '../../access/index.ts'
import { factTables } from '../../children/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { alongTheEdge } from './along-the-edge.ts'
import type { Supplied } from './lists-and-facts.ts'
import { firstNaming } from './said-by-extract.ts'
import type { HeldExtract } from './spans.ts'
import { keepAgedOut, endAtNextExtract, endUnlessSaid } from './end-or-keep.ts'

/**
 * An extract counts until the day of the next one with the same list. Rows that the next one does not have end on that
 * day, but for those that had merely aged out of the list by then, and for who a child is: these stay. So it does not
 * matter in which order extracts go in, nor which of them is taken out again.
 */
export async function factsAfterNextExtract(
  tx: ViewerTx,
  supplied: Supplied,
  until: IsoDate | undefined,
  extracts: readonly HeldExtract[],
): Promise<readonly number[]> {
  if (until === undefined) return []
  const gone = await endAtNextExtract(tx, supplied, until, extracts)
  const held = await keepAgedOut(tx, supplied, until, 'this change')
  return [...gone, ...held, ...(await alongTheEdge(tx, supplied, until, extracts))]
}

/** The same of who the children are, which every list tells. Asked once their facts stand. */
export async function detailsAfterNextExtract(
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
  const gone = await endUnlessSaid(
    tx,
    table,
    until,
    left,
    new Map(left.map((row) => [row.id, named.get(row.owner)])),
  )
  return [...gone, ...(await holdOn(tx, table, until, { by: 'this change' }))]
}
