import type { ColumnType, Generated } from 'kysely'
import type { ProtectedTable, ViewerTx } from '../access/index.ts'
import type { IsoDate } from '../kernel/index.ts'
import type { AreaId, PlanId } from '../plan/index.ts'
import type { AgendaItemId, BodyId, DecisionId, LoggedActionId, MeetingId, MeetingPaperId } from './ids.ts'
import type { Ending, OtherSource } from './log/model.ts'
import { childDecisionTables } from './about-child/tables.ts'
import { absenceTables } from './absence/store.ts'
import type { ForwardTables } from './forward-tables.ts'
import { forwardTables } from './forward-tables.ts'
import type { MeetingTables } from './meeting-tables.ts'
import { meetingTables } from './meeting-tables.ts'
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
  // Whoever chairs or clerks a body records what its meetings decided and agreed to have done; only those who keep
  // governance correct it. A post that decides alone records it itself.
  {
    ...guarded('governance.decision'),
    bodyColumn: 'body_id',
    postColumn: 'by_post_id',
    insert: ['change governance', 'change meetings'],
  },
  {
    ...guarded('governance.logged_action'),
    bodyColumn: 'body_id',
    insert: ['change governance', 'change meetings'],
  },
  ...meetingTables,
  ...forwardTables,
  ...childDecisionTables,
  ...absenceTables,
]

type Versioned<Id> = { id: Generated<Id>; known_from: Generated<number> }

type BodyRow = Versioned<BodyId> & {
  name: string
  kind: BodyKind
  purpose: string
  chair_post_id: number | null
  meets: string | null
  in_public: boolean
  set_up_on: IsoDate | null
  ended_on: IsoDate | null
  terms: string | null
  terms_url: string | null
  quorum: number | null
  clerk_post_id: number | null
  at_most_weeks: number | null
  access_rules: boolean | null
  draft_days: number | null
  clearance_days: number | null
  papers_days: number | null
  decisions_days: number | null
  minuted_elsewhere: boolean | null
}

type MemberRow = Versioned<number> & { body_id: BodyId; post_id: number | null; partner: string | null }

type LineRow = Versioned<number> & {
  from_body_id: BodyId
  to_body_id: BodyId
  kind: ReportingKind
  what: string
}

type MeetingRow = Versioned<MeetingId> & {
  body_id: BodyId
  held_on: IsoDate
  title: string
  starts_at: string | null
  ends_at: string | null
  place: string | null
}

type DecisionRow = Versioned<DecisionId> & {
  body_id: BodyId
  decided_on: IsoDate
  words: string
  outcome: Outcome
  reasons: string | null
  plan_id: PlanId | null
  area_id: AreaId | null
  paper_id: number | null
  minutes_url: string | null
  meeting_id: MeetingId | null
  item_id: AgendaItemId | null
  alternatives: string | null
  interests: string | null
  dispensations: string | null
  meeting_paper_id: MeetingPaperId | null
  /** Filled by the database when the decision is recorded, and never changed. */
  paper_version_id: ColumnType<number | null, never, never>
  referred_to: BodyId | null
  deferred_until: IsoDate | null
  settles: DecisionId | null
  by_post_id: number | null
  power: string | null
}

type LoggedActionRow = Versioned<LoggedActionId> & {
  body_id: BodyId
  source: 'meeting' | OtherSource
  meeting_id: MeetingId | null
  source_words: string
  words: string
  owner_post_id: number | null
  partner: string | null
  agreed_on: IsoDate
  /** Kept by the database: the first date ever given. */
  original_due_on: Generated<IsoDate | null>
  due_on: IsoDate | null
  area_id: AreaId | null
  ended_on: IsoDate | null
  ending: Ending | null
  ended_words: string | null
  /** To whom it was promised in public; none where it was not. */
  promised_to: string | null
}

/** Written to the tables, read from the views that show them as known at the viewer's date. */
export type GovernanceTables = MeetingTables &
  ForwardTables & {
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
    'governance.logged_action': LoggedActionRow
    'governance.logged_action_known': LoggedActionRow
  }

/** The viewer's transaction, knowing this area's tables. */
export const governanceDb = (tx: ViewerTx) => tx.db.$extendTables<GovernanceTables>()
