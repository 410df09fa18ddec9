import { inSeries } from '../../kernel/index.ts'
import type { LeftOutWhy } from './measure.ts'

/** Rows that a measure asks and leaves out, as it is not known of them: how many, and why. */
export interface LeftOut {
  readonly why: LeftOutWhy
  readonly rows: number
}

const words: Readonly<Record<LeftOutWhy, string>> = {
  'a day that could not be read': 'with a day that could not be read',
  'an end before its beginning': 'with an end before its beginning',
  'days in an impossible order': 'with days in an impossible order',
  'a day booked ahead': 'with a day booked ahead of the extract, of which none of that day or later tells',
}

/**
 * `3 rows left out, as it is not known of them: 2 with an end before its beginning and 1 with …`; nothing where there are
 * none.
 */
export function leftOutInWords(leftOut: readonly LeftOut[]): string | undefined {
  if (leftOut.length === 0) return undefined
  const all = leftOut.reduce((sum, { rows }) => sum + rows, 0)
  const each = leftOut.map(({ why, rows }) => `${rows} ${words[why]}`)
  return `${all} ${all === 1 ? 'row' : 'rows'} left out, as it is not known: ${inSeries(each)}`
}
