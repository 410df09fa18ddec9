import type { Generated } from 'kysely'
import type { ProtectedTable, ViewerTx } from '../access/index.ts'
import type { FindingId, InspectionId } from '../inspection/index.ts'
import type { IsoDate } from '../kernel/index.ts'
import type {
  ActionId,
  AreaId,
  ChangeId,
  EvidenceId,
  MeasureId,
  MilestoneId,
  OverrideId,
  PlanId,
  RedatingId,
  SubmissionId,
  VersionId,
} from './ids.ts'
import type { ChangedThing } from './model/change.ts'
import type { ActionKind, EvidenceKind } from './model/evidence.ts'
import type { Scale } from './model/override.ts'

type Versioned<Id> = { id: Generated<Id>; known_from: Generated<number> }

type PlanRow = Versioned<PlanId> & {
  inspection_id: InspectionId
  title: string
  begins_on: IsoDate
  ends_on: IsoDate | null
  informed_by: readonly string[]
}

type AreaRow = Versioned<AreaId> & {
  plan_id: PlanId
  position: number
  title: string
  sponsor_post_id: number | null
  context: string
  causes: string
  done_so_far: string
  needed: string
  outcome: string
}

type AreaFindingRow = Versioned<number> & { area_id: AreaId; finding_id: FindingId }

type ActionRow = Versioned<ActionId> & {
  area_id: AreaId
  reference: string
  position: number
  text: string
  kind: ActionKind | null
  lead_post_id: number | null
  start_on: IsoDate | null
  original_due_on: IsoDate | null
  taken_out_on: IsoDate | null
  taken_out_because: string | null
}

type ContributorRow = Versioned<number> & {
  action_id: ActionId
  post_id: number | null
  partner: string | null
}
type WaitingRow = Versioned<number> & { action_id: ActionId; waits_for_id: ActionId }
type MilestoneRow = Versioned<MilestoneId> & { action_id: ActionId; text: string; original_due_on: IsoDate }

export const settlements = ['waiting for approval', 'approved', 'refused', 'settled as drafted'] as const
export type Settlement = (typeof settlements)[number]

type RedatingRow = Versioned<RedatingId> & {
  action_id: ActionId | null
  milestone_id: MilestoneId | null
  from_on: IsoDate
  to_on: IsoDate
  reason: string
  asked_on: IsoDate
  asked_by: string
  settled: Settlement
  settled_on: IsoDate | null
  settled_by: string | null
}

type ProgressRow = Versioned<number> & {
  action_id: ActionId
  /** Filled by the database from the action, never by us. */
  lead_post_id: Generated<number | null>
  on_day: IsoDate
  done: string
  evidence: string
  next: string
  help_needed: string
  written_by: string
}

type MilestoneMetRow = Versioned<number> & {
  milestone_id: MilestoneId
  /** Filled by the database from the milestone. */
  action_id: Generated<ActionId>
  lead_post_id: Generated<number | null>
  met_on: IsoDate
  written_by: string
}

type DeliveryRow = Versioned<number> & {
  action_id: ActionId
  lead_post_id: Generated<number | null>
  delivered_on: IsoDate
  evidence: string
  written_by: string
  written_by_person: number | null
}

type AcceptanceRow = Versioned<number> & {
  delivery_id: number
  accepted_on: IsoDate
  says: string
  accepted_by: string
  accepted_by_person: number | null
}

type VersionRow = Versioned<VersionId> & {
  plan_id: PlanId
  number: number
  approved_on: IsoDate
  approved_by: string
  note: string
  frozen: string
  sha256: string
}

type SubmissionRow = Versioned<SubmissionId> & {
  plan_id: PlanId
  version_id: VersionId
  kind: 'sent' | 'published'
  to_or_where: string
  on_day: IsoDate
  how: string
  written_by: string
}

type SettingRow = Versioned<number> & {
  name: 'days without an update'
  value: number
  from_on: IsoDate
  reason: string
  written_by: string
}

export const handKeptUnits = ['percent', 'number', 'days', 'working days', 'children'] as const
export type HandKeptUnit = (typeof handKeptUnits)[number]

