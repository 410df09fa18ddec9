import type { IsoDate } from '../kernel/index.ts'
import type { AreaId, PlanId } from '../plan/index.ts'
import type { BodyKind } from './body-kinds.ts'
import type { BodyRules } from './body-rules.ts'
import type { AgendaItemId, BodyId, DecisionId, MeetingId, MeetingPaperId } from './ids.ts'

export { bodyKinds } from './body-kinds.ts'
export type { BodyKind } from './body-kinds.ts'

/** A scrutiny committee considers and recommends; it does not direct whom it scrutinises. */
export const reportingKinds = ['reports to', 'is scrutinised by'] as const
export type ReportingKind = (typeof reportingKinds)[number]

/** What a meeting is called that nobody named; a body may be called a meeting itself. */
export const meetingTitle = (body: string): string =>
  /\bmeeting$/i.test(body) ? body : `Meeting of the ${body}`

export const outcomes = [
  'agreed',
  'agreed as amended',
  'not agreed',
  'noted',
  'deferred',
  'withdrawn',
  'referred',
] as const
export type Outcome = (typeof outcomes)[number]

/** A member is a post of the council's, or a partner who holds none. */
export type Member =
  | { readonly kind: 'post'; readonly postId: number; readonly title: string }
  | { readonly kind: 'partner'; readonly partner: string }

export interface Body {
  readonly id: BodyId
  readonly version: number
  readonly name: string
  readonly kind: BodyKind
  readonly purpose: string
  readonly chair: { readonly postId: number; readonly title: string } | undefined
  /** 'every six weeks'; undefined is not recorded. */
  readonly meets: string | undefined
  /** Whether the public may attend. */
  readonly inPublic: boolean
  readonly setUpOn: IsoDate | undefined
  readonly members: readonly Member[]
  readonly rules: BodyRules
}

export interface ReportingLine {
  readonly id: number
  readonly version: number
  readonly fromId: BodyId
  readonly toId: BodyId
  readonly kind: ReportingKind
  /** What is passed up: 'progress against the plan'. */
  readonly what: string
}

/** A correction of something on record: the version it was made from, and why it is made. */
export interface Correcting<Id> {
  readonly id: Id
  readonly version: number
  readonly reason: string
}

/** What a record said from one change on, in words, with who made the change, when and why. */
export interface WordedVersion {
  readonly on: IsoDate
  readonly by: string
  readonly reason: string | null
  readonly says: Readonly<Record<string, string>>
}

export interface Meeting {
  readonly id: MeetingId
  readonly version: number
  readonly bodyId: BodyId
  readonly heldOn: IsoDate
  readonly title: string
  /** '09:30'; undefined is not recorded. */
  readonly startsAt?: string | undefined
  readonly endsAt?: string | undefined
  readonly place?: string | undefined
}

export interface Decision {
  readonly id: DecisionId
  readonly version: number
  /** The body that decided, or for which a post decided alone. */
  readonly body: { readonly id: BodyId; readonly name: string }
  /** Where one member of the executive or one officer decided, in no meeting: which post, and by which power. */
  readonly alone: { readonly postId: number; readonly title: string; readonly power: string } | undefined
  readonly decidedOn: IsoDate
  /** As minuted, to the letter. */
  readonly words: string
  readonly outcome: Outcome
  readonly reasons: string | undefined
  readonly planId: PlanId | undefined
  readonly areaId: AreaId | undefined
  readonly paperId: number | undefined
  /** Where the minutes stand, when the council keeps them in a committee system. */
  readonly minutesUrl: string | undefined
  /** The meeting and the item of its agenda, where it was recorded there. */
  readonly meetingId: MeetingId | undefined
  readonly itemId: AgendaItemId | undefined
  /** What else was considered, and why it was rejected. */
  readonly alternatives: string | undefined
  readonly interests: string | undefined
  readonly dispensations: string | undefined
  /** The paper as it stood before the meeting. */
  readonly meetingPaperId: MeetingPaperId | undefined
  /** The version of the paper that it was taken on, as papers number them in all: it never changes. */
  readonly paperVersionId: number | undefined
  readonly referredTo: { readonly id: BodyId; readonly name: string } | undefined
  readonly deferredUntil: IsoDate | undefined
  /** The deferred or referred decision that this one takes up again. */
  readonly settles: DecisionId | undefined
}

/** Who decided, in words: 'Cabinet', or 'Cabinet Member for Children, for Cabinet'. */
export const decidedBy = ({ body, alone }: Pick<Decision, 'body' | 'alone'>): string =>
  alone ? `${alone.title}, for ${body.name}` : body.name

/** A plan with its areas, as far as a decision can be about them. */
export interface PlanSubjects {
  readonly id: PlanId
  readonly title: string
  readonly areas: readonly { readonly id: AreaId; readonly position: number; readonly title: string }[]
}

/** Whether a line from one body to another would make the first answer, in the end, to itself. */
export function answersInCircles(
  lines: readonly Pick<ReportingLine, 'fromId' | 'toId'>[],
  from: BodyId,
  to: BodyId,
): boolean {
  const above = (id: BodyId): readonly BodyId[] =>
    lines.filter((line) => line.fromId === id).map((line) => line.toId)
  const seen = new Set<BodyId>()
  const waiting = [to]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === from) return true
    if (seen.has(id)) continue
    seen.add(id)
    waiting.push(...above(id))
  }
  return false
}
