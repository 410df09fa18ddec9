import type { DatedRow, HeldRow } from '../../access/index.ts'
import { factTables } from '../../children/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { annexLists, type ListNumber } from '../annex-a/lists/index.ts'
import { mostNamed, type ColumnChanged } from '../model/behind.ts'
import { isLatest } from '../model/columns.ts'
import type { DateCorrected } from './date-corrections.ts'
import type { Supplied } from './lists-and-facts.ts'
import type { OwnedRow } from './owners.ts'

/** One value of a row that a file changes, or whose day it moves: as it is held, and as the file gives it. */
export interface ChangedValue {
  readonly list: ListNumber
  readonly child: number
  /** The day by which the row is held; none where its list has one row for each child. */
  readonly on: IsoDate | null
  /** In the file. */
  readonly row: number | null
  readonly column: string
  readonly before: string | null
  readonly after: string | null
}

/** What one list changes: every column counted in all its rows, and of each column the first values one by one. */
export interface ValuesChanged {
  readonly columns: readonly ColumnChanged[]
  readonly values: readonly ChangedValue[]
}

const none: ValuesChanged = { columns: [], values: [] }

interface Pairs {
  readonly changed: readonly { readonly index: number; readonly held: HeldRow }[]
  readonly corrected: readonly DateCorrected[]
}

/**
 * What a list's own rows about children say otherwise than those held. Addresses, families and adopters stand apart: of
 * them nothing is told, whatever their rows change.
 */
export function valuesChanged(
  { fact, list }: Supplied,
  given: readonly DatedRow[],
  { changed, corrected }: Pairs,
): ValuesChanged {
  const { owner, columns, key } = factTables[fact]
  if (owner !== 'child_id' || !isOwnOf(list, fact)) return none
  const kept = new Values(list)
  for (const { index, held } of changed)
    for (const [at, { name }] of columns.entries())
      kept.add(held, given[index], name, [held.values[name], given[index]?.values[at]])
  if ('startsOn' in key)
    for (const { index, held } of corrected)
      kept.add(held, given[index], key.startsOn, [held.startsOn, given[index]?.startsOn])
  return kept.all()
}

const { columns: whoColumns } = factTables.details

/**
 * The same of who the children are, which all lists tell together: each child’s under the list whose row counts first. Taken
 * part by part, as they come.
 */
export class WhoChanged {
  private readonly lists = new Map<ListNumber, Values>()

  add(row: OwnedRow, held: HeldRow): void {
    const kept = this.lists.get(row.list) ?? new Values(row.list)
    this.lists.set(row.list, kept)
    for (const [at, { name }] of whoColumns.entries())
      kept.add(held, row, name, [held.values[name], row.values[at]])
  }

  of(list: ListNumber): ValuesChanged {
    return this.lists.get(list)?.all() ?? none
  }

  values(): readonly ChangedValue[] {
    return [...this.lists.values()].flatMap((each) => each.all().values)
  }
}

const isOwnOf = (list: ListNumber, fact: Supplied['fact']): boolean =>
  annexLists.some((each) => each.number === list && each.fact === fact)

class Values {
  private readonly rows = new Map<string, number>()
  private readonly back = new Map<string, number>()
  private readonly values: ChangedValue[] = []
  private readonly list: ListNumber

  constructor(list: ListNumber) {
    this.list = list
  }

  add(
    { owner: child, startsOn }: HeldRow,
    given: DatedRow | undefined,
    column: string,
    [held, said]: readonly [unknown, unknown],
  ): void {
    const [before, after] = [textOf(held), textOf(said)]
    if (before === after) return
    const rows = (this.rows.get(column) ?? 0) + 1
    this.rows.set(column, rows)
    if (before !== null && (after === null || after < before))
      this.back.set(column, (this.back.get(column) ?? 0) + 1)
    if (rows > mostNamed) return
    const [on, row] = [startsOn ?? null, given?.sourceRow ?? null]
    this.values.push({ list: this.list, child, on, row, column, before, after })
  }

  all(): ValuesChanged {
    const columns = [...this.rows].map(([column, rows]) => ({ column, rows, ...this.backIn(column) }))
    return { columns: columns.toSorted((a, b) => (a.column < b.column ? -1 : 1)), values: this.values }
  }

  private backIn(column: string): Pick<ColumnChanged, 'back'> {
    return isLatest(this.list, column) ? { back: this.back.get(column) ?? 0 } : {}
  }
}

/** As text, whatever the column's type: what nobody gave is none. */
function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null
}
