import type { IsoDate } from '../../kernel/index.ts'
import { daysBetween } from '../../kernel/index.ts'
import type { BodyId, DecisionId, EscalationId, LoggedActionId, MeetingId } from '../ids.ts'
import type { ReportingLine } from '../model.ts'

export const escalationSources = ['meeting', 'exception', 'action', 'risk'] as const
export type EscalationSource = (typeof escalationSources)[number]

export const escalationAnswers = ['agreed', 'agreed in part', 'not agreed', 'taken further up'] as const
export type EscalationAnswer = (typeof escalationAnswers)[number]

interface Named {
  readonly id: BodyId
  readonly name: string
}

/** What one body asks of one above it, and what came back. */
export interface Escalation {
  readonly id: EscalationId
  readonly version: number
  readonly from: Named
  readonly to: Named
  /** Why it went past the body in between; none where it went up one step. */
  readonly straightBecause: string | undefined
  readonly source: EscalationSource
  readonly sourceWords: string
  readonly sourceHref: string | undefined
  readonly meetingId: MeetingId | undefined
  readonly loggedActionId: LoggedActionId | undefined
  /** The one below that this one takes further. */
  readonly goesOnFrom: EscalationId | undefined
  readonly asked: string
  readonly askedBy: { readonly postId: number; readonly title: string }
  readonly askedOn: IsoDate
  readonly answerBy: IsoDate
  readonly answered:
    | {
        readonly on: IsoDate
        readonly how: EscalationAnswer
        readonly words: string
        readonly decisionId: DecisionId | undefined
      }
    | undefined
}

const escalationStandings = ['unanswered', 'waiting', 'answered late', 'answered'] as const
export type EscalationStanding = (typeof escalationStandings)[number]

/** How what was asked stands on a day: unanswered is past its day. */
export function escalationStanding(
  { answered, answerBy }: Pick<Escalation, 'answered' | 'answerBy'>,
  day: IsoDate,
): EscalationStanding {
  if (answered) return answered.on > answerBy ? 'answered late' : 'answered'
  return answerBy < day ? 'unanswered' : 'waiting'
}

export const isUnanswered = ({ answered }: Escalation): boolean => answered === undefined

/** Calendar days since it was asked, until it was answered or the day looked at: as the log ages its actions. */
export const escalationAge = ({ askedOn, answered }: Escalation, day: IsoDate): number =>
  daysBetween(askedOn, answered?.on ?? day)

/** The longest overdue first, then the soonest due; what is answered last, the latest first. */
export function byPressure(all: readonly Escalation[], day: IsoDate): readonly Escalation[] {
  const rank = (each: Escalation) => escalationStandings.indexOf(escalationStanding(each, day))
  return all.toSorted((a, b) => rank(a) - rank(b) || a.answerBy.localeCompare(b.answerBy) || a.id - b.id)
}

type Line = Pick<ReportingLine, 'fromId' | 'toId' | 'kind'>

const stepUp = (lines: readonly Line[], from: BodyId): readonly BodyId[] =>
  lines.filter(({ fromId, kind }) => fromId === from && kind === 'reports to').map(({ toId }) => toId)

/** Where a body stands above another: one step up, further up, or not in its line at all. */
export function standsAbove(
  lines: readonly Line[],
  from: BodyId,
  to: BodyId,
): 'next' | 'further up' | 'not above' {
  const next = stepUp(lines, from)
  if (next.includes(to)) return 'next'
  const seen = new Set<BodyId>()
  const waiting = [...next]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === to) return 'further up'
    if (seen.has(id)) continue
    seen.add(id)
    waiting.push(...stepUp(lines, id))
  }
  return 'not above'
}
