import type { ViewerTx } from '../../access/index.ts'
import { begunOn, compareDated, extendTo, writeDated } from '../../access/index.ts'
import { factTables } from '../../children/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { addDays } from '../../kernel/index.ts'
import { annexLists, type ListNumber } from '../annex-a/lists/index.ts'
import { detailsAfterNextExtract } from './after-next-extract.ts'
import { namedOnDay } from './said-by-extract.ts'
import type { FactsPut } from './put-facts.ts'
import type { HeldExtract } from './spans.ts'
import { nextAfter } from './spans.ts'

/** Whom an extract names, and which lists it carries. */
interface Naming {
  readonly asAt: IsoDate
  readonly lists: readonly ListNumber[]
  readonly children: readonly number[]
}

/**
 * Who the children are whom only another extract of the same day named, on lists that this one carries: nobody knows it any
 * more, or it stands again as it did the day before.
 */
export async function forgetUnnamed(
  tx: ViewerTx,
  extracts: readonly HeldExtract[],
  naming: Naming,
): Promise<Pick<FactsPut, 'touched' | 'beyond'>> {
  const { asAt } = naming
  const sameDay = extracts.filter((each) => each.asAt === asAt)
  if (sameDay.length === 0) return { touched: [], beyond: [] }
  const table = factTables.details
  const named = new Set(naming.children)
  const begun = (await begunOn(tx, table, asAt, table.endsOn)).filter(({ owner }) => !named.has(owner))
  const stillNamed = await namedOnDay(
    tx,
    sameDay,
    begun.map(({ owner }) => owner),
    annexLists.map(({ number }) => number).filter((list) => !naming.lists.includes(list)),
  )
  const going = begun.filter(({ owner }) => !stillNamed.has(owner))
  const owners = going.map(({ owner }) => owner)
  const span = { from: asAt, until: nextAfter(extracts, asAt) }
  const before = await compareDated(tx, table, { from: addDays(asAt, -1), until: undefined }, [], owners)
  await writeDated(tx, table, span, { put: [], close: going.map(({ id }) => id) }, undefined)
  await extendTo(
    tx,
    table,
    before.missing.map(({ id }) => id),
    span.until,
  )
  return { touched: owners, beyond: await detailsAfterNextExtract(tx, span.until, extracts) }
}
