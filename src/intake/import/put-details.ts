import type { DatedRow, HeldRow, LaterRow, ViewerTx } from '../../access/index.ts'
import { compareDated, laterWithBlanks, writeDated } from '../../access/index.ts'
import { factTables } from '../../children/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { ListNumber } from '../annex-a/lists/index.ts'
import { detailsAfterNextExtract } from './after-next-extract.ts'
import type { WhoChanged } from './changed-values.ts'
import type { OwnedRow } from './owners.ts'
import type { Among, FactsPut } from './put-facts.ts'
import { nextAfter } from './spans.ts'
import { inOrder, onTop, otherListsOf, standingTo } from './who-they-are.ts'

const table = factTables.details
const leftBlank = ['born_on', 'gender', 'ethnicity', 'disabled', 'unborn']

/**
 * Who the children are: brought to what the extract says of those it names, and of nobody else. What it leaves blank, or has
 * no column for, stays as it is known.
 * @param lists those that the extract carries.
 * @param changes hears of each child of whom what is held changes.
 */
export async function putDetails(
  tx: ViewerTx,
  given: readonly OwnedRow[],
  lists: readonly ListNumber[],
  { extracts, asAt, importId }: Among,
  changes: WhoChanged,
): Promise<Pick<FactsPut, 'touched' | 'beyond'>> {
  const span = { from: asAt, until: nextAfter(extracts, asAt) }
  const { added, changed } = await compareDated(tx, table, span, given, ownersOf(given))
  const differing = changed.flatMap(({ index, held }) => {
    const row = given[index]
    return row ? [{ row, held }] : []
  })
  const sameDay = extracts.filter((each) => each.asAt === asAt)
  const others = await otherListsOf(tx, sameDay, ownersOf(differing.map(({ row }) => row)), lists)
  const replacing = differing.flatMap(({ row, held }) => {
    const better = onTop(row.values, held.values, standingTo(others, row))
    return better.fingerprint === held.fingerprint ? [] : [{ row: { ...row, ...better }, held }]
  })
  for (const { row, held } of replacing) changes.add(row, held)
  const put = [...added.flatMap((index) => given[index] ?? []), ...replacing.map(({ row }) => row)]
  await writeDated(tx, table, span, { put, close: replacing.map(({ held }) => held.id) }, importId)
  const later = await fillLater(tx, put, span.until)
  const beyond = await detailsAfterNextExtract(tx, span.until, extracts)
  return { touched: ownersOf(put), beyond: [...later, ...beyond] }
}

/** What later extracts left blank of these children is as it was before them. @returns the children of whom that holds. */
async function fillLater(
  tx: ViewerTx,
  put: readonly OwnedRow[],
  until: IsoDate | undefined,
): Promise<readonly number[]> {
  if (until === undefined || put.length === 0) return []
  const known = new Map(put.map(({ owner, values }) => [owner, byName(values)]))
  const better: Better[] = []
  for (const later of await laterWithBlanks(tx, table, until, [...known.keys()], leftBlank)) {
    const { held, sourceRow } = later
    const before = known.get(held.owner)
    if (!before) continue
    const filled = onTop(inOrder(held.values), before, () => 'before')
    known.set(held.owner, byName(filled.values))
    if (filled.fingerprint !== held.fingerprint)
      better.push({ later, put: { ...held, sourceRow, ...filled } })
  }
  await writeAll(tx, better)
  return better.map(({ put: { owner } }) => owner)
}

interface Better {
  readonly later: LaterRow
  readonly put: DatedRow
}

/** Those of one span and one file together. */
async function writeAll(tx: ViewerTx, better: readonly Better[]): Promise<void> {
  const together = Map.groupBy(
    better,
    ({ later: { span, sourceImport } }) => `${span.from} ${span.until ?? ''} ${sourceImport ?? ''}`,
  )
  for (const [, rows] of together) {
    const [first] = rows
    const changes = { put: rows.map(({ put }) => put), close: rows.map(({ later }) => later.held.id) }
    if (first) await writeDated(tx, table, first.later.span, changes, first.later.sourceImport)
  }
}

const byName = (values: DatedRow['values']): HeldRow['values'] =>
  Object.fromEntries(table.columns.map(({ name }, at) => [name, values[at]]))

const ownersOf = (rows: readonly { readonly owner: number }[]): readonly number[] => [
  ...new Set(rows.map(({ owner }) => owner)),
]
