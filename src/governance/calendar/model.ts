import type { IsoDate } from '../../kernel/index.ts'
import type { BodyId, MeetingId } from '../ids.ts'
import type { Body, Meeting, ReportingLine } from '../model.ts'
import type { MeetingDeadline } from './deadlines.ts'

/** Something in the calendar that does not fit. */
export interface Conflict {
  readonly kind:
    | 'members in two places'
    | 'meeting on a day off'
    | 'deadline on a day off'
    | 'cannot reach the body above'
    | 'past its cadence'
  /** What does not fit, as sentences. */
  readonly says: string
  /** To be mended, or only to be known. */
  readonly weight: 'mend' | 'know'
  /** The day it shows on. */
  readonly on: IsoDate
  readonly bodyIds: readonly BodyId[]
  readonly meetingIds: readonly MeetingId[]
}

export interface CalendarFacts {
  readonly bodies: readonly Body[]
  readonly lines: readonly ReportingLine[]
  /** All on record, by date. */
  readonly meetings: readonly Meeting[]
  readonly deadlinesOf: (meeting: Meeting) => readonly MeetingDeadline[]
  /** The day looked at: what lies before it can no longer be mended. */
  readonly day: IsoDate
}
