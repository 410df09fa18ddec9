import { readIsoDate, type IsoDate } from '../../../kernel/index.ts'
import type { Json } from '../../../access/index.ts'

/** What one cell says, for the column it stands in. */
export type Value =
  | { readonly kind: 'known'; readonly value: Json }
  | { readonly kind: 'blank' }
  /** An error of the workbook (`#N/A`, `#REF!`): as good as blank, and worth a look. */
  | { readonly kind: 'error' }
  /** Something stands there, and it is said, never guessed, what would have been understood. */
  | { readonly kind: 'unread'; readonly expected: string }

export const known = (value: Json): Value => ({ kind: 'known', value })
export const blank: Value = { kind: 'blank' }
export const unread = (expected: string): Value => ({ kind: 'unread', expected })

/** A value that is a day. */
export const dayIn = (value: Json | null | undefined): IsoDate | undefined =>
  typeof value === 'string' ? readIsoDate(value) : undefined

/** Reads a cleaned text that is not blank. */
export type ReadText = (text: string) => Value
