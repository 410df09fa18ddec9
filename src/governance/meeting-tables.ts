import type { ColumnType, Generated } from 'kysely'
import type { ProtectedTable } from '../access/index.ts'
import type { IsoDate } from '../kernel/index.ts'
import type { ItemKind } from './agenda/model.ts'
import type { ActionId } from '../plan/index.ts'
import type {
  AgendaItemId,
  BodyId,
  DecisionId,
  LoggedActionId,
  MeetingId,
  MeetingPaperId,
  RecommendationId,
} from './ids.ts'
import type { AttendanceState, Followed, InterestKind } from './minutes/model.ts'
import type { Answer } from './recommendations/model.ts'

const kept = (table: ProtectedTable['table'], verbs: 'written once' | 'changed' | 'taken away') => ({
  table,
  versioned: true,
  bodyColumn: 'body_id',
  read: ['read meetings'] as const,
  insert: ['change meetings'] as const,
  ...(verbs === 'written once' ? {} : { change: ['change meetings'] as const }),
  ...(verbs === 'taken away' ? { remove: ['change meetings'] as const } : {}),
})

/** What is said before and in a meeting: of a closed one only for those who sit there, and those who keep its minutes. */
export const meetingTables: readonly ProtectedTable[] = [
  kept('governance.meeting_paper', 'written once'),
  kept('governance.agenda_item', 'changed'),
  kept('governance.agenda', 'written once'),
  kept('governance.attendance', 'changed'),
  kept('governance.declaration', 'taken away'),
  kept('governance.minutes', 'written once'),
  {
    table: 'governance.recommendation',
    versioned: true,
    read: ['read governance'],
    insert: ['change governance'],
    change: ['change governance'],
  },
]

type Versioned<Id> = { id: Generated<Id>; known_from: Generated<number> }
type OfMeeting<Id> = Versioned<Id> & { meeting_id: MeetingId; body_id: BodyId }

type PaperRow = OfMeeting<MeetingPaperId> & {
  paper_id: number
  title: string
  number: number
  sha256: string
  frozen_on: IsoDate
  /** HTML; none for a paper that was frozen before its words stood here. */
  words: string | null
}

type ItemRow = OfMeeting<AgendaItemId> & {
  position: number
  kind: ItemKind
  source: string | null
  title: string
  note: string
  href: string | null
  post_id: number | null
  removed_because: string | null
  minutes: Generated<string>
}

type AgendaRow = OfMeeting<number> & {
  number: number
  settled_on: IsoDate
  items: ColumnType<unknown, string, string>
}

type Who = { post_id: number | null; partner: string | null }

type AttendanceRow = OfMeeting<number> & Who & { state: AttendanceState; substitute: string | null }

type DeclarationRow = OfMeeting<number> &
  Who & {
    item_id: AgendaItemId
    kind: InterestKind
    words: string
    followed: Followed
    dispensation: string | null
  }

type MinutesRow = OfMeeting<number> & {
  agreed_at: MeetingId
  agreed_on: IsoDate
  corrections: string
  sha256: string
}

type RecommendationRow = Versioned<RecommendationId> & {
  from_body_id: BodyId
  to_body_id: BodyId
  decision_id: DecisionId | null
  words: string
  made_on: IsoDate
  received_on: IsoDate | null
  answer: Answer | null
  answer_words: string | null
  answered_on: IsoDate | null
  logged_action_id: LoggedActionId | null
  plan_action_id: ActionId | null
}

export type MeetingTables = {
  'governance.meeting_paper': PaperRow
  'governance.meeting_paper_known': PaperRow
  'governance.agenda_item': ItemRow
  'governance.agenda_item_known': ItemRow
  'governance.agenda': AgendaRow
  'governance.agenda_known': AgendaRow
  'governance.attendance': AttendanceRow
  'governance.attendance_known': AttendanceRow
  'governance.declaration': DeclarationRow
  'governance.declaration_known': DeclarationRow
  'governance.minutes': MinutesRow
  'governance.minutes_known': MinutesRow
  'governance.recommendation': RecommendationRow
  'governance.recommendation_known': RecommendationRow
}
