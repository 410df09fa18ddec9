import type { IsoDate } from '../../../kernel/index.ts'
import type { ChildStatus } from '../../derive/summary.ts'
import type { FactBody, FactName } from '../../facts/index.ts'

/** The kinds of fact that stand on the line: what is kept apart stands apart. */
export type LineFact = Exclude<FactName, 'details' | 'adoptiveFamily' | 'placementAddress' | 'adopter'>

/** One fact as one extract or several after another had it, without a change. */
export type FactVersion<Name extends FactName> = FactBody<Name> & {
  readonly starts_on: string
  readonly occurrence: number
  /** The day of the first extract that said so. */
  readonly valid_from: IsoDate
  /** The day of the first extract that said otherwise, or nothing any more; 'infinity' while it holds. */
  readonly valid_to: string
  readonly source_import: number | null
  readonly source_row: number | null
}

/** All that extracts have said of one child up to the day looked at, each kind by the day it was first said. */
export type ChildHistory = { readonly [Name in LineFact]: readonly FactVersion<Name>[] }

/** Who had the child from the day of an extract on. */
export interface AllocationVersion {
  readonly valid_from: IsoDate
  readonly team_name: string | null
  readonly worker_name: string | null
  readonly status: ChildStatus
}

/** An extract that the record holds. */
export interface HeldSource {
  readonly importId: number
  readonly extract: string
  readonly asAt: IsoDate
  readonly lists: readonly number[]
}
