import type { Table } from './model.ts'
import { wordsOf } from './wording.ts'
import { heldTogether } from './together.ts'

/** Measures of the page, in twips (a twentieth of a point): A4 with margins of 2.2 cm. */
export const page = { width: 11906, height: 16838, margin: 1247, footer: 680 }
export const textWidth = page.width - 2 * page.margin

/** Twips that a character of a table needs at the most; those of a heading, in bold, need more. */
const twips = { character: 112, inHeading: 124, padding: 240 } as const
/** A longer word may be broken. */
const longestUnbroken = 20
const step = 90
/** Nothing is gained by looking further ahead than this many steps at once. */
const furthest = 10

interface Entry {
  readonly words: readonly number[]
  readonly perCharacter: number
}

/** The lengths of the words that a line may break between. */
const entry = (text: string, perCharacter: number): Entry => ({
  words: heldTogether(text)
    .split(/[ \n]+/)
    .filter((word) => word !== '')
    .map((word) => word.length),
  perCharacter,
})

/** How many lines an entry takes in a column of this width. */
function linesIn({ words, perCharacter }: Entry, width: number): number {
  const room = Math.max(1, Math.floor((width - twips.padding) / perCharacter))
  let [lines, used] = [1, 0]
  for (const length of words) {
    const needs = used === 0 ? length : used + 1 + length
    if (needs <= room) used = needs
    else {
      lines += used === 0 ? 0 : 1
      used = length
    }
  }
  return lines
}

/** The least that a column may have: room for its longest word. */
const leastWidth = (column: readonly Entry[]): number =>
  Math.max(
    ...column.map(
      ({ words, perCharacter }) =>
        Math.min(Math.max(1, ...words), longestUnbroken) * perCharacter + twips.padding,
    ),
  )

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** Lines of the whole table, the highest cell of each row; and, much less, those of every cell. */
function height(columns: readonly (readonly Entry[])[], widths: readonly number[]): number {
  const lines = columns.map((column, index) => column.map((one) => linesIn(one, widths[index] ?? 0)))
  const rows = lines[0]?.map((_, row) => lines.map((column) => column[row] ?? 1)) ?? []
  return sum(rows.map((row) => Math.max(...row))) + 0.02 * sum(rows.map(sum))
}

interface Growth {
  readonly widths: readonly number[]
  /** Lines saved for each step of width spent. */
  readonly worth: number
}

/** What every column would save if it were wider by one step, two steps and so on. */
function growths(
  columns: readonly (readonly Entry[])[],
  widths: readonly number[],
  spare: number,
): readonly Growth[] {
  const now = height(columns, widths)
  const steps = Array.from({ length: Math.min(furthest, Math.floor(spare / step)) }, (_, index) => index + 1)
  return columns.flatMap((_, column) =>
    steps.map((count) => {
      const wider = widths.with(column, (widths[column] ?? 0) + count * step)
      return { widths: wider, worth: (now - height(columns, wider)) / count }
    }),
  )
}

const headsOf = ({ columns }: Table): string => JSON.stringify(columns.map(({ heading }) => heading))

/** All tables of a document with the same headings, one after another, as if they were one: their columns then line up. */
export function likeTables(tables: readonly Table[]): (table: Table) => Table {
  const rows = Map.groupBy(tables, headsOf)
  return (table) => ({ ...table, rows: rows.get(headsOf(table))?.flatMap((like) => like.rows) ?? table.rows })
}

const best = (all: readonly Growth[]): Growth | undefined =>
  all.reduce<Growth | undefined>((found, one) => (one.worth > (found?.worth ?? 0) ? one : found), undefined)

/**
 * How wide each column is, in twips, together the width of the text: room for the longest word of each, then what is
 * left to the column that saves the table the most lines. Word and LibreOffice both honour these instead of guessing.
 * @param scale how many times larger than usual the text is.
 */
export function columnWidths(table: Table, scale = 1): number[] {
  const columns = table.columns.map((column, index) => [
    entry(column.heading, twips.inHeading * scale),
    // What a row is called is printed in bold.
    ...table.rows.map((row) =>
      entry(wordsOf(row[index] ?? []), (index === 0 ? twips.inHeading : twips.character) * scale),
    ),
  ])
  let widths: readonly number[] = columns.map(leastWidth)
  for (let grown = best(growths(columns, widths, textWidth - sum(widths))); grown;) {
    widths = grown.widths
    grown = best(growths(columns, widths, textWidth - sum(widths)))
  }
  // What saves nothing is shared by all alike, and so is what is lacking.
  const total = sum(widths)
  const whole = widths.map((width) => Math.floor((width * textWidth) / total))
  return whole.map((width, index) => (index === 0 ? width + textWidth - sum(whole) : width))
}
