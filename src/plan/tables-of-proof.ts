/** Rows of what shows that actions made a difference, and of changes that are asked for. */
import type { Generated } from 'kysely'
import type { IsoDate } from '../kernel/index.ts'
import type { ActionId, AreaId, ChangeId, EvidenceId, MeasureId, MilestoneId, OverrideId } from './ids.ts'
import type { ChangedThing } from './model/change.ts'
import type { ActionKind, EvidenceKind } from './model/evidence.ts'
import type { Scale } from './model/override.ts'

type Versioned<Id> = { id: Generated<Id>; known_from: Generated<number> }

export const handKeptUnits = ['percent', 'number', 'days', 'working days', 'children'] as const
export type HandKeptUnit = (typeof handKeptUnits)[number]

export type MeasureRow = Versioned<MeasureId> & {
  /** Filled by the database from the action, where the measure is an action's. */
  area_id: AreaId
  action_id: ActionId | null
  library: string | null
  name: string | null
  unit: HandKeptUnit | null
  better: 'higher' | 'lower' | null
  source: string | null
  collector_post_id: number | null
  baseline: number | null
  baseline_on: IsoDate | null
  target: number | null
  by_on: IsoDate | null
  tolerance: number
  is_key: boolean
  taken_off_on: IsoDate | null
  taken_off_because: string | null
}

export type MeasureValueRow = Versioned<number> & {
  measure_id: MeasureId
  /** Filled by the database from the measure. */
  collector_post_id: Generated<number | null>
  on_day: IsoDate
  value: number
  note: string
  entered_on: IsoDate
  written_by: string
}

export type EvidenceRow = Versioned<EvidenceId> & {
  action_id: ActionId
  lead_post_id: Generated<number | null>
  kind: EvidenceKind
  title: string
  source: string
  evidence_on: IsoDate
  received_on: IsoDate
  file_sha256: string | null
  file_name: string | null
  link: string | null
  shows: string
  direction: 'supports' | 'contradicts'
  quality: 'strong' | 'adequate' | 'weak'
  expires_on: IsoDate | null
  written_by: string
  written_by_person: number | null
  withdrawn_on: IsoDate | null
  withdrawn_because: string | null
}

export type EvidenceFileRow = {
  id: Generated<number>
  action_id: ActionId
  /** Filled by the database from the action. */
  lead_post_id: Generated<number | null>
  sha256: string
  bytes: Buffer
}

export type CheckBackRow = Versioned<number> & {
  action_id: ActionId
  completed_on: IsoDate
  months: number
  done_on: IsoDate
  holds: boolean
  says: string
  written_by: string
  written_by_person: number | null
}

export type RelapseDecisionRow = Versioned<number> & {
  action_id: ActionId
  opened_on: IsoDate
  decision: 're-open' | 'new action' | 'accept'
  new_action_id: ActionId | null
  reason: string
  decided_on: IsoDate
  written_by: string
}

export type OverrideRow = Versioned<OverrideId> & {
  action_id: ActionId | null
  area_id: AreaId | null
  scale: Scale
  says: string
  computed: string
  reason: string
  from_on: IsoDate
  until_on: IsoDate
  written_by: string
  written_by_person: number | null
  lifted_on: IsoDate | null
  lifted_because: string | null
}

export type ChangeRequestRow = Versioned<ChangeId> & {
  action_id: ActionId | null
  measure_id: MeasureId | null
  what: ChangedThing
  from_words: string
  to_words: string
  to_text: string | null
  to_lead_post_id: number | null
  to_kind: ActionKind | null
  to_target: number | null
  to_by_on: IsoDate | null
  to_tolerance: number | null
  milestone_id: MilestoneId | null
  to_feeds: ActionId[] | null
  of_version: number
  reason: string
  asked_on: IsoDate
  asked_by: string
  settled: 'waiting for approval' | 'approved' | 'refused'
  settled_on: IsoDate | null
  settled_by: string | null
}
