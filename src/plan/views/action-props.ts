import type { IsoDate } from '../../kernel/index.ts'
import type { ChangeRequest } from '../model/change.ts'
import type { HistoryEntry } from '../model/history.ts'
import type { PlanAction, PlanArea, PlanHead, PlanWithAreas } from '../model/plan.ts'
import type { Serving } from '../model/serving.ts'
import type { Redating } from '../model/redating.ts'
import type { AskedAbove } from './asked-above.tsx'
import type { MeasureMay } from './measures.tsx'

export interface Update {
  readonly onDay: IsoDate
  readonly done: string
  readonly evidence: string
  readonly next: string
  readonly helpNeeded: string
  readonly writtenBy: string
}

export interface ActionPageProps {
  readonly plan: PlanHead
  readonly whole: PlanWithAreas
  readonly area: PlanArea
  readonly action: PlanAction
  readonly day: IsoDate
  readonly updates: readonly Update[]
  readonly redatings: readonly Redating[]
  /** Changes of its owner, wording, kind, and of its measures' targets. */
  readonly changes: readonly ChangeRequest[]
  readonly history: readonly HistoryEntry[]
  readonly delivered: Delivered | undefined
  /** The strategic side of an action of a service or team plan. */
  readonly serving: Serving | undefined
  /** The actions that wait for this one. */
  readonly waitedForBy: readonly Pick<PlanAction, 'id' | 'reference' | 'text'>[]
  readonly above: AskedAbove
  readonly may: ActionMay
}

export interface ActionMay {
  readonly measures: MeasureMay
  readonly change: boolean
  readonly approve: boolean
  /** Says how it goes: its lead, or whoever may change the plan. */
  readonly report: boolean
}

export interface Delivered {
  readonly deliveredOn: IsoDate
  readonly evidence: string
  readonly writtenBy: string
  readonly accepted: { readonly on: IsoDate; readonly says: string; readonly by: string } | null
}
