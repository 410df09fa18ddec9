import type { Piece } from './piece.ts'
import { asAt, monthsBefore, throughDay } from './piece.ts'

/** Whether what comes of a piece may change with the day looked at: otherwise it is worked out once for all days. */
export const asksForDay = ({ sql }: Piece): boolean => /\bt\./.test(sql)

/** What a row and what stands beside it are called in pieces. */
export const besides = ['f', 'd', 'r'] as const
export type Beside = (typeof besides)[number]

/** The columns that pieces read of a row, or of what stands beside it; words in quotes name none. */
export function columnsOf(beside: Beside, pieces: readonly Piece[]): readonly string[] {
  const said = pieces.map(({ sql }) => outsideQuotes(sql)).join(' ')
  return [
    ...new Set(
      [...said.matchAll(new RegExp(`\\b${beside}\\.(\\w+)`, 'g'))].flatMap(([, name]) => name ?? []),
    ),
  ]
}

const outsideQuotes = (sql: string): string =>
  sql
    .split("'")
    .filter((_, at) => at % 2 === 0)
    .join(' ')

const monthsBack = /\(t\.as_at - interval '(\d+) months'\)::date/g

/** The piece with what comes of the day alone by the name that stands for it: worked out once a day, not once a row. */
export const overDays = ({ sql }: Piece): string =>
  sql.replaceAll(throughDay(asAt), 't.working_days').replace(monthsBack, 't.months_$1')

/** What of a day alone its pieces ask for, by the name that stands for it. */
export function ofDays(pieces: readonly Piece[]): ReadonlyMap<string, string> {
  const months = pieces.flatMap(({ sql }) => [...sql.matchAll(monthsBack)].map(([, count]) => Number(count)))
  return new Map([
    ['working_days', throughDay(asAt)],
    ...months.map((count) => [`months_${count}`, monthsBefore(asAt, count).sql] as const),
  ])
}
