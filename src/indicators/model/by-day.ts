import type { Piece } from './piece.ts'
import { asAt, monthsBefore, throughDay } from './piece.ts'

/** Whether what comes of a piece may change with the day looked at: otherwise it is worked out once for all days. */
export const asksForDay = ({ sql }: Piece): boolean => /\bt\./.test(sql)

/** A text of SQL with what is outside its quoted words put another way. */
const outsideQuotes = (sql: string, put: (part: string) => string): string =>
  sql
    .split("'")
    .map((part, at) => (at % 2 === 0 ? put(part) : part))
    .join("'")

const column = /\b([fdr])\.(\w+)/g

/** The columns that a piece reads of a row and of what stands beside it: `f.started_on`. */
export const columnsIn = ({ sql }: Piece): readonly string[] =>
  sql.split("'").flatMap((part, at) => (at % 2 === 0 ? [...part.matchAll(column)].map(([name]) => name) : []))

/** What such a column is called where rows alike in it have been counted together. */
export const alikeName = (name: string): string => name.replace('.', '_')

/** A piece over rows counted together, `g`, and over days with what comes of them alone. */
export const overAlike = ({ sql }: Piece): string =>
  outsideQuotes(
    sql
      .replaceAll(throughDay(asAt), 't.working_days')
      .replace(/\(t\.as_at - interval '(\d+) months'\)::date/g, 't.months_$1'),
    (part) => part.replace(column, (name) => `g.${alikeName(name)}`),
  )

/** What of a day alone its pieces ask for, by the name that stands for it. */
export function ofDays(pieces: readonly Piece[]): ReadonlyMap<string, string> {
  const months = pieces.flatMap(({ sql }) =>
    [...sql.matchAll(/\(t\.as_at - interval '(\d+) months'\)::date/g)].map(([, count]) => Number(count)),
  )
  return new Map([
    ['working_days', throughDay(asAt)],
    ...months.map((count) => [`months_${count}`, monthsBefore(asAt, count).sql] as const),
  ])
}
