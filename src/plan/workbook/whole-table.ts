import { readStamp, textIn, versionCode } from '../../spreadsheets/index.ts'
import type { Comparing } from './comparing.ts'
import { headOf, isNew, keyOf, leftOut } from './comparing.ts'
import type { PlanProblem } from './finding.ts'
import { problem } from './finding.ts'

/** Rows that stand twice, by their numbers. */
export function repeated({ table, now }: Comparing): ReadonlyMap<number, PlanProblem> {
  const byKey = Map.groupBy(table.rows, (row) => keyOf(row, now))
  const twice = [...byKey].filter(([key, rows]) => !isNew(key) && rows.length > 1)
  return new Map(
    twice.flatMap(([key, rows]) =>
      rows.map(({ number }) => [
        number,
        problem({
          sheet: table.sheet,
          row: number,
          column: headOf(now, now.key),
          action: now.actionOf(key),
          found: `${key} in rows ${rows.map((row) => row.number).join(', ')}`,
          expected: 'each row once',
          then: `${leftOut} Keep one of them. For something new, fill in an empty row and leave “${headOf(now, now.key)}” empty.`,
        }),
      ]),
    ),
  )
}

/** Rows that were taken out and are not in the sheet: nothing is deleted by that. */
export function missingRows({ table, now, asOf }: Comparing): readonly PlanProblem[] {
  const stamps = table.rows.flatMap((row) => readStamp(textIn(row.cells.get(versionCode))) ?? [])
  const change = Math.max(0, ...stamps.map((stamp) => stamp.change))
  const here = new Set(table.rows.map((row) => keyOf(row, now)))
  return [...(asOf(change)?.rows.keys() ?? [])]
    .filter((key) => !here.has(key) && now.rows.has(key))
    .map((key) =>
      problem({
        sheet: table.sheet,
        column: headOf(now, now.key),
        action: now.actionOf(key),
        found: `no row ${key}`,
        expected: `the row ${key}, as it was taken out`,
        then: 'Nothing is deleted by deleting its row. To take it out of the plan use its own page, where a reason is asked.',
      }),
    )
}

/** Columns that are none of the table’s. */
export const strangeColumns = ({ table }: Comparing): readonly PlanProblem[] =>
  table.unknown.map((head) =>
    problem({
      sheet: table.sheet,
      column: head,
      found: head,
      expected: 'only the columns that were taken out',
      then: 'This column is none of the plan’s: it is not read. What should be kept belongs under Progress.',
    }),
  )

/** Columns that were taken out and are not in the sheet. */
export const goneColumns = ({ table }: Comparing): readonly PlanProblem[] =>
  table.problems.map(({ where, found, expected }) =>
    problem({
      sheet: table.sheet,
      column: where.column,
      found,
      expected,
      then: 'Nothing of this column is changed.',
    }),
  )
