import type { MappedColumn } from '../model.ts'

/** How one list stands in one sheet. */
export interface FoundList {
  /** Place of each of the list's columns in the sheet, from 0. */
  readonly positions: readonly (number | undefined)[]
  readonly by: readonly (MappedColumn['by'] | undefined)[]
  /** Index among the sample's rows of the row with headings. */
  readonly headings: number | undefined
  /** Index among the sample's rows where the data begins. */
  readonly dataFrom: number
  /** From 0 to 1: how much of the list is there. */
  readonly score: number
}
