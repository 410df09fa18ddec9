import type { Count, Figure, FigureKey, Period, Share } from '../model/figure.ts'
import type { PublicationRequest } from '../model/request.ts'
import type { Sum } from '../model/sums.ts'
import { flowOf, totalOf } from '../model/sums.ts'
import type { MadeChild, MadeCouncil, MadeEvent } from './made-council.ts'
import { ages, firstOf, lastOf, sexes, teams } from './made-council.ts'

const key = (
  measure: string,
  period: Period,
  area: readonly string[] = [],
  cell: FigureKey['cell'] = {},
): FigureKey => ({
  measure,
  cell,
  area,
  period,
})
const public_ = (
  figures: readonly Figure[],
  sums: readonly Sum[],
  beneath: readonly Figure[] = [],
): PublicationRequest => ({
  level: 'public',
  figures,
  sums,
  beneath,
})

/** Every cell of a table with its totals: `null` is the total over a dimension. */
function table(
  stock: readonly MadeChild[],
  keyOf: (row: string | null, column: string | null) => FigureKey,
  rows: readonly string[],
  columns: readonly string[],
  is: { row: (child: MadeChild) => string; column: (child: MadeChild) => string },
): { figures: Count[]; sums: Sum[] } {
  const cell = (row: string | null, column: string | null): Count => ({
    kind: 'count',
    key: keyOf(row, column),
    value: stock.filter(
      (child) => (row === null || is.row(child) === row) && (column === null || is.column(child) === column),
    ).length,
  })
  const figures = [null, ...rows].flatMap((row) => [null, ...columns].map((column) => cell(row, column)))
  const sums = [
    ...[null, ...rows].map((row) =>
      totalOf(
        keyOf(row, null),
        columns.map((column) => keyOf(row, column)),
      ),
    ),
    ...[null, ...columns].map((column) =>
      totalOf(
        keyOf(null, column),
        rows.map((row) => keyOf(row, column)),
      ),
    ),
  ]
  return { figures, sums }
}

const dimension = (name: string, category: string | null): FigureKey['cell'] =>
  category === null ? {} : { [name]: category }

/** Children in care on the last day of a month, by team and age, or by age and sex. */
export function stockTable(
  { months }: MadeCouncil,
  month: number,
  by: 'team and age' | 'age and sex',
): PublicationRequest {
  const stock = months[month]?.stock ?? []
  const on: Period = { on: lastOf(month) }
  const { figures, sums } =
    by === 'team and age'
      ? table(
          stock,
          (team, age) => key('children in care', on, team === null ? [] : [team], dimension('age', age)),
          teams,
          ages,
          {
            row: ({ team }) => team,
            column: ({ age }) => age,
          },
        )
      : table(
          stock,
          (age, sex) =>
            key('children in care', on, [], { ...dimension('age', age), ...dimension('sex', sex) }),
          ages,
          sexes,
          {
            row: ({ age }) => age,
            column: ({ sex }) => sex,
          },
        )
  return public_(figures, sums)
}

/** Comings and goings of a month, with the children at its start and end. */
export function flows({ months }: MadeCouncil, month: number): PublicationRequest {
  const period: Period = { from: firstOf(month), to: lastOf(month) }
  const [start, end] = [{ on: lastOf(month - 1) }, { on: lastOf(month) }].map((on) =>
    key('children in care', on),
  )
  const [entered, left] = ['entered care', 'left care'].map((measure) => key(measure, period))
  if (!start || !end || !entered || !left) throw new RangeError('A month has a start and an end')
  const counts: Figure[] = [
    { kind: 'count', key: entered, value: months[month]?.entered ?? 0 },
    { kind: 'count', key: left, value: months[month]?.left ?? 0 },
    { kind: 'count', key: end, value: months[month]?.stock.length ?? 0 },
  ]
  const before: Figure = { kind: 'count', key: start, value: months[month - 1]?.stock.length ?? 0 }
  return public_(counts, [flowOf({ start, entered, left, end })], [before])
}

const byMonth = (events: readonly MadeEvent[], from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => {
    const its = events.filter(({ month }) => month === from + at)
    return { numerator: its.filter(({ met }) => met).length, denominator: its.length }
  })

/** Assessments from one month to another: how many, and how many of them in time, by team. */
export function assessments(
  { events }: Pick<MadeCouncil, 'events'>,
  from: number,
  to: number,
  measure = 'assessments',
): PublicationRequest {
  const period: Period = { from: firstOf(from), to: lastOf(to) }
  const share = (team: string | null): Share => {
    const its = events.filter(
      (event) => (team === null || event.team === team) && event.month >= from && event.month <= to,
    )
    return {
      kind: 'share',
      key: key(measure, period, team === null ? [] : [team]),
      numerator: its.filter(({ met }) => met).length,
      denominator: its.length,
      months: byMonth(its, from, to),
    }
  }
  const figures = [null, ...teams].map(share)
  return public_(figures, [
    totalOf(
      key(measure, period),
      teams.map((team) => key(measure, period, [team])),
    ),
  ])
}

/** The same figures without their numbers for teams, or for teams only. */
export const only = (request: PublicationRequest, keep: (figure: Figure) => boolean): PublicationRequest => ({
  ...request,
  figures: request.figures.filter(keep),
  beneath: [...(request.beneath ?? []), ...request.figures.filter((figure) => !keep(figure))],
})
