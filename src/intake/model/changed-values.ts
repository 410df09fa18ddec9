import { factTables, labelOf } from '../../children/index.ts'
import { longDate, readIsoDate, type IsoDate } from '../../kernel/index.ts'
import type { FileColumn } from '../../spreadsheets/index.ts'
import type { ListNumber } from '../annex-a/index.ts'
import type { Preview } from '../import/model.ts'
import { mostNamed } from './behind.ts'
import { annexListOf, columnOf, isLatest } from './columns.ts'

/** How many rows a file changes in one column, as far as the viewer may know, of those that are held and in the file. */
export interface ColumnShown {
  readonly list: ListNumber
  readonly column: string
  readonly rows: number
  /** Of them, those that are kept one by one. */
  readonly named: number
  readonly of: number
  readonly back?: number | undefined
}

export interface ColumnsShown {
  readonly columns: readonly ColumnShown[]
  /** Values of rows that are not among them. */
  readonly withheld: number
}

/** One value that a file changes, of a child whom the viewer may open. */
export interface ValueShown {
  readonly childId: number
  /** The council's own number of the child. */
  readonly councilId: string
  readonly team: string | null
  readonly list: ListNumber
  readonly on: IsoDate | null
  /** In the file. */
  readonly row: number | null
  readonly column: string
  readonly before: string | null
  readonly after: string | null
}

/** Which of the values: those of one list, all of its rows that stay or those of one column. */
export interface Which {
  readonly list: ListNumber
  readonly column: string | undefined
}

/** Of how many values in each column of a list the viewer sees the rows. */
export interface Seen {
  readonly list: ListNumber
  readonly column: string
  readonly rows: number
}

/**
 * The columns that change, the most often first. Of the rows that are kept one by one, those that the viewer may not see are in
 * no column's count, since that would tell of the child. Beyond the first `mostNamed` of a column rows are counted whosever they
 * are: among so many nobody is told of. Undefined where it was not kept.
 * @param list that one alone.
 */
export function columnsShown(
  { behind, comparison }: Preview,
  seen: readonly Seen[],
  only?: ListNumber,
): ColumnsShown | undefined {
  const lists = behind?.lists.filter(({ list }) => only === undefined || list === only)
  if (lists?.every(({ columns }) => columns === undefined) !== false) return undefined
  let withheld = 0
  const shown = lists.flatMap(({ list, columns = [] }) =>
    columns.map(({ column, rows, back }) => {
      const own = seen.find((each) => each.list === list && each.column === column)?.rows ?? 0
      const hidden = Math.max(0, Math.min(rows, mostNamed) - own)
      withheld += hidden
      return { list, column, rows: rows - hidden, named: own, of: stillThere(comparison, list), back }
    }),
  )
  const columns = shown.filter(({ rows }) => rows > 0).toSorted((one, other) => other.rows - one.rows)
  return { columns, withheld }
}

function stillThere(comparison: Preview['comparison'], list: ListNumber): number {
  const own = comparison.find((each) => each.list === list)
  return own === undefined ? 0 : own.same + own.changed + own.corrected
}

const enough = 20

/**
 * What changes so often changes in the file and not in children's lives: another column stands in its place, or it is spelt
 * otherwise. The latest visit is another in nearly every row of a later file, and rightly: there most must go backwards.
 */
export const isInNearlyEvery = ({ list, column, rows, of, back = 0 }: ColumnShown): boolean =>
  of >= enough && rows >= of * 0.9 && (!isLatest(list, column) || back > rows / 2)

/** The day by which rows of the list are told apart: where it changed, the row moved. */
export function dayOfRows(list: ListNumber): string | undefined {
  const { key } = factTables[annexListOf(list).fact]
  return 'startsOn' in key ? key.startsOn : undefined
}

export const isColumn = (list: ListNumber, column: string): boolean =>
  [annexListOf(list).fact, 'details' as const].some((fact) =>
    factTables[fact].columns.some(({ name }) => name === column),
  )

/** The columns of a row in which stood what could not be read: kept as one value, by their names. */
const notRead = 'not_read'

/** What a column of a list says of a child under two names: an age of −1 is an unborn child. */
const saidByAge: ReadonlyMap<string, string> = new Map([
  ['unborn', 'Not yet born'],
  ['age_given', 'Age of Child (Years)'],
])

/** As the list heads it. */
export const headingOf = (list: ListNumber, column: string): string =>
  column === notRead
    ? 'What could not be read'
    : (columnOf(list, column)?.heading ?? saidByAge.get(column) ?? column)

/** As a person says it: a code by what it stands for, a day in full. */
export function saidAs({ list, column }: Pick<ValueShown, 'list' | 'column'>, value: string | null): string {
  if (value === null) return 'blank'
  if (column === notRead)
    return value
      .split(' ')
      .map((name) => headingOf(list, name))
      .join(', ')
  if (column === 'unborn') return value === 'true' ? 'Yes' : 'No'
  const reading = columnOf(list, column)?.reading
  switch (reading?.as) {
    case 'code':
      return reading.codes === 'authority' ? value : labelOf(reading.codes, value)
    case 'truth':
      return value === 'true' ? 'Yes' : 'No'
    case 'day':
      return dayInWords(value)
    default:
      return value
  }
}

function dayInWords(value: string): string {
  const day = readIsoDate(value)
  return day === undefined ? value : longDate(day)
}

export const teamOf = (team: string | null): string => team ?? 'No team named'

export const changedColumns: readonly FileColumn<ValueShown>[] = [
  { head: 'List', cell: ({ list }) => `${list} ${annexListOf(list).name}`, width: 24 },
  { head: 'Child', cell: ({ councilId }) => councilId, width: 16 },
  { head: 'Day of the row', cell: ({ on }) => (on === null ? '' : longDate(on)), width: 18 },
  { head: 'Row in the file', cell: ({ row }) => (row === null ? '' : String(row)), width: 8 },
  { head: 'Column', cell: ({ list, column }) => headingOf(list, column), width: 40 },
  { head: 'Before', cell: (value) => saidAs(value, value.before), width: 32 },
  { head: 'In the file', cell: (value) => saidAs(value, value.after), width: 32 },
  { head: 'Team', cell: ({ team }) => teamOf(team), width: 24 },
]

/** What a page and a file say of values that are not among theirs. Empty where there is none. */
export const valuesNotShown = (withheld: number, of: 'file' | 'list'): string =>
  withheld === 0
    ? ''
    : `${withheld === 1 ? `1 changed value of the ${of} is` : `${withheld.toLocaleString('en-GB')} changed values of the ${of} are`} not shown: of children whose record you may not open, or whose rows were rectified or removed since.`

/** What a page and a file say of columns of which not every row is among theirs. Empty where all are. */
export const onlyTheFirst = (columns: readonly ColumnShown[]): string =>
  columns.some(({ rows }) => rows > mostNamed)
    ? `Of a column that changes in more rows, the first ${mostNamed} of its list are kept one by one; all of them are counted.`
    : ''
