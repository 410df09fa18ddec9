import type { Transaction } from 'kysely'
import type { IsoDate } from '../../kernel/index.ts'

/** The two dates of everything that is read: what was true on a day, and what had been recorded by the end of one. */
export interface At {
  readonly asAt: IsoDate
  readonly knownAt: IsoDate
}

/** Who asks: a signed-in person, or the product itself under a name that the audit will show. */
export type Asking =
  | { readonly kind: 'person'; readonly personId: PersonId }
  | {
      readonly kind: 'system'
      readonly name: 'sign-in' | 'command line' | 'set-up' | 'intake' | 'line' | 'retention' | 'measures'
    }

export type PersonId = number

export type Viewer = Asking & {
  readonly roles: readonly string[]
  readonly grants: ReadonlySet<string>
  readonly teams: readonly number[]
  readonly posts: readonly number[]
}

/** No table is known until a store says which it uses: `tx.db.$extendTables<PlanTables>()`. */
export type NoTables = object

/** A transaction that knows who looks and at which two dates; only `asViewer` hands one out. */
export interface ViewerTx {
  readonly viewer: Viewer
  readonly at: At
  /** The clock's day in London, whatever day is being looked at: what is written is dated by it. */
  readonly today: IsoDate
  /**
   * The latest change of the record when the view was opened. What is worked out in the transaction can be kept under it,
   * unless the transaction writes: what it wrote may yet come to nothing.
   */
  readonly change: number
  readonly db: Transaction<NoTables>
}

/** What can be kept in a JSON column and come back the same. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined }
