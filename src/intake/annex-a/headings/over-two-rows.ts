import type { Heading } from './normal.ts'
import { headingOf } from './tokens.ts'

type Row = readonly (Heading | undefined)[]

/** Each row with the one above it, cell by cell, as one heading: long headings are broken over two rows. */
export const overTwoRows = (rows: readonly Row[]): readonly Row[] =>
  rows.map((below, at) => {
    const above = rows[at - 1] ?? []
    return Array.from({ length: Math.max(above.length, below.length) }, (_, cell) => {
      const parts = [above[cell]?.text, below[cell]?.text].filter((text) => text !== undefined)
      return parts.length === 0 ? undefined : headingOf(parts.join(' '))
    })
  })
