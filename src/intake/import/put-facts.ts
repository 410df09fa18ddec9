import type { DatedRow, HeldRow, Span, ViewerTx } from '../../access/index.ts'
import { compareDated, extendTo, writeDated } from '../../access/index.ts'
import type { FactName } from '../../children/index.ts'
import { factTables } from '../../children/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { factsAfterNextExtract } from './after-next-extract.ts'
import { valuesChanged, type ValuesChanged } from './changed-values.ts'
import type { Supplied } from './lists-and-facts.ts'
import type { RowsBehind } from '../model/behind.ts'
import type { Apart } from './nothing-new.ts'
import type { OwnedFacts } from './owners.ts'
import { rowsBehindOf } from './rows-behind.ts'
import { inPlaceOfAnother } from './same-day.ts'
import type { HeldExtract } from './spans.ts'
import { dayBefore } from './spans.ts'
import type { ListChanges } from './what-changed.ts'
import { whatChanged } from './what-changed.ts'

/** What one kind of fact came to, and which children (or adopters) it touched. */
export interface FactsPut {
  readonly supplied: Supplied
  readonly span: Span
  readonly changes: ListChanges
  readonly touched: readonly number[]
  /** Of those, for whom something changed beyond the span. */
  readonly beyond: readonly number[]
  readonly behind: RowsBehind
  readonly values: ValuesChanged
}

/** Where an extract stands among those held. */
export interface Among {
  readonly extracts: readonly HeldExtract[]
  readonly asAt: IsoDate
  readonly importId: number
}

/** What an extract gives, and of whom and what it says nothing. */
export interface Given {
  readonly facts: OwnedFacts
  /** Rows that the extract says wrongly, by `keyOf`: what is held of them stays. */
  readonly staying: ReadonlySet<string>
}

export const keyOf = (fact: FactName, owner: number, startsOn: IsoDate | undefined): string =>
  `${fact} ${owner} ${startsOn ?? ''}`

/**
 * Brings one kind of fact to what the extract says, over the days for which the extract speaks. Owners who stand apart
 * are compared with nothing.
 */
export async function putFacts(
  tx: ViewerTx,
  supplied: Supplied,
  span: Span,
  { facts, staying, apart }: Given & { readonly apart: Apart },
  { importId, extracts }: Pick<Among, 'importId' | 'extracts'>,
): Promise<FactsPut> {
  const table = factTables[supplied.fact]
  const given = facts.get(supplied.fact) ?? []
  const whose = { owners: comparedOwners(given, apart), except: [...apart.joined] }
  const found = await compareDated(tx, table, span, given, whose.owners, whose.except)
  const stays = ({ owner, startsOn }: HeldRow) => staying.has(keyOf(supplied.fact, owner, startsOn))
  const compared = { ...found, missing: found.missing.filter((row) => !stays(row)) }
  const { windowMonths, list } = supplied
  const then = { asAt: span.from, windowMonths, before: dayBefore(extracts, span.from, list) }
  const instead = await inPlaceOfAnother(tx, supplied, then, given, { ...whose, extracts })
  const again = instead?.again(found).filter((row) => !stays(row)) ?? []
  const differing = whatChanged(table, { ...then, ...(instead && { instead }) }, given, compared)
  const changes = withAgain(withPassed(differing, apart), again)
  const put = rowsToPut(given, changes)
  await writeDated(tx, table, span, { put, close: changes.close }, importId)
  await extendTo(tx, table, idsOf(again), span.until)
  const closed = new Set(changes.close)
  const gone = compared.missing.filter(({ id }) => closed.has(id))
  const behind = rowsBehindOf(given, changes)
  const values = valuesChanged(supplied, given, { changed: compared.changed, corrected: changes.corrected })
  const beyond = await factsAfterNextExtract(tx, supplied, span.until, extracts)
  const touched = ownersOf([...put, ...gone, ...again])
  return { supplied, span, changes, touched, beyond, behind, values }
}

const idsOf = (rows: readonly HeldRow[]): readonly number[] => rows.map(({ id }) => id)

/** Owners who are compared: all whom the extract names or who are held, but for those of whom nothing new is said. */
function comparedOwners(
  given: readonly DatedRow[],
  { joined, passed }: Apart,
): readonly number[] | undefined {
  if (!passed) return undefined
  const owners = new Set([...passed.others, ...ownersOf(given)])
  return [...owners].filter((owner) => !joined.has(owner))
}

const withPassed = (changes: ListChanges, { passed }: Apart): ListChanges =>
  passed
    ? { ...changes, same: changes.same + passed.rows, agedOut: changes.agedOut + passed.agedOut }
    : changes

/** What holds on again had aged out of the list before: it is in the record, and the extract does not have it. */
const withAgain = (changes: ListChanges, again: readonly HeldRow[]): ListChanges => ({
  ...changes,
  agedOut: changes.agedOut + again.length,
})

function rowsToPut(given: readonly DatedRow[], changes: ListChanges): readonly DatedRow[] {
  const corrected = changes.corrected.map(({ index }) => index)
  return [...changes.added, ...changes.changed, ...corrected].flatMap((index) => given[index] ?? [])
}

const ownersOf = (rows: readonly { readonly owner: number }[]): readonly number[] => [
  ...new Set(rows.map(({ owner }) => owner)),
]
