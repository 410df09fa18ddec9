import type { Generated } from 'kysely'
import type { ProtectedTable } from '../access/index.ts'
import type { IsoDate } from '../kernel/index.ts'
import type { BodyKind, Outcome, ReportingKind } from './model.ts'

const guarded = (table: ProtectedTable['table']): ProtectedTable => ({
  table,
  versioned: true,
  read: ['read governance'],
  insert: ['change governance'],
  change: ['change governance'],
})

/** Whoever reads the plan reads who steers it; the director and democratic services keep it. */
export const governanceTables: readonly ProtectedTable[] = [
  guarded('governance.body'),
  { ...guarded('governance.body_member'), remove: ['change governance'] },
  { ...guarded('governance.reporting_line'), remove: ['change governance'] },
  guarded('governance.meeting'),
  guarded('governance.decision'),
]

type Versioned = { id: Generated<number>; known_from: Generated<number> }

type BodyRow = Versioned & {
  name: string
  kind: BodyKind
  purpose: string
  chair_post_id: number | null
  meets: string | null
  in_public: boolean
  set_up_on: IsoDate | null
  ended_on: IsoDate | null
}

type MemberRow = Versioned & { body_id: number; post_id: number | null; partner: string | null }

type LineRow = Versioned & { from_body_id: number; to_body_id: number; kind: ReportingKind; what: string }

type MeetingRow = Versioned & { body_id: number; held_on: IsoDate; title: string }

type DecisionRow = Versioned & {
  body_id: number
  decided_on: IsoDate
  words: string
  outcome: Outcome
  reasons: string | null
  plan_id: number | null
  area_id: number | null
  paper_id: number | null
  minutes_url: string | null
}

/** Written to the tables, read from the views that show them as known at the viewer's date. */
export type GovernanceTables = {
  'governance.body': BodyRow
  'governance.body_known': BodyRow
  'governance.body_member': MemberRow
  'governance.body_member_known': MemberRow
  'governance.reporting_line': LineRow
  'governance.reporting_line_known': LineRow
  'governance.meeting': MeetingRow
  'governance.meeting_known': MeetingRow
  'governance.decision': DecisionRow
  'governance.decision_known': DecisionRow
}
