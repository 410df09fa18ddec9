import type { IsoDate } from '../../kernel/index.ts'
import type { BookReader, SheetRow } from '../../workbook/index.ts'
import { listReaders, type ListReader } from './list-reader.ts'
import type { FileProblem, ListSummary, ReadFact, ReadMessage, RememberedMapping } from './model.ts'
import { Details } from './rows/details.ts'
import { ListRows } from './rows/list-rows.ts'
import { ProblemBook } from './rows/problem-book.ts'
import { planRows } from './rows/row-plan.ts'
import { assignSheets, type Assigned, type AssignedSheet } from './sheets/assign.ts'
import { mappingOf } from './sheets/mapping.ts'
import { sampleOf, type Sample } from './sheets/sample.ts'
import type { FactName } from '../../children/facts/index.ts'

export interface ReadingBook {
  readonly asAt: IsoDate
  readonly remembered?: RememberedMapping
  readonly onMessage: (message: ReadMessage) => void
}

/** Facts go out in batches of this many: the parent takes one while the next is made. */
const batch = 500

/**
 * Reads the Annex A lists of a book: finds which sheet is which list, and turns rows into facts. Everything comes as
 * messages, `done` last; nothing comes after it. Where no sheet is a list, `done` has none. Throws what the book throws.
 */
export async function readBook(book: BookReader, options: ReadingBook): Promise<readonly ListSummary[]> {
  const lists = listReaders(options.asAt)
  const samples: Sample[] = []
  for await (const sheet of book.sheets()) samples.push(await sampleOf(sheet))
  const assigned = assignSheets(samples, lists, options.remembered ?? {})
  const reader = new BookLists(options)
  reader.tellSheets(assigned)
  const summaries: ListSummary[] = []
  for (const list of lists) {
    const sheets = assigned.sheets.filter((each) => each.list === list)
    // An empty sheet tells nothing of its list, as if the list were missing: what was held before stays as it is.
    if (sheets.some(({ sample }) => sample.rows.length > 0))
      summaries.push(await reader.readList(list, sheets))
  }
  reader.tellAbsent(lists, assigned)
  reader.finish(summaries)
  return summaries
}

class BookLists {
  private readonly book = new ProblemBook()
  private readonly details: Details
  private readonly asAt: IsoDate
  private readonly send: (message: ReadMessage) => void

  constructor({ asAt, onMessage }: ReadingBook) {
    this.asAt = asAt
    this.send = onMessage
    this.details = new Details(asAt)
  }

  tellSheets({ sheets, hidden, unknown }: Assigned): void {
    for (const one of hidden)
      this.book.add(
        hiddenSheet(
          one,
          sheets.find(({ list }) => list === one.list),
        ),
      )
    for (const { sheet, rows } of unknown) if (rows.length > 1) this.book.add(unknownSheet(sheet.name))
    for (const { sample, list, found } of sheets)
      if (!found) this.book.add((sample.rows.length > 0 ? unreadSheet : emptySheet)(sample.sheet.name, list))
    for (const [at, one] of sheets.entries()) {
      const first = sheets.findIndex(({ list }) => list === one.list)
      if (first < at) this.book.add(splitList(one, sheets[first]))
    }
    this.sendProblems()
  }

  /** Where no sheet at all is a list the file is refused: eleven sentences more would say nothing. */
  tellAbsent(lists: readonly ListReader[], { sheets }: Assigned): void {
    if (sheets.length === 0) return
    for (const list of lists)
      if (!sheets.some((sheet) => sheet.list === list)) this.book.add(absentList(list))
  }

  async readList(list: ListReader, sheets: readonly AssignedSheet[]): Promise<ListSummary> {
    const { number } = list.known.list
    const rows = new ListRows(number, this.book, this.details)
    for (const sheet of sheets) await this.readSheet(sheet, rows)
    const { children, facts } = rows.finish()
    for (const [fact, own] of facts) this.sendFacts(fact, own)
    if (sheets.some(({ found }) => found)) this.send({ kind: 'list read', list: number })
    this.send({ kind: 'progress', list: number, rows: rows.rows })
    this.sendProblems()
    const mapping = sheets.map(mappingOf)
    for (const problem of missingColumns(list, mapping)) this.book.add(problem)
    this.sendProblems()
    return { list: number, rows: rows.rows, children, rejected: rows.rejected, mapping }
  }

