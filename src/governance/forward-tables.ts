import type { Generated } from 'kysely'
import type { ProtectedTable } from '../access/index.ts'
import type { IsoDate } from '../kernel/index.ts'
import type { AreaId } from '../plan/index.ts'
import type { CallInAnswer, CallInOutcome } from './call-in/model.ts'
import type { EscalationAnswer, EscalationSource } from './escalation/model.ts'
import type { NoticeKind, Privacy } from './forward/model.ts'
import type {
  BodyId,
  CallInId,
  DecisionId,
  EscalationId,
  ForwardEntryId,
  LoggedActionId,
  MeetingId,
  NoticeId,
  QuestionId,
  RepresentationId,
} from './ids.ts'

const publicly = (table: ProtectedTable['table']): ProtectedTable => ({
  table,
  versioned: true,
  read: ['read governance'],
  insert: ['change governance'],
  change: ['change governance'],
})

/**
 * What is to be decided, called in, asked up the line and asked by members: read by all, kept by those who keep governance.
 */
export const forwardTables: readonly ProtectedTable[] = [
  publicly('governance.decision_rule'),
  publicly('governance.forward_entry'),
  publicly('governance.notice'),
  publicly('governance.representation'),
  publicly('governance.publication'),
  publicly('governance.call_in'),
  // Whoever chairs or clerks a body asks for it up the line, and the body that was asked answers (governance.answers_for).
  {
    ...publicly('governance.escalation'),
    bodyColumn: 'from_body_id',
    changingBodyColumn: 'to_body_id',
    insert: ['change governance', 'change meetings'],
    change: ['change governance', 'change meetings'],
  },
  // Whoever keeps a body's agenda says that its papers, notices and decisions went out.
  {
    ...publicly('governance.deadline_done'),
    bodyColumn: 'body_id',
    insert: ['change governance', 'change meetings'],
    change: ['change governance', 'change meetings'],
  },
  publicly('governance.question'),
]

type Versioned<Id> = { id: Generated<Id>; known_from: Generated<number> }

export type RuleRow = Versioned<number> & {
  from_on: IsoDate
  key_amount: string | number | null
  key_wards: number
  call_in_by: string | null
  call_in_members: number | null
  call_in_exempt: string | null
  copies_from: string | null
  source: string
}

export type EntryRow = Versioned<ForwardEntryId> & {
  reference: string | null
  matter: string
  body_id: BodyId | null
  post_id: number | null
  meeting_id: MeetingId | null
  decide_on: IsoDate | null
  decide_until: IsoDate | null
  is_key: boolean | null
  key_because: string | null
  amount: string | number | null
  wards: number | null
  documents: string | null
  consulted: string | null
  consulted_how: string | null
  private: Privacy | null
  exempt_paragraph: number | null
  private_because: string | null
  contact_post_id: number | null
  area_id: AreaId | null
  paper_url: string | null
  added_on: IsoDate
  withdrawn_on: IsoDate | null
  withdrawn_because: string | null
  decision_id: DecisionId | null
}

export type NoticeRow = Versioned<NoticeId> & {
  entry_id: ForwardEntryId
  kind: NoticeKind
  on_day: IsoDate
  who: string | null
  because: string | null
  agreed: boolean | null
  url: string | null
  taken_back: string | null
}

export type RepresentationRow = Versioned<RepresentationId> & {
  entry_id: ForwardEntryId
  received_on: IsoDate
  who: string
  words: string
  answer: string | null
  answered_on: IsoDate | null
}

export type PublicationRow = Versioned<number> & {
  decision_id: DecisionId
  published_on: IsoDate
  urgent_because: string | null
  urgent_agreed_by: string | null
}

export type CallInRow = Versioned<CallInId> & {
  decision_id: DecisionId
  called_on: IsoDate
  members: number
  who: string
  grounds: string
  valid: boolean | null
  valid_because: string | null
  considered_at: MeetingId | null
  considered_on: IsoDate | null
  outcome: CallInOutcome | null
  outcome_words: string | null
  answer: CallInAnswer | null
  answer_words: string | null
  answered_on: IsoDate | null
}

export type EscalationRow = Versioned<EscalationId> & {
  from_body_id: BodyId
  to_body_id: BodyId
  straight_because: string | null
  source: EscalationSource
  source_words: string
  source_href: string | null
  meeting_id: MeetingId | null
  logged_action_id: LoggedActionId | null
  goes_on_from: EscalationId | null
  asked: string
  asked_by_post_id: number
  asked_on: IsoDate
  answer_by: IsoDate
  answer: EscalationAnswer | null
  answer_words: string | null
  answered_on: IsoDate | null
  decision_id: DecisionId | null
}

export type DoneRow = Versioned<number> & {
  meeting_id: MeetingId
  body_id: BodyId
  kind: string
  done_on: IsoDate
  note: string
}

export type QuestionRow = Versioned<QuestionId> & {
  area_id: AreaId
  words: string
  why: string
  good_answer: string
  measures: string[]
  added_on: IsoDate
  retired_on: IsoDate | null
}

export type ForwardTables = {
  'governance.decision_rule': RuleRow
  'governance.decision_rule_known': RuleRow
  'governance.forward_entry': EntryRow
  'governance.forward_entry_known': EntryRow
  'governance.notice': NoticeRow
  'governance.notice_known': NoticeRow
  'governance.representation': RepresentationRow
  'governance.representation_known': RepresentationRow
  'governance.publication': PublicationRow
  'governance.publication_known': PublicationRow
  'governance.call_in': CallInRow
  'governance.call_in_known': CallInRow
  'governance.escalation': EscalationRow
  'governance.escalation_known': EscalationRow
  'governance.deadline_done': DoneRow
  'governance.deadline_done_known': DoneRow
  'governance.question': QuestionRow
  'governance.question_known': QuestionRow
}
