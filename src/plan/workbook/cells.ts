import type { SheetColumn, SheetValue, Stamp } from '../../spreadsheets/index.ts'
import { asText, markOf, stampText, versionCode } from '../../spreadsheets/index.ts'
import type { PlanRead } from './read.ts'

/** Why a row's changes are made: asked beside them, once for the row. */
export const whyCode = 'reason'

type Value<Line> = (line: Line) => SheetValue

/** Ways of writing a column down, for one kind of row. */
export const cellsOf = <Line extends { readonly read: PlanRead }>() => {
  type Column = SheetColumn<Line>
  const text = (code: string, head: string, value: Value<Line>, width = 18): Column => ({
    code,
    head,
    kind: 'text',
    value,
    width,
  })
  const day = (code: string, head: string, value: Value<Line>): Column => ({
    code,
    head,
    kind: 'day',
    value,
    width: 12,
  })
  const amount = (code: string, head: string, value: Value<Line>): Column => ({
    code,
    head,
    kind: 'amount',
    value,
    width: 11,
  })
  const typed = (column: Column): Column => ({ ...column, editable: true })
  const choice = (
    code: string,
    head: string,
    options: readonly string[],
    value: Value<Line>,
    width = 22,
  ): Column => ({ code, head, kind: 'choice', options, value, width })
  const why = typed(text(whyCode, 'Reason for your changes', () => undefined, 26))
  return { text, day, amount, typed, choice, why }
}

const isRead = ({ code, editable }: SheetColumn<never>): boolean => editable !== true && code !== versionCode

/** The columns that nobody brings back, in the order of a stamp's marks: the row's own name is the first. */
export const markedColumns = <Line>(columns: readonly SheetColumn<Line>[]): readonly SheetColumn<Line>[] =>
  columns.filter(isRead)

/** The columns with the one that stamps each row, when the plan is known up to a change. */
export const stamped = <Line extends { readonly read: PlanRead }>(
  columns: readonly SheetColumn<Line>[],
): readonly SheetColumn<Line>[] => [
  ...columns,
  {
    code: versionCode,
    head: 'Leave this as it is',
    kind: 'text',
    width: 14,
    quiet: true,
    value: (line) => {
      const { change, whole } = line.read
      if (change === undefined) return undefined
      const marks = markedColumns(columns).map(({ value }) => markOf(asText(value(line))))
      const stamp: Stamp = { of: whole.plan.id, change, marks }
      return stampText(stamp)
    },
  },
]
