import type { IsoDate } from '../../../kernel/index.ts'
import type { AlikeRule } from './alike.ts'
import type { AlikeGroup } from './compare.ts'
import type { Reason } from './reason.ts'

/** A child of a group, as far as the viewer may see. */
export interface ChildAlike {
  readonly childId: number
  readonly councilId: string
  readonly day: IsoDate | null
  readonly team: string
  readonly worker: string
  readonly alike: string
  readonly outcome: string
  readonly reason: Reason | undefined
}

export interface AlikeShown {
  readonly rule: AlikeRule
  readonly groups: readonly (AlikeGroup & { readonly children: readonly ChildAlike[] })[]
}
