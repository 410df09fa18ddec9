import type { FoundRow, SheetColumn, Stamp, Values } from '../../spreadsheets/index.ts'
import { markOf, readCell, readStamp, textIn, unvaried, versionCode } from '../../spreadsheets/index.ts'
import { whyCode } from './cells.ts'
import type { Comparing } from './comparing.ts'
import { headOf, isNew, keyOf, leftOut } from './comparing.ts'
import type { PlanProblem } from './finding.ts'
import { problem } from './finding.ts'
import type { SheetName } from './sheets.ts'
import { goneColumns, missingRows, repeated, strangeColumns } from './whole-table.ts'

/** What was changed in one row of a sheet, against how the row was taken out. */
export interface Edit {
  readonly sheet: SheetName
  /** The tab’s name in the file, and the row as Excel shows it. */
  readonly tab: string
  readonly row: number
  readonly key: string
  /** Up to which change the record was known when the row was taken out. */
  readonly change: number
  /** The changed cells, by the codes of their columns. */
  readonly cells: Values
  /** The row’s own reason, where one is given. */
  readonly why: string
}

/** A row that was added in a sheet. */
export type Added = Omit<Edit, 'key' | 'change'>

export interface RowsRead {
  readonly edits: readonly Edit[]
  readonly added: readonly Added[]
  readonly problems: readonly PlanProblem[]
}

type Column = SheetColumn<never>
type Wrong = Parameters<typeof problem>[0]

/** A cell in its own spelling, as it would be written down; what cannot be read stands as it is. */
const canonical = (column: Column, row: FoundRow): string => {
  const cell = row.cells.get(column.code)
  const read = readCell(column.kind === 'choice' ? { kind: 'text' } : column, cell)
  return read.ok ? read.text : textIn(cell)
}

const whyOf = (row: FoundRow): string => unvaried(textIn(row.cells.get(whyCode)))

const isTyped = ({ code, editable, onNewRows }: Column): boolean =>
  code !== whyCode && (editable === true || onNewRows === true)

type AsFound = (code: string, wrong: Pick<Wrong, 'found' | 'expected' | 'then'>) => PlanProblem

const placing =
  ({ table, now }: Comparing, row: FoundRow, action?: string): AsFound =>
  (code, wrong) =>
    problem({ sheet: table.sheet, row: row.number, column: headOf(now, code), action, ...wrong })

/** Cells that can be read, in their own spelling, and what is wrong with the others. */
function readCells(row: FoundRow, columns: readonly Column[], place: AsFound) {
  const cells = new Map<string, string>()
  const problems: PlanProblem[] = []
  for (const column of columns) {
    const read = readCell(column, row.cells.get(column.code))
    if (read.ok) cells.set(column.code, read.text)
    else
      problems.push(
        place(column.code, {
          found: read.found,
          expected: read.expected,
          then: `${leftOut} Put it right in the sheet, and bring it back once more.`,
        }),
      )
  }
  return { cells, problems }
}

function addedRow(row: FoundRow, comparing: Comparing): RowsRead {
  const { now, table } = comparing
  const place = placing(comparing, row)
  if (!now.takesNew)
    return nothingBut(
      place(now.key, {
        found: textIn(row.cells.get(now.key)),
        expected: 'a row that was taken out',
        then: `${leftOut} Nothing is added on this sheet: add it on the page of its action or area.`,
      }),
    )
  const columns = now.columns.filter((column) => isTyped(column) && table.present.has(column.code))
  const { cells, problems } = readCells(row, columns, place)
  const filled = new Map([...cells].filter(([, text]) => text !== ''))
  if (problems.length > 0) return { edits: [], added: [], problems }
  if (filled.size === 0) return nothing
  const added = { sheet: now.name, tab: table.sheet, row: row.number, cells: filled, why: whyOf(row) }
  return { edits: [], added: [added], problems }
}

const nothing: RowsRead = { edits: [], added: [], problems: [] }
const nothingBut = (...problems: readonly PlanProblem[]): RowsRead => ({ edits: [], added: [], problems })

