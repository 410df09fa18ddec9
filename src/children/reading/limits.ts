import type { Limits } from '../../workbook/index.ts'
import { usualLimits } from '../../workbook/index.ts'
import { mostRows } from '../model/council-list.ts'

/** A list of 200,000 children with a name of 30 letters each is 8 MB; the largest authority has a tenth of them. */
export const limits: Limits = {
  ...usualLimits,
  fileMegabytes: 10,
  sheets: 1,
  // The headings are a row as well.
  rows: mostRows + 1,
  cells: 2_000_000,
  textLength: 2_000,
  characters: 12_000_000,
  seconds: 60,
  megabytes: 250,
}
