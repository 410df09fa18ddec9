import type { FactName } from '../../children/facts/index.ts'
import type { Json } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { ListNumber } from './lists/index.ts'

/** Where a problem stands, as Excel shows it: the sheet's name, the row's number and the column's heading. */
export interface Where {
  /** Empty where the file has no sheet to name: of a list that it does not have. */
  readonly sheet: string
  readonly list?: ListNumber
  readonly row?: number
  readonly column?: string
}

/** What came of it: the whole row stays out, one value stays out, or it is only worth a look. */
export type Effect = 'rejected' | 'left out' | 'warning'

/** Something in the file that is not as it should be: data, not an exception. */
export interface FileProblem {
  readonly code: string
  readonly where: Where
  readonly found: string
  readonly expected: string
  readonly effect: Effect
  /**
   * The council's number of the child whose row it is, where that can be read. Rows of list 11 are of adopters, and name
   * none.
   */
  readonly child?: string
}

/** How one column of a list was found in a sheet. */
export interface MappedColumn {
  /** The column's heading in Ofsted's workbook. */
  readonly column: string
  /** The heading as it stands in the file. */
  readonly found: string
  /** Counted from 0: column A. */
  readonly position: number
  readonly by: 'name' | 'alias' | 'position' | 'remembered'
}

export interface SheetMapping {
  readonly sheet: string
  /** The row that holds the headings, as Excel numbers it; none when the columns are known by order alone. */
  readonly headingsRow: number | undefined
  readonly columns: readonly MappedColumn[]
  /** Columns of the list that the sheet does not have. */
  readonly missing: readonly string[]
  /** Headings of the sheet that mean nothing to the list. */
  readonly unused: readonly string[]
}

/** What was found of one list. `rows` = rows that go in + `rejected`: every row is counted once. */
export interface ListSummary {
  readonly list: ListNumber
  /** Data rows, without titles, headings and empty rows. */
  readonly rows: number
  /** Different children (adopters in list 11) among the rows that go in. */
  readonly children: number
  readonly rejected: number
  readonly mapping: readonly SheetMapping[]
}

/**
 * Whether the list was understood: of one whose headings were not recognised nothing is known, which is neither that it
 * has no rows nor that what was held has gone.
 */
export const isUnderstood = ({ mapping }: ListSummary): boolean =>
  mapping.some(({ columns }) => columns.length > 0)

/** Mappings that the council confirmed before, by list and heading as found: they come before every other way. */
export type RememberedMapping = Readonly<Partial<Record<ListNumber, Readonly<Record<string, string>>>>>

/**
 * One row of one kind of fact, ready for the record. `values` are in the order of the fact's columns. `fingerprint`
 * is a signed 64-bit whole number over the values, as decimal text: rows with the same key and fingerprint are the
 * same. `occurrence` counts from 1 the rows with the same owner and day, in the order of their fingerprints.
 */
export interface ReadFact {
  readonly owner: string
  readonly startsOn: IsoDate | undefined
  readonly occurrence: number
  readonly fingerprint: string
  readonly list: ListNumber
  readonly row: number
  readonly values: readonly (Json | undefined)[]
}

/** Rows of a list that say what the file before said: how many, and which teams they name on how many. */
export interface PassedOver {
  readonly rows: number
  readonly teams: readonly { readonly name: string; readonly rows: number }[]
}

/**
 * What reading one file yields; `facts` comes in batches, list after list in their order, and `details` last. Facts of
 * whom is `passed over` do not come: every list says of them what the file before said.
 */
export type ReadMessage =
  | { readonly kind: 'progress'; readonly list: ListNumber; readonly rows: number }
  | { readonly kind: 'facts'; readonly fact: FactName; readonly rows: readonly ReadFact[] }
  /** Before any list, and only where it was said what the file before said. */
  | {
      readonly kind: 'passed over'
      readonly children: readonly string[]
      readonly adopters: readonly string[]
    }
  /** All facts of this list but `details` have come. */
  | { readonly kind: 'list read'; readonly list: ListNumber; readonly passed: PassedOver }
  | { readonly kind: 'problems'; readonly problems: readonly FileProblem[] }
  /** What the next file may be told that this one said. */
  | { readonly kind: 'digests'; readonly digests: string }
  | { readonly kind: 'done'; readonly lists: readonly ListSummary[] }
