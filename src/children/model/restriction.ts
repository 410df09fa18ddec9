import type { IsoDate } from '../../kernel/index.ts'
import { addDays } from '../../kernel/index.ts'

/** Why a record may be kept to named people; there is no other reason. */
export const restrictionReasons = [
  'high profile',
  'relative of a member of staff or a councillor',
  'serious incident',
  'before adoption',
  'high risk',
] as const
export type RestrictionReason = (typeof restrictionReasons)[number]

/**
 * Who may look after one restriction: those bound to it, or anybody who may change restrictions where none of them is left.
 */
export type LookedAfterBy = 'those who authorised it or are named' | 'whoever may change restrictions'

/** A restriction that holds; the child's number only where the viewer may see it. */
export interface Restriction {
  readonly id: number
  readonly childId: number
  readonly version: number
  readonly councilId: string | null
  readonly reason: RestrictionReason
  readonly fromOn: IsoDate
  readonly reviewBy: IsoDate
  readonly authorisedBy: string
  /** Whether the viewer is among those who may. */
  readonly isViewers: boolean
  readonly lookedAfterBy: LookedAfterBy
  /** Who is named for the record today; `may` is false of those whom their account, roles or teams no longer let read it. */
  readonly readers: readonly { readonly id: number; readonly name: string; readonly may: boolean }[]
}

export const longestDays = 90

/** A restriction is looked at again within 90 days, and not on the day itself. */
export const isReviewDay = (reviewBy: IsoDate, today: IsoDate): boolean =>
  reviewBy > today && reviewBy <= addDays(today, longestDays)
