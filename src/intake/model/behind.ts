import type { IsoDate } from '../../kernel/index.ts'
import type { ListNumber } from '../annex-a/index.ts'

/** A row held that a file changes or has no more, by the record's own number of the child. */
export interface RowBehind {
  readonly child: number
  /** The day it is about; none where its list has one row for each child. */
  readonly on: IsoDate | null
  /** Where the file has the same row with another day. */
  readonly movedTo?: IsoDate
}

export interface RowsBehind {
  readonly changed: readonly RowBehind[]
  readonly gone: readonly RowBehind[]
}

/** In how many rows a file changes a column, all of them counted. */
export interface ColumnChanged {
  readonly column: string
  readonly rows: number
  /** Of the latest of something: in how many of them it becomes an earlier day, or blank. None elsewhere. */
  readonly back?: number
}

export interface ListBehind extends RowsBehind {
  readonly list: ListNumber
  /** Not kept of extracts that were checked before it was. */
  readonly columns?: readonly ColumnChanged[]
}

/** The children behind what a file comes to. Each list of them ends after `mostNamed`. */
export interface Behind {
  readonly limits: readonly number[]
  readonly lists: readonly ListBehind[]
}

/** Who looks through more children one by one has the wrong file; and numbers are kept with every extract. */
export const mostNamed = 500

/** Which of the children behind it: those whose time limits change, or those of a list's rows. */
export type BehindQuestion =
  { readonly what: 'limits' } | { readonly what: keyof RowsBehind; readonly list: ListNumber }

/** What is kept of a question; undefined where nothing is. */
export function rowsBehind(behind: Behind, question: BehindQuestion): readonly RowBehind[] | undefined {
  if (question.what === 'limits') return behind.limits.map((child) => ({ child, on: null }))
  return behind.lists.find(({ list }) => list === question.list)?.[question.what]
}

/** A child behind a count, whom the viewer may open. */
export interface ChildBehind extends RowBehind {
  readonly childId: number
  /** The council's own number of the child. */
  readonly councilId: string
  readonly team: string | null
}
