import type { TypedDate } from '../../design/index.ts'

/** What somebody says of a time limit, as it was typed. */
export interface TypedNote {
  readonly kind: string
  readonly words: string
  readonly until: TypedDate
}
