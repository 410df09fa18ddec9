import { ownColumns, typedOver } from './not-taken-up.ts'
import type { SheetProblem } from './problems.ts'
import { readCell, textIn } from './read-cell.ts'
import type { FoundRow, FoundTable } from './recognise.ts'
import type { SheetColumn, Values } from './sheet.ts'
import { keyCode, partsOf, versionCode } from './sheet.ts'
import { rowStampIn } from './stamped.ts'

/** A row as the record holds it: now, and as it stood when the sheet was taken out. */
export interface HeldRow {
  readonly now: (version: number) => Values
  readonly then: (version: number) => Values
}

/** One cell that was changed in the sheet. */
export interface CellChange {
  readonly code: string
  readonly head: string
  /** As it was taken out, as it is now, and as the sheet says. The first two differ where it was changed meanwhile. */
  readonly then: string
  readonly now: string
  readonly yours: string
  readonly conflict: boolean
}

export interface RowChange {
  /** As Excel shows it. */
  readonly row: number
  readonly key: string
  readonly version: number
  readonly changes: readonly CellChange[]
}

export interface Compared {
  readonly rows: readonly RowChange[]
  readonly problems: readonly SheetProblem[]
  /** What somebody typed where the sheet is for reading, or in columns of their own: the rest of its row stands. */
  readonly notTakenUp: readonly SheetProblem[]
  /** Rows in the sheet, and how many of them say nothing new. */
  readonly read: number
  readonly unchanged: number
}

type Column = Pick<
  SheetColumn<never>,
  'code' | 'head' | 'kind' | 'options' | 'editable' | 'told' | 'workedOut'
>

/** What was added and taken away in the sheet, done to what stands now: two lists never contradict each other. */
function merged(then: string, now: string, yours: string): string {
  const [before, after] = [partsOf(then), partsOf(yours)]
  const kept = partsOf(now).filter((part) => !before.includes(part) || after.includes(part))
  return [...new Set([...kept, ...after.filter((part) => !before.includes(part))])].join('; ')
}

const sameParts = (one: string, other: string): boolean =>
  partsOf(one).toSorted().join(';') === partsOf(other).toSorted().join(';')

/** The change that a cell asks for; undefined where it asks for none. */
export function changeOf(
  { code, head, kind }: Column,
  then: string,
  now: string,
  yours: string,
): CellChange | undefined {
  if (kind === 'choices') {
    if (sameParts(then, yours)) return undefined
    const result = merged(then, now, yours)
    return sameParts(result, now) ? undefined : { code, head, then, now, yours: result, conflict: false }
  }
  if (yours === then || yours === now) return undefined
  return { code, head, then, now, yours, conflict: then !== now }
}

interface RowRead {
  readonly change?: RowChange
  readonly problems: readonly SheetProblem[]
  readonly notTakenUp?: readonly SheetProblem[]
}

/** Nobody learns from a sheet whether there is such a row: one that may not be changed is refused in the same words. */
const unknownRow = 'one that you may change: check the number'

type LeftOut = (code: string, found: string, expected: string) => SheetProblem

const leavingOut =
  (
    where: { readonly sheet: string; readonly row: number; readonly key: string },
    columns: readonly Column[],
  ): LeftOut =>
  (code, found, expected) => ({
    where: { ...where, column: columns.find((column) => column.code === code)?.head ?? code },
    found,
    expected,
    effect: 'row left out',
  })

const versionGone =
  'the number that stood here when it was taken out: a row of a sheet of another day has none, and is for reading'

interface Sides {
  readonly then: Values
  readonly now: Values
}

/** The changes of a row's cells, and what is wrong with them. */
function readCells(
  cells: FoundRow['cells'],
  columns: readonly Column[],
  { then, now }: Sides,
  leftOut: LeftOut,
): { readonly changes: readonly CellChange[]; readonly problems: readonly SheetProblem[] } {
  const problems: SheetProblem[] = []
  const changes = columns.flatMap((column) => {
    const { code } = column
    const before = then.get(code) ?? ''
    if (textIn(cells.get(code)) === before) return []
    const read = readCell(column, cells.get(code))
    if (read.ok) return changeOf(column, before, now.get(code) ?? '', read.text) ?? []
    problems.push(leftOut(code, read.found, read.expected))
    return []
  })
  return { changes, problems }
}

function readRow(
  found: FoundRow,
  table: FoundTable,
  columns: readonly Column[],
  rowOf: (key: string) => HeldRow | undefined,
): RowRead {
  const { number, cells } = found
  const { sheet, present } = table
  const key = textIn(cells.get(keyCode))
  const leftOut = leavingOut({ sheet, row: number, key }, columns)
  const held = rowOf(key)
  if (!held) return { problems: [leftOut(keyCode, key, unknownRow)] }
  const stamp = rowStampIn(textIn(cells.get(versionCode)), columns)
  if (stamp === undefined)
    return { problems: [leftOut(versionCode, textIn(cells.get(versionCode)), versionGone)] }
  const { version, marks } = stamp
  const sides = { then: held.then(version), now: held.now(version) }
  const given = columns.filter(({ code, editable }) => editable && present.has(code))
  const { changes, problems } = readCells(cells, given, sides, leftOut)
  const notTakenUp = typedOver(found, table, columns, { now: sides.now, marks })
  if (problems.length > 0 || changes.length === 0) return { problems, notTakenUp }
  return { change: { row: number, key, version, changes }, problems, notTakenUp }
}

function twice(table: FoundTable, columns: readonly Column[]): ReadonlyMap<number, SheetProblem> {
  const head = columns.find(({ code }) => code === keyCode)?.head ?? keyCode
  const byKey = Map.groupBy(table.rows, ({ cells }) => textIn(cells.get(keyCode)))
  return new Map(
    [...byKey]
      .filter(([, rows]) => rows.length > 1)
      .flatMap(([key, rows]) =>
        rows.map(({ number }) => [
          number,
          {
            where: { sheet: table.sheet, row: number, column: head },
            found: `${key}, which stands in rows ${rows.map((row) => row.number).join(', ')}`,
            expected: 'each row once',
            effect: 'row left out' as const,
          },
        ]),
      ),
  )
}

/** What a sheet asks to change, against what the record held when it was taken out and what it holds now. */
export function compareTable(
  table: FoundTable,
  columns: readonly Column[],
  rowOf: (key: string) => HeldRow | undefined,
): Compared {
  const repeated = twice(table, columns)
  const read = table.rows.map((row): RowRead => {
    const problem = repeated.get(row.number)
    return problem ? { problems: [problem] } : readRow(row, table, columns, rowOf)
  })
  return {
    rows: read.flatMap(({ change }) => change ?? []),
    problems: [...table.problems, ...read.flatMap(({ problems }) => problems)],
    notTakenUp: [...ownColumns(table), ...read.flatMap((row) => row.notTakenUp ?? [])],
    read: read.length,
    unchanged: read.filter(({ change, problems }) => !change && problems.length === 0).length,
  }
}
