import type { Limits } from '../../../workbook/index.ts'
import { usualLimits } from '../../../workbook/index.ts'

/** The Department's file of ten years is 2 MB and 20,000 rows. */
export const limits: Limits = {
  ...usualLimits,
  fileMegabytes: 20,
  sheets: 1,
  rows: 100_000,
  cells: 5_000_000,
  textLength: 2_000,
}
