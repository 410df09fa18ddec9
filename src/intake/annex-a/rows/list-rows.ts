import { factTables, type FactName } from '../../../children/facts/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import type { ListNumber } from '../lists/index.ts'
import type { Effect, FileProblem, ReadFact } from '../model.ts'
import { dayIn } from '../values/value.ts'
import type { AcrossLists } from './across-lists.ts'
import type { BlankCells } from './blank-cells.ts'
import type { Details } from './details.ts'
import { factsApart, latenessOf, ownFacts, type KeptRow } from './list-facts.ts'
import type { ProblemBook } from './problem-book.ts'
import type { ReadAnew } from './owner-digests.ts'
import type { Issue } from './issue.ts'
import { readRow, type RowRead } from './read-row.ts'
import type { PlannedColumn } from './planned-column.ts'
import type { RowPlan } from './row-plan.ts'
import type { SpelledRow } from './spelled-row.ts'

/** Its numbers are those of adopters, not of children. */
const ofAdopters: ListNumber = 11

/** What the rows of all lists of a file go into together. */
export interface Gathering {
  readonly book: ProblemBook
  readonly details: Details
  readonly across: AcrossLists
  readonly readAnew: ReadAnew
}

/** Gathers the rows of one list, over all its sheets. */
export class ListRows {
  rows = 0
  rejected = 0
  private readonly kept: KeptRow[] = []
  private readonly one = new Map<string, { readonly lateness: string; readonly at: number }>()
  private plan: RowPlan | undefined
  private readonly list: ListNumber
  private readonly into: Gathering
  private readonly blanks: BlankCells

  constructor(list: ListNumber, into: Gathering, blanks: BlankCells) {
    this.list = list
    this.into = into
    this.blanks = blanks
  }

  add(sheet: string, plan: RowPlan, row: SpelledRow): void {
    const read = readRow(plan, row)
    if (!read) return
    this.rows += 1
    this.plan = plan
    const startsOn = startOf(plan, read)
    if (read.owner === undefined)
      this.reject(sheet, read, plan.owner, 'no id', 'the number of a child or adopter')
    else if (saysNothing(plan, read)) this.rejectBare(sheet, read, read.owner)
    else if (plan.startsAt !== undefined && startsOn === undefined)
      this.reject(
        sheet,
        read,
        plan.columns.find(({ isKey }) => isKey),
        'no date',
        'the date that the row is about',
      )
    else this.keep(sheet, plan, read, read.owner, startsOn)
  }

  /** A row of a sheet that is this list's by its name only. */
  rejectUnread(): void {
    this.rows += 1
    this.rejected += 1
  }

  private keep(
    sheet: string,
    plan: RowPlan,
    read: RowRead,
    owner: string,
    startsOn: IsoDate | undefined,
  ): void {
    const { row, age, values } = read
    const kept = { owner, sheet, row, startsOn, age, values }
    if (plan.isOne && !this.isLatest(plan, kept)) return
    for (const issue of read.issues) this.tell(sheet, { row: read.row, owner }, issue, issue.effect)
    for (const column of read.blanks) this.blanks.count(sheet, column)
    if (read.issues.length > 0) this.into.readAnew(this.list, owner)
    this.kept.push(kept)
  }

  /** Of a child's rows where there may be one, the latest stays; every other is rejected, also when it came first. */
  private isLatest(plan: RowPlan, kept: KeptRow): boolean {
    const [fact] = plan.facts
    const columns = fact ? factTables[fact].columns.map(({ name }): string => name) : []
    const lateness = fact ? latenessOf(fact, columns, kept.values[0] ?? []) : ''
    const before = this.one.get(kept.owner)
    if (before === undefined || lateness > before.lateness) {
      this.one.set(kept.owner, { lateness, at: this.kept.length })
      const earlier = before && this.kept[before.at]
      if (earlier) this.rejectSecond(earlier, kept)
      return true
    }
    const later = this.kept[before.at]
    if (later) this.rejectSecond(kept, later)
    return false
  }

