import type { IsoDate } from '../../kernel/index.ts'
import type { AreaId } from '../../plan/index.ts'
import type { Body } from '../model.ts'
import type { BodyId, DecisionId, ForwardEntryId, MeetingId, NoticeId, RepresentationId } from '../ids.ts'

export const privacies = ['no', 'part', 'all'] as const
export type Privacy = (typeof privacies)[number]

export const noticeKinds = [
  '28 days',
  'general exception',
  'special urgency',
  'private meeting, 28 days',
  'private meeting, five days',
  'private meeting, urgent',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** What was given, published or agreed before a decision. */
export interface Notice {
  readonly id: NoticeId
  readonly version: number
  readonly kind: NoticeKind
  readonly on: IsoDate
  /** Who was told, or who agreed or refused. */
  readonly who: string | undefined
  /** Why more time cannot be given. */
  readonly because: string | undefined
  /** Of what somebody must agree to. */
  readonly agreed: boolean | undefined
  readonly url: string | undefined
}

/** What somebody said against a private meeting, and what they were told. */
export interface Representation {
  readonly id: RepresentationId
  readonly version: number
  readonly receivedOn: IsoDate
  readonly who: string
  readonly words: string
  readonly answered: { readonly on: IsoDate; readonly words: string } | undefined
}

/** Who decides: the executive as a body, or one of its members or an officer alone. */
export type DecisionTaker =
  | {
      readonly kind: 'body'
      readonly id: BodyId
      readonly name: string
      /** The members by post, as a notice names them. */
      readonly members: readonly string[]
      /** Whether it is an executive under the law on access to information. */
      readonly underTheLaw: boolean
    }
  | { readonly kind: 'post'; readonly postId: number; readonly title: string }

/** A decision to come. */
export interface ForwardEntry {
  readonly id: ForwardEntryId
  readonly version: number
  readonly reference: string | undefined
  readonly matter: string
  readonly taker: DecisionTaker | undefined
  readonly meeting: { readonly id: MeetingId; readonly title: string } | undefined
  /** The first day on which it may be decided: everything before it is counted back from here. */
  readonly from: IsoDate | undefined
  /** The last, where a period is given. */
  readonly until: IsoDate | undefined
  readonly isKey: boolean | undefined
  readonly keyBecause: string | undefined
  /** Pounds spent or saved. */
  readonly amount: number | undefined
  readonly wards: number | undefined
  readonly documents: string | undefined
  readonly consulted: string | undefined
  readonly consultedHow: string | undefined
  readonly privacy: Privacy | undefined
  readonly exemptParagraph: number | undefined
  readonly privateBecause: string | undefined
  readonly contact: { readonly postId: number; readonly title: string } | undefined
  readonly areaId: AreaId | undefined
  readonly paperUrl: string | undefined
  readonly addedOn: IsoDate
  readonly withdrawn: { readonly on: IsoDate; readonly because: string } | undefined
  readonly decisionId: DecisionId | undefined
  readonly notices: readonly Notice[]
  readonly representations: readonly Representation[]
}

/** The council's own rules for decisions of its executive, from a day on. */
export interface DecisionRule {
  readonly id: number
  readonly version: number
  readonly from: IsoDate
  readonly keyAmount: number | undefined
  readonly keyWards: number
  readonly callInBy: string | undefined
  readonly callInMembers: number | undefined
  readonly callInExempt: string | undefined
  readonly copiesFrom: string | undefined
  readonly source: string
}

/** Schedule 12A to the Local Government Act 1972, Part 1; nobody here has read paragraphs 6 and 7. */
export const exemptParagraphs: Readonly<Record<number, string>> = {
  0: 'Confidential information, which must be kept back',
  1: 'Paragraph 1: information relating to any individual',
  2: 'Paragraph 2: information likely to reveal who an individual is',
  3: 'Paragraph 3: the financial or business affairs of any person, the council included',
  4: 'Paragraph 4: consultations or negotiations about labour relations',
  5: 'Paragraph 5: legal professional privilege',
  6: 'Paragraph 6: notices or orders that the council proposes (not verified)',
  7: 'Paragraph 7: preventing, investigating or prosecuting crime (not verified)',
}

export const isPrivate = ({ privacy }: Pick<ForwardEntry, 'privacy'>): boolean =>
  privacy === 'part' || privacy === 'all'

/** Only the executive, as a body under the law or by one of its people, has the deadlines of that law. */
export const underTheLaw = ({ taker }: Pick<ForwardEntry, 'taker'>): boolean =>
  taker !== undefined && (taker.kind === 'post' || taker.underTheLaw)

export const takerName = ({ taker }: Pick<ForwardEntry, 'taker'>): string =>
  taker === undefined ? 'Not recorded' : taker.kind === 'body' ? taker.name : taker.title

export const pounds = (amount: number): string => `£${amount.toLocaleString('en-GB')}`

/** Nothing more is owed of it: it was decided, or taken off the plan. */
export const isOver = ({ withdrawn, decisionId }: ForwardEntry): boolean =>
  withdrawn !== undefined || decisionId !== undefined

/** The rules in force on a day: a decision is judged by those of its own day. Undefined where none were set. */
export const ruleOn = (rules: readonly DecisionRule[], day: IsoDate): DecisionRule | undefined =>
  rules.findLast(({ from }) => from <= day)

/** Only an executive that is under the law on access has the days of that law. */
export const isPublicExecutive = ({ kind, rules }: Pick<Body, 'kind' | 'rules'>): boolean =>
  kind === 'executive' && rules.accessRules