type MeasureRow = Versioned<MeasureId> & {
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

type MeasureValueRow = Versioned<number> & {
  measure_id: MeasureId
  /** Filled by the database from the measure. */
  collector_post_id: Generated<number | null>
  on_day: IsoDate
  value: number
  note: string
  entered_on: IsoDate
  written_by: string
}

type EvidenceRow = Versioned<EvidenceId> & {
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

type CheckBackRow = Versioned<number> & {
  action_id: ActionId
  completed_on: IsoDate
  months: number
  done_on: IsoDate
  holds: boolean
  says: string
  written_by: string
  written_by_person: number | null
}

type RelapseDecisionRow = Versioned<number> & {
  action_id: ActionId
  opened_on: IsoDate
  decision: 're-open' | 'new action' | 'accept'
  new_action_id: ActionId | null
  reason: string
  decided_on: IsoDate
  written_by: string
}

type OverrideRow = Versioned<OverrideId> & {
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

type ChangeRequestRow = Versioned<ChangeId> & {
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
  of_version: number
  reason: string
  asked_on: IsoDate
  asked_by: string
  settled: 'waiting for approval' | 'approved' | 'refused'
  settled_on: IsoDate | null
  settled_by: string | null
}

type Known<Name extends string, Row> = Record<Name | `${Name}_known`, Row>

/** Written to by name, read through the views that end in `_known`. */
export type PlanTables = Known<'plan.plan', PlanRow> &
  Known<'plan.area', AreaRow> &
  Known<'plan.area_finding', AreaFindingRow> &
  Known<'plan.action', ActionRow> &
  Known<'plan.contributor', ContributorRow> &
  Known<'plan.waiting', WaitingRow> &
  Known<'plan.milestone', MilestoneRow> &
  Known<'plan.redating', RedatingRow> &
  Known<'plan.progress', ProgressRow> &
  Known<'plan.milestone_met', MilestoneMetRow> &
  Known<'plan.delivery', DeliveryRow> &
  Known<'plan.acceptance', AcceptanceRow> &
  Known<'plan.version', VersionRow> &
  Known<'plan.submission', SubmissionRow> &
  Known<'plan.change_request', ChangeRequestRow> &
  Known<'plan.evidence', EvidenceRow> &
  Known<'plan.check_back', CheckBackRow> &
  Known<'plan.relapse_decision', RelapseDecisionRow> &
  Known<'plan.override', OverrideRow> &
  Known<'plan.measure', MeasureRow> &
  Known<'plan.measure_value', MeasureValueRow> &
  Known<'plan.setting', SettingRow>

/** The viewer's transaction, knowing this area's tables. */
export const planDb = (tx: ViewerTx) => tx.db.$extendTables<PlanTables>()

const inThePlan = (name: string): ProtectedTable => ({
  table: `plan.${name}`,
  versioned: true,
  read: ['read plan'],
  insert: ['change plan'],
  change: ['change plan'],
})

/** What is taken out goes from the table; its history keeps it. */
const removable = (name: string): ProtectedTable => ({ ...inThePlan(name), remove: ['change plan'] })

/** Entries of whoever leads the action, or may change the plan: written once, never rewritten. */
const entry = (name: string): ProtectedTable => ({
  table: `plan.${name}`,
  versioned: true,
  read: ['read progress'],
  insert: ['change progress', 'change plan'],
  postColumn: 'lead_post_id',
})

export const planTables: readonly ProtectedTable[] = [
  inThePlan('plan'),
  removable('area'),
  removable('area_finding'),
  inThePlan('action'),
  removable('contributor'),
  removable('waiting'),
  removable('milestone'),
  { ...inThePlan('redating'), change: ['approve plan'] },
  entry('progress'),
  { ...entry('milestone_met'), remove: ['change plan'] },
  { ...entry('delivery'), remove: ['change plan'] },
  removable('acceptance'),
  { ...inThePlan('version'), insert: ['approve plan'], change: [] },
  removable('submission'),
  inThePlan('measure'),
  { ...entry('evidence'), change: ['change progress', 'change plan'] },
  { ...inThePlan('check_back'), change: [] },
  { ...inThePlan('relapse_decision'), change: [] },
  inThePlan('override'),
  { ...inThePlan('change_request'), change: ['approve plan'] },
  {
    ...entry('measure_value'),
    change: ['change progress', 'change plan'],
    postColumn: 'collector_post_id',
  },
  { ...inThePlan('setting'), insert: ['approve plan'], change: [] },
]
