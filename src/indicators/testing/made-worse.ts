import type { Extract, ExtractList, ExtractValue } from '../../example/children/index.ts'
import { factTables } from '../../children/index.ts'

/** Whole numbers from 0, the same for the same seed. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 4_294_967_296) * below)
  }
}

/**
 * The extract as a tired council would send it: one cell in twelve is blank, and some rows of events stand there twice.
 * Keys and what is said of the child itself stay, so that what a row is about can still be known.
 */
export function madeWorse(extract: Extract, seed: number): Extract {
  const next = numbersFrom(seed)
  return { ...extract, lists: extract.lists.map((each) => worse(each, next)) }
}

function worse({ list, rows }: ExtractList, next: (below: number) => number): ExtractList {
  const { key } = factTables[list.fact]
  const mayGo = list.columns.map(
    ({ feeds }) =>
      typeof feeds === 'object' &&
      feeds.fact === list.fact &&
      !('startsOn' in key && key.startsOn === feeds.column),
  )
  const blanked = rows.map((row): readonly ExtractValue[] =>
    row.map((cell, at) => (mayGo[at] && next(12) === 0 ? null : cell)),
  )
  return {
    list,
    rows: 'one' in key ? blanked : blanked.flatMap((row) => (next(20) === 0 ? [row, row] : [row])),
  }
}
