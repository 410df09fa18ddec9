import type { BookReader } from '../../workbook/index.ts'
import { BookLists, type ListSheets } from './book-lists.ts'
import { knownIn, seedsOf } from './digesting.ts'
import { listReaders, type ListReader } from './list-reader.ts'
import type { ListSummary } from './model.ts'
import type { ReadingBook } from './reading-book.ts'
import { isHeldAgainst } from './rows/across-lists.ts'
import { HeldRows } from './rows/held-rows.ts'
import { assignSheets, type Assigned } from './sheets/assign.ts'
import { BlocksBelow, mayHaveBlocks } from './sheets/blocks.ts'
import { daysInSeed, withDayOrders } from './sheets/day-orders.ts'
import type { Sample } from './sheets/sample.ts'
import { samplesOf } from './sheets/side-by-side.ts'
import type { Spelling } from './values/spelling.ts'

/**
 * Reads the Annex A lists of a book: finds which sheet is which list, and turns rows into facts. Everything comes as
 * messages, `done` last; nothing comes after it. Where no sheet is a list, `done` has none. Throws what the book throws.
 */
export async function readBook(book: BookReader, options: ReadingBook): Promise<readonly ListSummary[]> {
  const samples: Sample[] = []
  try {
    const lists = listReaders(options.asAt)
    for await (const sheet of book.sheets()) samples.push(...(await samplesOf(sheet, lists)))
    const assign = (): Assigned => ({
      ...assignSheets(samples, lists, options.remembered ?? {}),
      passedOver: book.passedOver,
    })
    const assigned = assign()
    const found = new Set(assigned.sheets.filter((each) => each.found).map(({ list }) => list)).size
    if (!mayHaveBlocks(found)) return await readSheets(lists, assigned, options)
    const blocks = new BlocksBelow(lists)
    const summaries = await readSheets(lists, lookedThrough(assigned, blocks), options, blocks)
    if (!blocks.any) return summaries
    for (const { sample } of assigned.sheets)
      samples.splice(samples.indexOf(sample), 1, ...(await blocks.apart(sample)))
    return await readSheets(lists, assign(), options)
  } finally {
    for (const sample of samples) await sample.close()
  }
}

const lookedThrough = (assigned: Assigned, blocks: BlocksBelow): Assigned => ({
  ...assigned,
  sheets: assigned.sheets.map((each) =>
    each.found ? { ...each, sample: blocks.lookingThrough(each.sample) } : each,
  ),
})

/** @param blocks where lists may stand below one another: as soon as some do nothing is told, and there are no summaries. */
async function readSheets(
  lists: readonly ListReader[],
  found: Assigned,
  options: ReadingBook,
  blocks?: BlocksBelow,
): Promise<readonly ListSummary[]> {
  const assigned = { ...found, sheets: await withDayOrders(found.sheets, options.asAt) }
  const given = lists
    .map((list) => ({ list, sheets: assigned.sheets.filter((each) => each.list === list) }))
    // An empty sheet tells nothing of its list, as if the list were missing: what was held before stays as it is.
    .filter(({ sheets }) => sheets.some(({ sample }) => sample.rows.length > 0))
  const reader = new BookLists(options, seedsOf(options, heldAgainst(given) + daysInSeed(assigned.sheets)))
  reader.addSheets(assigned)
  const known = knownIn(options.digesting)
  const summaries = known
    ? await readWhatIsNew(reader, given, known, blocks)
    : await readAll(reader, given, blocks)
  if (blocks?.any) return []
  reader.tellAbsent(lists, assigned)
  reader.finish(summaries)
  return summaries
}

/** The lists of the file that are held against each other, each with whether it has the column that says what ended. */
const heldAgainst = (given: readonly ListSheets[]): string =>
  given
    .flatMap(({ list, sheets }) => {
      const { number, columns } = list.known.list
      const end = columns.findIndex(({ endOf }) => endOf !== undefined)
      const tells = sheets.some(({ found }) => found?.positions[end] !== undefined)
      return isHeldAgainst(number) ? [`${number}${tells ? '' : ' open'}`] : []
    })
    .join(' ')

/** Tells each list when its rows are through; where lists may stand below one another, when those of all lists are. */
async function readAll(
  reader: BookLists,
  lists: readonly ListSheets[],
  blocks: BlocksBelow | undefined,
): Promise<readonly ListSummary[]> {
  const through: (() => ListSummary)[] = []
  const summaries: ListSummary[] = []
  for (const one of lists) {
    const rows = reader.rowsOf(one)
    await reader.eachRow(one, (found) => {
      rows.add(found)
    })
    if (blocks) through.push(() => reader.tellList(one, rows))
    else summaries.push(reader.tellList(one, rows))
  }
  return blocks?.any ? [] : [...summaries, ...through.map((tell) => tell())]
}

/**
 * Goes through all rows before any is understood: whether the file says of somebody only what the one before said is known
 * when all lists are through.
 */
async function readWhatIsNew(
  reader: BookLists,
  lists: readonly ListSheets[],
  known: ReadonlySet<number>,
  blocks: BlocksBelow | undefined,
): Promise<readonly ListSummary[]> {
  const through: { readonly one: ListSheets; readonly held: HeldRows }[] = []
  const spellings: (Spelling | undefined)[] = []
  for (const one of lists) {
    const held = new HeldRows(spellings)
    await reader.eachRow(one, (row) => {
      held.add(row)
    })
    through.push({ one, held })
  }
  if (blocks?.any) return []
  reader.passOver(known)
  return through.map(({ one, held }) => {
    const rows = reader.rowsOf(one)
    held.each((row) => {
      rows.add(row)
    })
    return reader.tellList(one, rows)
  })
}