/** What somebody wrote over what is worked out: said, and not read. */
function writtenOver(
  row: FoundRow,
  stamp: Stamp,
  comparing: Comparing,
  place: AsFound,
): readonly PlanProblem[] {
  const { now, table } = comparing
  // Marks of another number of columns are of another version of the product: they say nothing about these.
  if (stamp.marks.length !== now.marked.length) return []
  return now.marked.flatMap((column, index) => {
    const { code } = column
    const text = canonical(column, row)
    if (code === now.key || !table.present.has(code) || markOf(text) === stamp.marks[index]) return []
    const held = now.rows.get(keyOf(row, now))?.get(code) ?? ''
    return [
      place(code, {
        found: text,
        expected: held === '' ? 'an empty cell' : `“${held}”`,
        then: 'This column is worked out or kept elsewhere: the cell is not read. What else is changed in the row counts.',
      }),
    ]
  })
}

/** Why a row cannot be compared with what was taken out. */
function whyNotCompared(row: FoundRow, comparing: Comparing, place: AsFound): PlanProblem | Stamp {
  const { now, planId } = comparing
  const key = keyOf(row, now)
  const said = textIn(row.cells.get(versionCode))
  const stamp = readStamp(said)
  const again = 'Take a fresh workbook out, and make the change in that one.'
  if (!stamp)
    return place(versionCode, {
      found: said,
      expected: 'what stood here when it was taken out',
      then: `${leftOut} Put it back, or: ${again}`,
    })
  if (stamp.of !== planId)
    return place(versionCode, {
      found: `a row of plan ${stamp.of}`,
      expected: `a row of plan ${planId}`,
      then: `${leftOut} Bring it back on the page of its own plan.`,
    })
  const [mark] = stamp.marks
  if (mark !== undefined && mark !== markOf(key))
    return place(now.key, {
      found: key,
      expected: 'the name that this row was taken out with',
      then: `${leftOut} Put the name back; for something new, fill in an empty row.`,
    })
  const then = comparing.asOf(stamp.change)
  if (!then?.rows.has(key))
    return place(now.key, {
      found: key,
      expected: 'one that is in the plan',
      then: `${leftOut} For something new leave “${headOf(now, now.key)}” empty; otherwise: ${again}`,
    })
  return stamp
}

function heldRow(row: FoundRow, comparing: Comparing): RowsRead {
  const { now, table } = comparing
  const key = keyOf(row, now)
  const place = placing(comparing, row, now.actionOf(key))
  const stamp = whyNotCompared(row, comparing, place)
  if ('says' in stamp) return nothingBut(stamp)
  const then = comparing.asOf(stamp.change)?.rows.get(key)
  const changed = now.columns.filter(
    (column) =>
      isTyped(column) &&
      column.editable === true &&
      table.present.has(column.code) &&
      unvaried(textIn(row.cells.get(column.code))) !== unvaried(then?.get(column.code) ?? ''),
  )
  const read = readCells(row, changed, place)
  const cells = new Map(
    [...read.cells].filter(([code, text]) => unvaried(text) !== unvaried(then?.get(code) ?? '')),
  )
  const problems = [...read.problems, ...writtenOver(row, stamp, comparing, place)]
  if (read.problems.length > 0 || cells.size === 0)
    return nothingBut(...problems, ...idleReason(row, read, place))
  const edit = {
    sheet: now.name,
    tab: table.sheet,
    row: row.number,
    key,
    change: stamp.change,
    cells,
    why: whyOf(row),
  }
  return { edits: [edit], added: [], problems }
}

/** A reason for nothing is said, since it is lost. */
const idleReason = (
  row: FoundRow,
  { problems }: Pick<RowsRead, 'problems'>,
  place: AsFound,
): readonly PlanProblem[] =>
  whyOf(row) === '' || problems.length > 0
    ? []
    : [
        place(whyCode, {
          found: whyOf(row),
          expected: 'a changed cell that it is the reason for',
          then: 'Nothing in this row was changed, so the reason is not kept.',
        }),
      ]

/** Everything that one table of the file asks for, and what is wrong in it. */
export function readTable(comparing: Comparing): RowsRead {
  const twice = repeated(comparing)
  const rows = comparing.table.rows.map((row): RowsRead => {
    const again = twice.get(row.number)
    if (again) return nothingBut(again)
    return isNew(keyOf(row, comparing.now)) ? addedRow(row, comparing) : heldRow(row, comparing)
  })
  return {
    edits: rows.flatMap(({ edits }) => edits),
    added: rows.flatMap(({ added }) => added),
    problems: [
      ...goneColumns(comparing),
      ...strangeColumns(comparing),
      ...rows.flatMap(({ problems }) => problems),
      ...missingRows(comparing),
    ],
  }
}
