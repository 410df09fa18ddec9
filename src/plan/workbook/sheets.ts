import type { SheetColumn, Values } from '../../spreadsheets/index.ts'
import { asText } from '../../spreadsheets/index.ts'
import { markedColumns } from './cells.ts'
import { actionColumns, choicesOf, measureColumns, milestoneColumns } from './columns.ts'
import { actionLines, measureLines, milestoneLines } from './lines.ts'
import type { PlanRead } from './read.ts'

export type SheetName = 'Plan' | 'Milestones' | 'Measures'

/** One of the workbook’s tables, without what its rows are made of: how it is read, whatever it holds. */
export interface PlanSheet {
  readonly name: SheetName
  /** The code of the column that names a row. */
  readonly key: string
  readonly columns: readonly SheetColumn<never>[]
  /** In the order of a stamp’s marks. */
  readonly marked: readonly SheetColumn<never>[]
  /** Each row by its name: every cell as text, by the codes of the columns. */
  readonly rows: ReadonlyMap<string, Values>
  /** The action that each row is about, by its reference. */
  readonly actionOf: (key: string) => string | undefined
  /** May rows be added to it? */
  readonly takesNew: boolean
}

interface Made<Line> {
  readonly name: SheetName
  readonly key: string
  readonly columns: readonly SheetColumn<Line>[]
  readonly lines: readonly Line[]
  readonly actionOf: (line: Line) => string | undefined
  readonly takesNew: boolean
}

function sheetOf<Line>({ name, key, columns, lines, actionOf, takesNew }: Made<Line>): PlanSheet {
  const valuesOf = (line: Line): Values =>
    new Map(columns.map(({ code, value }) => [code, asText(value(line))] as const))
  const rows = lines.map((line) => ({ line, values: valuesOf(line) }))
  const named = new Map(rows.map(({ line, values }) => [values.get(key) ?? '', { line, values }]))
  return {
    name,
    key,
    columns,
    marked: markedColumns(columns),
    rows: new Map([...named].map(([each, { values }]) => [each, values])),
    actionOf: (each) => {
      const found = named.get(each)
      return found && actionOf(found.line)
    },
    takesNew,
  }
}

/** The workbook’s three tables of a plan, as it stands in what was read. */
export function planSheets(read: PlanRead): readonly PlanSheet[] {
  const choices = choicesOf(read)
  return [
    sheetOf({
      name: 'Plan',
      key: 'action-ref',
      columns: actionColumns(choices),
      lines: actionLines(read),
      actionOf: ({ action }) => action.reference,
      takesNew: true,
    }),
    sheetOf({
      name: 'Milestones',
      key: 'milestone-no',
      columns: milestoneColumns(choices),
      lines: milestoneLines(read),
      actionOf: ({ action }) => action.reference,
      takesNew: true,
    }),
    sheetOf({
      name: 'Measures',
      key: 'measure-no',
      columns: measureColumns(),
      lines: measureLines(read),
      actionOf: ({ action }) => action?.reference,
      takesNew: false,
    }),
  ]
}
