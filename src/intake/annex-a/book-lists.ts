import type { FactName } from '../../children/facts/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { Cell, SheetRow } from '../../workbook/index.ts'
import type { ListReader } from './list-reader.ts'
import type { ListNumber } from './lists/index.ts'
import type { FileProblem, ListSummary, ReadFact, ReadMessage } from './model.ts'
import type { ReadingBook } from './reading-book.ts'
import { AcrossLists } from './rows/across-lists.ts'
import { dayInDoubt } from './rows/day-in-doubt.ts'
import { DaysTold } from './rows/days-told.ts'
import { Details, inTwoSpellings } from './rows/details.ts'
import { FoundRows, type FoundRow } from './rows/found-rows.ts'
import { OwnerDigests } from './rows/owner-digests.ts'
import { ProblemBook } from './rows/problem-book.ts'
import { ownerIn } from './rows/read-row.ts'
import { planRows, type RowPlan } from './rows/row-plan.ts'
import { spelledCells } from './rows/spelled-row.ts'
import { aboutColumns } from './sheets/about-columns.ts'
import type { Assigned, AssignedSheet } from './sheets/assign.ts'
import { dayOrderProblems } from './sheets/day-orders.ts'
import { mappingOf } from './sheets/mapping.ts'
import { namesWhose } from './sheets/names.ts'
import { noteIn } from './sheets/note-row.ts'
import {
  absentList,
  columnsRow,
  cutOff,
  emptySheet,
  fileBeside,
  hiddenSheet,
  missingColumns,
  nobodysSheet,
  noteRow,
  splitList,
  totalsRow,
  unknownSheet,
  unreadSheet,
} from './sheets/sheet-problems.ts'
import { totalsIn } from './sheets/totals-row.ts'
import { firstUnread } from './sheets/unread-from.ts'
import type { Mixed } from './values/mixing.ts'
import { Spellings } from './values/spelling.ts'

/** A list, and the sheets that are it. */
export interface ListSheets {
  readonly list: ListReader
  readonly sheets: readonly AssignedSheet[]
}

/** Facts go out in batches of this many: the parent takes one while the next is made. */
const batch = 500

/** Rows after which it is said how far the reading is: several times a second. */
const progressEvery = 2_000

/** The lists of one book: goes through their rows, and tells what comes of them. */
export class BookLists {
  private readonly book = new ProblemBook()
  /** Of the rows of each list: all of them may be through before the first is told. */
  private readonly books: ProblemBook[] = []
  private readonly details: Details
  private readonly across: AcrossLists
  private readonly days: DaysTold
  private readonly spellings: Spellings
  private readonly digests: OwnerDigests
  private readonly always: ReadonlySet<string>
  private readonly asAt: IsoDate
  private readonly send: (message: ReadMessage) => void

  constructor({ asAt, digesting, onMessage }: ReadingBook, seeds: Mixed) {
    this.asAt = asAt
    this.send = onMessage
    this.spellings = new Spellings(seeds)
    this.digests = new OwnerDigests(seeds)
    this.always = new Set(digesting?.always)
    this.days = new DaysTold(asAt)
    this.details = new Details(asAt, this.digests.readAnew)
    this.across = new AcrossLists(asAt, this.digests.readAnew)
  }

  addSheets({ sheets, hidden, unknown, passedOver }: Assigned): void {
    for (const file of passedOver) this.book.add(fileBeside(file))
    for (const one of hidden)
      this.book.add(
        hiddenSheet(
          one,
          sheets.find(({ list }) => list === one.list),
        ),
      )
    for (const { sheet, rows } of unknown) if (rows.length > 1) this.book.add(unknownSheet(sheet.name))
    for (const one of sheets) if (!one.found) this.book.add(whyUnread(one))
    for (const problem of sheets.flatMap(dayOrderProblems)) this.book.add(problem)
    for (const [at, one] of sheets.entries()) {
      const first = sheets.findIndex(({ list }) => list === one.list)
      if (first < at) this.book.add(splitList(one, sheets[first]))
    }
  }

  /** Where no sheet at all is a list the file is refused: eleven sentences more would say nothing. */
  tellAbsent(lists: readonly ListReader[], { sheets }: Assigned): void {
    if (sheets.length === 0) return
    for (const list of lists)
      if (!sheets.some((sheet) => sheet.list === list)) this.book.add(absentList(list))
  }

  /** Goes through a list's rows, and keeps a digest of each. */
  async eachRow({ list, sheets }: ListSheets, take: (found: FoundRow) => void): Promise<void> {
    const { number } = list.known.list
    let rows = 0
    let said = -progressEvery
    for (const { sample, found, nobodys, days = [] } of sheets) {
      const headed = found ?? nobodys
      const about = headed ? aboutColumns(sample, headed) : []
      for (const one of about) this.book.add(columnsRow(sample.sheet.name, list, one))
      const first = sample.rows[(headed?.dataFrom ?? 0) + about.length]
      const begins = headed ? (first?.number ?? Number.POSITIVE_INFINITY) : firstUnread(sample)
      const plan =
        found && planRows(list, found, this.asAt, new Map(days.map(({ column, read }) => [column, read])))
      const headings = found?.headings === undefined ? undefined : sample.rows[found.headings]
      for await (const several of sample.all()) {
        for (const row of several)
          if (row.number >= begins && !isRepeated(headings, row)) {
            if (plan && (isHeadingsAgain(plan, row) || this.isBeside(plan, sample.sheet.name, list, row)))
              continue
            if (row.isCutOff) this.book.add(cutOff(sample.sheet.name, list, row.number))
            take(this.foundRow(number, sample.sheet.name, plan, row))
            rows += 1
          }
        if (rows - said < progressEvery) continue
        said = rows
        this.send({ kind: 'progress', list: number, rows })
      }
    }
  }

