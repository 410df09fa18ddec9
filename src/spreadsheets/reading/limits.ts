import { usualLimits } from '../../workbook/index.ts'
import type { Limits } from '../../workbook/index.ts'

/** A tracker of the largest authority has some thousand rows and some dozen columns. */
export const limits: Limits = {
  ...usualLimits,
  fileMegabytes: 20,
  unzippedMegabytes: 100,
  rows: 50_000,
  cells: 2_000_000,
  characters: 30_000_000,
  sharedTexts: 200_000,
  seconds: 20,
  megabytes: 250,
}
