import type { IsoDate } from '../../kernel/index.ts'
import type { ActionId, ChangeId, MeasureId, MilestoneId } from '../ids.ts'

export type ChangedThing = 'owner' | 'wording' | 'kind' | 'target' | 'milestone' | 'feeds'

/** What a request is about, as it begins a sentence. */
export const changedInWords: Readonly<Record<ChangedThing, string>> = {
  owner: 'The owner',
  wording: 'The wording',
  kind: 'The kind',
  target: 'Target of a measure',
  milestone: 'The wording of a milestone',
  feeds: 'Which actions above are fed',
}

/**
 * Another owner, wording, kind or target, another wording of a milestone, or other actions that are fed: asked for once a
 * plan is approved. Both sides in words.
 */
export interface ChangeRequest {
  readonly id: ChangeId
  readonly version: number
  readonly actionId: ActionId | null
  readonly measureId: MeasureId | null
  readonly milestoneId: MilestoneId | null
  readonly what: ChangedThing
  readonly from: string
  readonly to: string
  readonly reason: string
  readonly askedOn: IsoDate
  readonly askedBy: string
  readonly settled: 'waiting for approval' | 'approved' | 'refused'
  readonly settledOn: IsoDate | null
  readonly settledBy: string | null
}

export const isWaiting = ({ settled }: ChangeRequest): boolean => settled === 'waiting for approval'
