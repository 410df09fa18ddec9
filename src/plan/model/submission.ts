import type { IsoDate } from '../../kernel/index.ts'
import { daysBetween } from '../../kernel/index.ts'
import type { SubmissionId } from '../ids.ts'

/** To whom the law has the statement sent: the Chief Inspector and the Secretary of State. */
export const recipientsByLaw = [
  'Ofsted (the Chief Inspector)',
  'The Secretary of State for Education',
] as const

/** That a version of the plan was sent to somebody, or published somewhere. */
export interface Submission {
  readonly id: SubmissionId
  readonly version: number
  readonly kind: 'sent' | 'published'
  readonly toOrWhere: string
  readonly onDay: IsoDate
  readonly how: string
  readonly versionNumber: number
  readonly writtenBy: string
}

export interface SubmissionState {
  readonly state: 'no statutory date' | 'met' | 'met late' | 'running' | 'overdue'
  /** What is still to do: to whom to send it, and to publish it. */
  readonly missing: readonly string[]
  /** The day on which the last of it was done; null while something is missing. */
  readonly doneOn: IsoDate | null
  /** Until the statutory date: negative once it has passed; null where there is none. */
  readonly daysLeft: number | null
}

const firstDay = (
  submissions: readonly Submission[],
  is: (submission: Submission) => boolean,
): IsoDate | undefined =>
  submissions
    .filter(is)
    .map((submission) => submission.onDay)
    .sort()[0]

/** How the statutory duty stands: the plan sent to both, and published, by the statutory date. */
export function submissionState(
  all: readonly Submission[],
  dueOn: IsoDate | null,
  day: IsoDate,
): SubmissionState {
  const submissions = all.filter((submission) => submission.onDay <= day)
  const parts = [
    ...recipientsByLaw.map((recipient) => ({
      missing: `send it to ${recipient.replace(/^The /, 'the ')}`,
      on: firstDay(submissions, ({ kind, toOrWhere }) => kind === 'sent' && toOrWhere === recipient),
    })),
    { missing: 'publish it', on: firstDay(submissions, ({ kind }) => kind === 'published') },
  ]
  const missing = parts.filter((part) => part.on === undefined).map((part) => part.missing)
  const doneOn =
    missing.length > 0
      ? null
      : parts.reduce<IsoDate | null>((last, { on }) => (on && (last === null || on > last) ? on : last), null)
  return {
    state: stateOf(doneOn, dueOn, day),
    missing,
    doneOn,
    daysLeft: dueOn === null ? null : daysBetween(day, dueOn),
  }
}

function stateOf(doneOn: IsoDate | null, dueOn: IsoDate | null, day: IsoDate): SubmissionState['state'] {
  if (dueOn === null) return 'no statutory date'
  if (doneOn !== null) return doneOn <= dueOn ? 'met' : 'met late'
  return day <= dueOn ? 'running' : 'overdue'
}
