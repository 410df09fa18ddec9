import type { IsoDate } from '../../kernel/index.ts'

/** How fit the numbers of one list are to be read: where they come from, how old and how whole. */
export interface Fitness {
  readonly list: number
  /** What one row of it is. */
  readonly of: string
  /** The day that the extract describes. */
  readonly extractOn: IsoDate
  readonly fileName: string
  /** Days from the extract to the day looked at. */
  readonly age: number
  /** Cells of the columns in use that were left blank, of all of them. */
  readonly blank: { readonly cells: number; readonly of: number }
  /** Rows first told of by this extract whose event began before the one before was taken, of the rows it tells of. */
  readonly late: { readonly rows: number; readonly of: number } | undefined
  /** What the checks of the file found wrong in this list: rows rejected, values left out. */
  readonly checksFailed: number | undefined
}

const share = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10

/** `8 days old, 97.4% filled in, 3.1% entered late, 2 checks failed` */
export function fitnessWords({ age, blank, late, checksFailed }: Fitness): string {
  const parts = [
    age === 0 ? 'of the day itself' : age === 1 ? '1 day old' : `${age} days old`,
    blank.of > 0 && `${share(blank.of - blank.cells, blank.of)}% filled in`,
    late && late.of > 0 && `${share(late.rows, late.of)}% entered late`,
    checksFailed !== undefined &&
      (checksFailed === 1 ? '1 check failed' : `${checksFailed === 0 ? 'no' : checksFailed} checks failed`),
  ]
  return parts.filter((part) => typeof part === 'string').join(', ')
}
