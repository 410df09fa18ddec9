import type { Generated } from 'kysely'
import type { ViewerTx } from '../access/index.ts'
import type { FindingId, InspectionId } from '../inspection/index.ts'
import type { IsoDate } from '../kernel/index.ts'
import type { ActionId, AreaId, MilestoneId, PlanId, RedatingId, SubmissionId, VersionId } from './ids.ts'
import type { LimitName } from './check/limits.ts'
import type { ActionKind } from './model/evidence.ts'
import type { PlanLevel } from './model/level.ts'
import type {
  MeasureRow,
  MeasureValueRow,
  EvidenceFileRow,
  EvidenceRow,
  CheckBackRow,
  RelapseDecisionRow,
  OverrideRow,
  ChangeRequestRow,
} from './tables-of-proof.ts'
import type { AwaitingRow, OutsideEventRow, RiskLinkRow, RiskRow, SourceRow } from './tables-of-risk.ts'

export { handKeptUnits, type HandKeptUnit } from './tables-of-proof.ts'

type Versioned<Id> = { id: Generated<Id>; known_from: Generated<number> }

type PlanRow = Versioned<PlanId> & {
  inspection_id: InspectionId
  title: string
  begins_on: IsoDate
  ends_on: IsoDate | null
  informed_by: readonly string[]
  /** Null: a version from before plans had levels. */
  level: PlanLevel | null
  parent_id: PlanId | null
  team_id: number | null
  owner_post_id: number | null
  code: string | null
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
  serves_id: AreaId | null
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
type FeedsRow = Versioned<number> & { action_id: ActionId; feeds_id: ActionId }
type WaitingRow = Versioned<number> & { action_id: ActionId; waits_for_id: ActionId }
type MilestoneRow = Versioned<MilestoneId> & { action_id: ActionId; text: string; original_due_on: IsoDate }

export type Settlement = 'waiting for approval' | 'approved' | 'refused' | 'settled as drafted'

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
  name: LimitName
  value: number
  from_on: IsoDate
  reason: string
  written_by: string
}

type Known<Name extends string, Row> = Record<Name | `${Name}_known`, Row>

/** Written to by name, read through the views that end in `_known`. */
export type PlanTables = Known<'plan.plan', PlanRow> &
  Known<'plan.area', AreaRow> &
  Known<'plan.area_finding', AreaFindingRow> &
  Known<'plan.action', ActionRow> &
  Known<'plan.contributor', ContributorRow> &
  Known<'plan.waiting', WaitingRow> &
  Known<'plan.action_feeds', FeedsRow> &
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
  Known<'plan.risk', RiskRow> &
  Known<'plan.risk_link', RiskLinkRow> &
  Known<'plan.outside_event', OutsideEventRow> &
  Known<'plan.awaiting', AwaitingRow> &
  Known<'plan.source', SourceRow> &
  Known<'plan.setting', SettingRow> &
  Record<'plan.evidence_file', EvidenceFileRow>

/** The viewer's transaction, knowing this area's tables. */
export const planDb = (tx: ViewerTx) => tx.db.$extendTables<PlanTables>()
