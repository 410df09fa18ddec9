import type { IsoDate } from '../../../kernel/index.ts'
import { addMonths } from '../../../kernel/index.ts'
import type { SheetRow } from '../../../workbook/index.ts'
import type { ListReader } from '../list-reader.ts'
import { dayIn, type Value } from '../values/value.ts'

/** How many of a column's values are what the list has there. */
export interface Fit {
  readonly filled: number
  readonly read: number
}

/** How well the values at a position fit a column of a list. Free text fits where it is not plainly something else. */
export function fitOf(list: ListReader, column: number, rows: readonly SheetRow[], position: number): Fit {
  let [filled, read] = [0, 0]
  for (const row of rows) {
    const value = valueAt(list, column, row, position)
    if (value.kind === 'blank' || value.kind === 'error') continue
    filled += 1
    if (fits(list, column, value)) read += 1
  }
  return { filled, read }
}

export function valueAt(list: ListReader, column: number, row: SheetRow, position: number): Value {
  return list.readers[column]?.(row.cells[position]) ?? { kind: 'blank' }
}

export function fits(list: ListReader, column: number, value: Value): boolean {
  if (value.kind === 'unread') return false
  if (value.kind !== 'known' || typeof value.value !== 'string') return true
  switch (list.known.list.columns[column]?.reading.as) {
    case 'words':
      return !looksOtherwise.test(value.value)
    case 'id':
      return /\d/.test(value.value) && !aDate.test(value.value) && value.value.length <= 40
    default:
      return true
  }
}

const aDate = /^\d{1,4}[-/.\\]\d{1,2}[-/.\\]\d{2,4}(?:\D|$)/
const looksOtherwise = new RegExp(`${aDate.source}|^(?:[a-z]\\) )?(?:yes|no|male|female)$`, 'i')

/** Work with an unborn child begins as early as this before the birth. */
const monthsBeforeBirth = 9

/**
 * Whether the columns that are told by their values alone stand where they should: nobody's events come before birth, or
 * no longer before it than somebody can have worked with an unborn child.
 */
export function daysInOrder(
  list: ListReader,
  rows: readonly SheetRow[],
  positions: readonly (number | undefined)[],
): boolean {
  const { columns } = list.known.list
  const birth = columns.findIndex(({ heading }) => heading === 'Date of Birth')
  const dayAt = (column: number, row: SheetRow): IsoDate | undefined => {
    const position = positions[column]
    const value = position === undefined ? undefined : valueAt(list, column, row, position)
    return value?.kind === 'known' ? dayIn(value.value) : undefined
  }
  const dated = [...columns.keys()].filter((at) => columns[at]?.reading.as === 'day' && at !== birth)
  if (birth < 0) return true
  return dated.every((column) => {
    const both = rows.flatMap((row) => {
      const [born, event] = [dayAt(birth, row), dayAt(column, row)]
      return born === undefined || event === undefined ? [] : [event >= addMonths(born, -monthsBeforeBirth)]
    })
    return both.filter((inOrder) => !inOrder).length <= both.length / 10
  })
}
