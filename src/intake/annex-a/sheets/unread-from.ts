import { rowsWithHeadings } from '../headings/by-headings.ts'
import { textsIn, type Sample } from './sample.ts'

const mostTitleCells = 2

/** Of a sheet that was not understood: the number of its first row below the title and what seem to be its headings. */
export function firstUnread({ rows }: Sample): number {
  const wide = rows
    .slice(0, rowsWithHeadings)
    .findIndex((row) => filledIn(textsIn(row)).length > mostTitleCells)
  const row = rows[wide]
  if (row === undefined) return 0
  const from =
    row.cells.every((cell) => cell === undefined || cell.kind === 'text') && areHeadings(textsIn(row))
  return from ? row.number + 1 : row.number
}

const filledIn = (texts: readonly string[]) => texts.filter((text) => text !== '')

/** Words in every cell, and no two alike; figures, days and codes stand in a row of data. */
function areHeadings(texts: readonly string[]): boolean {
  const filled = filledIn(texts)
  return (
    new Set(filled).size === filled.length &&
    filled.every((text) => /[a-z]{2}/i.test(text) && !/^[a-z]?\d|\d{4}|^[a-z0-9]\)/i.test(text))
  )
}