  /** Totals and notes. */
  private isBeside(plan: RowPlan, sheet: string, list: ListReader, row: SheetRow): boolean {
    const total = totalsIn(row, plan.owner?.position)
    if (total !== undefined) this.book.add(totalsRow(sheet, list, { row: row.number, says: total }))
    const note = total === undefined ? noteIn(plan, row) : undefined
    if (note !== undefined) this.book.add(noteRow(sheet, list, { row: row.number, says: note }))
    return total !== undefined || note !== undefined
  }

  private foundRow(list: ListNumber, sheet: string, plan: RowPlan | undefined, found: SheetRow): FoundRow {
    const { number } = found
    if (!plan) return { sheet, plan, number, cells: [], owner: undefined }
    const cells = spelledCells(plan, found, this.spellings)
    this.days.add(list, plan, cells)
    const id = ownerIn(plan, cells)
    const owner = id === undefined ? undefined : this.digests.add(list, id, cells)
    return { sheet, plan, number, cells, owner }
  }

  /** From now on, rows of those of whom all lists say what the file before said are only counted. */
  passOver(known: ReadonlySet<number>): void {
    const twice = inTwoSpellings(this.digests.children())
    const passed = this.digests.passOver(known, (child) => this.always.has(child) || twice.has(child))
    this.send({ kind: 'passed over', ...passed })
  }

  rowsOf({ list }: ListSheets): FoundRows {
    const { details, across, digests } = this
    const book = new ProblemBook()
    this.books.push(book)
    return new FoundRows(list.known.list.number, { book, details, across, readAnew: digests.readAnew })
  }

  /** Sends what came of a list, all of whose rows have been added. */
  tellList({ list, sheets }: ListSheets, found: FoundRows): ListSummary {
    const { number } = list.known.list
    const { rows, rejected, children, facts, passed } = found.finish()
    if (rows > rejected) this.across.carries(number)
    for (const [fact, own] of facts) this.sendFacts(fact, own)
    if (sheets.some((each) => each.found)) this.send({ kind: 'list read', list: number, passed })
    this.send({ kind: 'progress', list: number, rows })
    this.sendProblems(found.book)
    const mapping = sheets.map(mappingOf)
    for (const problem of missingColumns(list, mapping)) this.book.add(problem)
    this.sendProblems()
    return { list: number, rows, children, rejected, mapping }
  }

  finish(summaries: readonly ListSummary[]): void {
    this.sendFacts('details', this.details.facts())
    for (const problem of this.details.told()) this.book.add(problem)
    for (const problem of this.across.told()) this.book.add(problem)
    const inDoubt = dayInDoubt(this.asAt, this.days)
    if (inDoubt) this.book.add(inDoubt)
    this.sendProblems()
    const totals = [this.book, ...this.books].flatMap((book) => book.totals())
    if (totals.length > 0) this.send({ kind: 'problems', problems: totals })
    this.send({ kind: 'digests', digests: this.digests.packed() })
    this.send({ kind: 'done', lists: summaries })
  }

  private sendFacts(fact: FactName, facts: Iterable<ReadFact>): void {
    let rows: ReadFact[] = []
    for (const one of facts) {
      rows.push(one)
      if (rows.length < batch) continue
      this.send({ kind: 'facts', fact, rows })
      rows = []
    }
    if (rows.length > 0) this.send({ kind: 'facts', fact, rows })
  }

  private sendProblems(ofList?: ProblemBook): void {
    const problems = [...this.book.take(), ...(ofList?.take() ?? [])]
    if (problems.length > 0) this.send({ kind: 'problems', problems })
  }
}

function whyUnread({ sample, list, nobodys }: AssignedSheet): FileProblem {
  const why = nobodys ? nobodysSheet : sample.rows.length > 0 ? unreadSheet : emptySheet
  return why(sample.sheet.name, list)
}

/** The headings once more, word for word, as a printed page repeats them. The first cells tell it for nearly every row. */
function isRepeated(headings: SheetRow | undefined, row: SheetRow): boolean {
  if (!headings || row.number === headings.number || !isSame(headings.cells[0], row.cells[0])) return false
  return headings.cells.every((cell, at) => isSame(cell, row.cells[at]))
}

/** The headings once more, under other names: no child's number is called so. */
function isHeadingsAgain({ owner }: RowPlan, { cells }: SheetRow): boolean {
  const cell = owner && cells[owner.position]
  return cell?.kind === 'text' && namesWhose(cell.text)
}

function isSame(one: Cell | undefined, other: Cell | undefined): boolean {
  if (one === undefined || other === undefined) return one === other
  return one.kind === 'text' && other.kind === 'text' && one.text === other.text
}
