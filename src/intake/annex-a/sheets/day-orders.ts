import type { IsoDate } from '../../../kernel/index.ts'
import type { SheetRow } from '../../../workbook/index.ts'
import type { FileProblem } from '../model.ts'
import { orderTold, type DayOrder } from '../values/days.ts'
import { cellReader } from '../values/read-value.ts'
import type { AssignedSheet } from './assign.ts'
import type { Counts, OrderedDays } from './ordered-days.ts'
import { sampleRows } from './sample.ts'

/** So many tell an order; fewer are slips of the pen. */
const several = 3
const enough = 0.05

const none = (): Counts => ({ dayFirst: 0, monthFirst: 0, either: 0 })

/**
 * The same sheets, each with its columns of days that are not written with the day first. Where no beginning of a sheet has
 * a day that can only have the month first, as in nearly every file, nothing more is looked at.
 */
export async function withDayOrders(
  sheets: readonly AssignedSheet[],
  asAt: IsoDate,
): Promise<readonly AssignedSheet[]> {
  const begun = sheets.map((one) => countsIn(one, one.sample.rows))
  if (sumOf(begun.flatMap((own) => [...own.values()])).monthFirst === 0) return sheets
  const counts: (typeof begun)[number][] = []
  for (const [at, one] of sheets.entries()) counts.push(await wholeCounts(one, begun[at] ?? new Map()))
  const file = sumOf(counts.flatMap((own) => [...own.values()]))
  const readers = {
    'month first': cellReader({ as: 'day' }, asAt, 'month first'),
    'only what is certain': cellReader({ as: 'day' }, asAt, 'only what is certain'),
  }
  return sheets.map((one, at) => {
    const own = counts[at] ?? new Map<number, Counts>()
    const sheet = sumOf([...own.values()])
    const days = [...own].flatMap(([column, each]): OrderedDays[] => {
      const order = orderOf(each, [sheet, file])
      return order === 'day first' ? [] : [{ column, order, read: readers[order], counts: each }]
    })
    return days.length === 0 ? one : { ...one, days }
  })
}

/** Of a sheet with more rows than its sample, and days in figures among the first. */
async function wholeCounts(
  one: AssignedSheet,
  begun: ReadonlyMap<number, Counts>,
): Promise<ReadonlyMap<number, Counts>> {
  const { sample } = one
  if (begun.size === 0 || sample.isBlock || sample.rows.length < sampleRows) return begun
  const counts = new Map<number, Counts>()
  for await (const rows of sample.sheet.rows()) countsIn(one, rows, counts)
  return counts
}

function countsIn(
  { list, found }: AssignedSheet,
  rows: readonly SheetRow[],
  counts = new Map<number, Counts>(),
): ReadonlyMap<number, Counts> {
  const columns = list.known.list.columns.flatMap(({ reading }, column) => {
    const position = found?.positions[column]
    return reading.as === 'day' && position !== undefined ? [{ column, position }] : []
  })
  for (const { cells } of rows)
    for (const { column, position } of columns) {
      const cell = cells[position]
      const told = cell?.kind === 'text' ? orderTold(cell.text) : undefined
      if (told === undefined) continue
      const own = counts.get(column) ?? none()
      own[told] += 1
      counts.set(column, own)
    }
  return counts
}

function sumOf(counts: readonly Counts[]): Counts {
  const sum = none()
  for (const { dayFirst, monthFirst, either } of counts) {
    sum.dayFirst += dayFirst
    sum.monthFirst += monthFirst
    sum.either += either
  }
  return sum
}

/** By what the column tells; where it tells nothing, by the other days of the sheet, then of the file. */
function orderOf(own: Counts, wider: readonly Counts[]): DayOrder {
  for (const { dayFirst, monthFirst } of [own, ...wider]) {
    if (monthFirst >= several && dayFirst === 0) return 'month first'
    if (monthFirst >= several && monthFirst >= enough * dayFirst) return 'only what is certain'
    if (dayFirst > 0) return 'day first'
  }
  return own.monthFirst > 0 ? 'only what is certain' : 'day first'
}

/** Says of each such column in which order its days were read. */
export const dayOrderProblems = ({ sample, list, days = [] }: AssignedSheet): readonly FileProblem[] =>
  days.map(({ column, order, counts: { dayFirst, monthFirst, either } }) => {
    const { number, columns } = list.known.list
    const where = { sheet: sample.sheet.name, list: number, column: columns[column]?.heading ?? '' }
    const found = `${monthFirst} dates that can only have the month first, ${dayFirst} that can only have the day first, ${either} that could be either`
    return order === 'month first'
      ? {
          code: 'month first',
          where,
          found,
          expected: 'dates as dd/mm/yyyy: all of this column are read with the month first, so check a few',
          effect: 'warning',
        }
      : {
          code: 'dates in two orders',
          where,
          found,
          expected:
            'dates in one order, as dd/mm/yyyy: those that can be read in one way only are read, and those that could be either are left out',
          effect: 'left out',
        }
  })

/** What rows of the same cells mean depends on the order of their days. */
export const daysInSeed = (sheets: readonly AssignedSheet[]): string =>
  sheets
    .flatMap(({ list, days = [] }) =>
      days.map(({ column, order }) => `${list.known.list.number}.${column} ${order}`),
    )
    .join(' ')