  private async readSheet({ sample, list, found }: AssignedSheet, rows: ListRows): Promise<void> {
    const { sheet } = sample
    const begins = found ? (sample.rows[found.dataFrom]?.number ?? Number.POSITIVE_INFINITY) : 0
    const plan = found && planRows(list, found, this.asAt)
    const headings = found?.headings === undefined ? undefined : sample.rows[found.headings]
    for await (const several of sheet.rows()) {
      for (const row of several) {
        if (row.number < begins) continue
        if (!plan) rows.rejectUnread()
        else if (!isRepeated(headings, row)) rows.add(sheet.name, plan, row)
      }
      this.send({ kind: 'progress', list: list.known.list.number, rows: rows.rows })
    }
  }

  finish(summaries: readonly ListSummary[]): void {
    const { facts, problems } = this.details.finish()
    this.sendFacts('details', facts)
    for (const problem of problems) this.book.add(problem)
    this.sendProblems()
    const totals = this.book.totals()
    if (totals.length > 0) this.send({ kind: 'problems', problems: totals })
    this.send({ kind: 'done', lists: summaries })
  }

  private sendFacts(fact: FactName, rows: readonly ReadFact[]): void {
    for (let at = 0; at < rows.length; at += batch)
      this.send({ kind: 'facts', fact, rows: rows.slice(at, at + batch) })
  }

  private sendProblems(): void {
    const problems = this.book.take()
    if (problems.length > 0) this.send({ kind: 'problems', problems })
  }
}

/** The headings once more, word for word, as a printed page repeats them. The first cells tell it for nearly every row. */
function isRepeated(headings: SheetRow | undefined, row: SheetRow): boolean {
  if (!headings || row.number === headings.number) return false
  return headings.cells.every((cell, at) => {
    const other = row.cells[at]
    if (cell === undefined || other === undefined) return cell === other
    return cell.kind === 'text' && other.kind === 'text' && cell.text === other.text
  })
}

const unknownSheet = (sheet: string): FileProblem => ({
  code: 'sheet not recognised',
  where: { sheet },
  found: 'rows that are none of the eleven lists',
  expected: 'one of Ofsted’s lists, with its headings',
  effect: 'warning',
})

const unreadSheet = (sheet: string, { known: { list } }: ListReader): FileProblem => ({
  code: 'headings not recognised',
  where: { sheet, list: list.number },
  found: 'headings, or an order of columns, that do not fit the list',
  expected: `the headings of list ${list.number}, ${list.name}`,
  effect: 'rejected',
})

const emptySheet = (sheet: string, { known: { list } }: ListReader): FileProblem => ({
  code: 'list empty',
  where: { sheet, list: list.number },
  found: 'a sheet with nothing in it: neither headings nor rows',
  expected: `the headings of list ${list.number}, ${list.name}, and its rows if there are any`,
  effect: 'warning',
})

/** The file tells nothing of the list: no row is wrong, and none is counted. */
const absentList = ({ known: { list } }: ListReader): FileProblem => ({
  code: 'list absent',
  where: { sheet: '', list: list.number },
  found: 'no sheet or file of this list',
  expected: `list ${list.number}, ${list.name}: what is held of it stays as it is, and ${list.neededFor} cannot be worked out from this file`,
  effect: 'warning',
})

const splitList = ({ sample, list }: AssignedSheet, first: AssignedSheet | undefined): FileProblem => ({
  code: 'list on two sheets',
  where: { sheet: sample.sheet.name, list: list.known.list.number },
  found: `rows of the list that ${first?.sample.sheet.name ?? 'another sheet'} has too`,
  expected: 'one sheet for each list, or two with different rows: both are read',
  effect: 'warning',
})

const hiddenSheet = ({ sample, list }: AssignedSheet, shown: AssignedSheet | undefined): FileProblem => ({
  code: 'hidden sheet',
  where: { sheet: sample.sheet.name, list: list.known.list.number },
  found: `a hidden sheet of the list that ${shown?.sample.sheet.name ?? 'another sheet'} has too`,
  expected: 'each list on sheets that are shown; unhide the sheet in Excel if its rows belong to the list',
  effect: 'left out',
})

/** Columns that no sheet of the list has; those that came later may be missing. */
function missingColumns(
  { known: { list } }: ListReader,
  mapping: ListSummary['mapping'],
): readonly FileProblem[] {
  const [first] = mapping
  if (!first || first.columns.length === 0) return []
  return list.columns
    .filter(
      ({ heading, since }) =>
        since === undefined && mapping.every(({ missing }) => missing.includes(heading)),
    )
    .map(({ heading }) => ({
      code: 'column missing',
      where: { sheet: first.sheet, list: list.number, column: heading },
      found: 'no such column',
      expected: heading,
      effect: 'warning',
    }))
}