  private rejectSecond(rejected: KeptRow, stays: KeptRow): void {
    this.rejected += 1
    this.into.readAnew(this.list, rejected.owner)
    const same = JSON.stringify(rejected.values) === JSON.stringify(stays.values)
    this.into.book.add({
      code: 'second row for one child',
      where: { sheet: rejected.sheet, list: this.list, row: rejected.row },
      found: same ? `the same row for ${rejected.owner} once more` : `another row for ${rejected.owner}`,
      expected: `one row for each child: row ${stays.row} of ${stays.sheet} ${same ? 'says the same' : 'is the latest'}`,
      effect: 'rejected',
      ...this.of(rejected.owner),
    })
  }

  private rejectBare(sheet: string, { row }: RowRead, owner: string): void {
    this.rejected += 1
    this.into.readAnew(this.list, owner)
    this.into.book.add({
      code: 'nothing but a number',
      where: { sheet, list: this.list, row },
      found: `“${owner}”, and no other value that can be read`,
      expected: 'a value beside the number; a line about the list belongs to no child',
      effect: 'rejected',
      ...this.of(owner),
    })
  }

  private reject(
    sheet: string,
    read: RowRead,
    column: PlannedColumn | undefined,
    code: string,
    expected: string,
  ): void {
    this.rejected += 1
    if (read.owner !== undefined) this.into.readAnew(this.list, read.owner)
    const issue = read.issues.find((each) => each.column === column)
    const place = { sheet, list: this.list, row: read.row }
    this.into.book.add({
      code,
      where: column ? { ...place, column: column.column.heading } : place,
      found: issue?.found ?? 'blank',
      expected: issue?.effect === 'left out' ? issue.expected : expected,
      effect: 'rejected',
      ...this.of(read.owner),
    })
  }

  private tell(
    sheet: string,
    { row, owner }: Pick<KeptRow, 'row' | 'owner'>,
    { code, column, found, expected }: Issue,
    effect: Effect,
  ): void {
    const where = { sheet, list: this.list, row, column: column.column.heading }
    this.into.book.add({ code, where, found, expected, effect, ...this.of(owner) })
  }

  private of(owner: string | undefined): Pick<FileProblem, 'child'> {
    return owner === undefined || this.list === ofAdopters ? {} : { child: owner }
  }

  /** The facts of the rows that go in; tells what the rows say of their children. */
  finish(): {
    readonly children: number
    readonly facts: readonly (readonly [FactName, readonly ReadFact[]])[]
  } {
    const stays = this.stayingRows()
    const kinds = this.plan?.facts ?? []
    const own = kinds[0]
    const facts = kinds.flatMap((fact, slot): (readonly [FactName, readonly ReadFact[]])[] =>
      fact === own || fact === 'details' ? [] : [[fact, factsApart(this.list, slot, stays)]],
    )
    const children = new Set(stays.map(({ owner }) => owner)).size
    return { children, facts: own ? [[own, ownFacts(this.list, stays)], ...facts] : [] }
  }

  private stayingRows(): readonly KeptRow[] {
    const latest = new Set([...this.one.values()].map(({ at }) => at))
    const staying = this.one.size === 0 ? this.kept : this.kept.filter((_, at) => latest.has(at))
    if (this.plan) this.into.across.add(this.list, this.plan, staying)
    const slot = this.plan?.facts.indexOf('details') ?? -1
    for (const { owner, sheet, row, age, values: each } of staying) {
      const values = each[slot]
      if (values) this.into.details.add(owner, { list: this.list, sheet, row, values }, age)
    }
    return staying
  }
}

function startOf({ startsAt }: RowPlan, { values }: RowRead): IsoDate | undefined {
  return startsAt === undefined ? undefined : dayIn(values[0]?.[startsAt])
}

/** A marking, a count or a note under the list, in the column of the numbers: it says nothing of any child. */
const saysNothing = ({ notReadAt }: RowPlan, { age, values }: RowRead): boolean =>
  age === undefined &&
  values.every((each, slot) => each.every((value, at) => value === null || (slot === 0 && at === notReadAt)))
