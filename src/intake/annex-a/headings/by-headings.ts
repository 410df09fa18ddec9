import type { SheetRow } from '../../../workbook/index.ts'
import type { ListReader } from '../list-reader.ts'
import type { RememberedMapping } from '../model.ts'
import { fitOf } from './fitting.ts'
import type { FoundList } from './found.ts'
import { matchHeadings, notInTheFile, type Match, type Matching } from './match.ts'
import type { Heading } from './normal.ts'

/** Headings stand in one of the first rows. */
export const rowsWithHeadings = 12

/** What every list has says little of which list it is. */
const commonWeight = 0.25
const common =
  /^(?:Gender|Ethnicity|Date of Birth|Age of Child|Does the Child have a Disability|Allocated|Family)/

const leastColumns = 3
const leastShare = 0.3

/** Finds the row whose headings say most of the list; undefined where none says enough. */
export function byHeadings(
  list: ListReader,
  rows: readonly SheetRow[],
  headings: readonly (readonly (Heading | undefined)[])[],
  remembered: RememberedMapping,
  by: Matching,
): FoundList | undefined {
  let best: { readonly matches: readonly Match[]; readonly row: number; readonly score: number } | undefined
  for (const [row, inRow] of headings.entries()) {
    const matches = matchHeadings(inRow, list.known, remembered[list.known.list.number], by)
    const score = shareOf(list, matches)
    if (matches.length >= leastColumns && score > (best?.score ?? leastShare)) best = { matches, row, score }
  }
  return best && filled(list, best, rows, notInTheFile(list.known, remembered[list.known.list.number]))
}

/** The share of the list's columns, by what each tells. */
function shareOf(list: ListReader, matches: readonly Match[]): number {
  const { columns } = list.known.list
  const weight = (at: number) => (common.test(columns[at]?.heading ?? '') ? commonWeight : 1)
  const expected = columns.reduce((sum, { since }, at) => sum + (since === undefined ? weight(at) : 0), 0)
  const own = matches.filter(
    ({ column }) => weight(column) === 1 && list.known.list.columns[column]?.feeds !== 'owner',
  )
  if (own.length === 0) return 0
  return Math.min(1, matches.reduce((sum, { column }) => sum + weight(column), 0) / expected)
}

function filled(
  list: ListReader,
  { matches, row, score }: { matches: readonly Match[]; row: number; score: number },
  rows: readonly SheetRow[],
  absent: ReadonlySet<number>,
): FoundList {
  const positions: (number | undefined)[] = list.known.list.columns.map(() => undefined)
  const by: FoundList['by'][number][] = [...positions].map(() => undefined)
  for (const match of matches) {
    positions[match.column] = match.position
    by[match.column] = match.by
  }
  const data = rows.slice(row + 1)
  for (const [column, position] of between(positions, rows[row]?.cells.length ?? 0)) {
    if (absent.has(column) || !fitsThere(list, column, data, position)) continue
    positions[column] = position
    by[column] = 'position'
  }
  return { positions, by, headings: row, dataFrom: row + 1, score }
}

const enough = 0.8

function fitsThere(list: ListReader, column: number, data: readonly SheetRow[], position: number): boolean {
  const { filled, read } = fitOf(list, column, data, position)
  return filled > 0 && read >= enough * filled
}

/**
 * Columns not found by name that stand exactly as many as the unknown headings between two that were: each may be the one
 * in its place, if its values say so too.
 */
function* between(
  positions: readonly (number | undefined)[],
  width: number,
): Generator<[column: number, position: number]> {
  const taken = new Set(positions)
  for (let column = 0; column < positions.length; column += 1) {
    if (positions[column] !== undefined) continue
    let end = column
    while (end < positions.length && positions[end] === undefined) end += 1
    const from = column === 0 ? 0 : (positions[column - 1] ?? -1) + 1
    const to = end === positions.length ? width : (positions[end] ?? width)
    const free = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at).filter(
      (at) => !taken.has(at),
    )
    if (free.length === end - column)
      for (const [at, position] of free.entries()) yield [column + at, position]
    column = end
  }
}
