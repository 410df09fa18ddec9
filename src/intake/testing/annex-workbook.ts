import { bookOf } from '../annex-a/testing/write-lists.ts'

/** A workbook with one list of referrals, its headings as given. */
export const referralsBook = ({
  headings,
  rows,
}: {
  readonly headings: readonly string[]
  readonly rows: readonly (readonly string[])[]
}): Buffer => bookOf([{ name: 'List 3', rows: [headings, ...rows] }])
